"""Files people have, beside Markdown: saved pages, Word documents, PDFs, tables and feeds."""

import io
import json
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from document_files import docx, paragraph, pdf
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.domain.content import Kind
from advocate_desktop.errors import Refusal
from advocate_desktop.formats.docx_file import read_docx
from advocate_desktop.formats.feed_file import read_feed
from advocate_desktop.formats.pdf_file import read_pdf
from advocate_desktop.formats.posts_csv import read_posts
from advocate_desktop.formats.saved_page import read_page

SENTENCE = "Le pont rouvre lundi après deux ans de travaux qui ont mobilisé cent vingt personnes de la région."
PAGE = f"""<!DOCTYPE html><!-- saved from url=(0030)https://acme.example/actu/1 --><html lang="fr-FR"><head>
<title>Un pont neuf | Acme</title><meta charset="{{charset}}">
<meta property="article:published_time" content="2026-03-02T23:30:00+01:00">
<meta name="author" content="Jeanne Petit"><script>track('Suivi')</script></head><body>
<nav><ul><li><a href="/">Accueil</a></li></ul></nav>
<div class="cookie-banner">Nous utilisons des cookies</div>
<article><h1>Un pont neuf</h1><p>{SENTENCE} <b>Lundi</b>, donc.</p><h2>Les chiffres</h2><ul><li>12 km</li></ul>
<img src="Un%20pont_files/pont.jpg" alt="Le pont"><img src="data:image/png;base64,AAAA"></article>
<div class="related"><a href="/2">À lire aussi</a></div><footer>Mentions légales</footer></body></html>"""


def reason(read, *arguments) -> str:
    with pytest.raises(Refusal) as refused:
        read(*arguments)
    return refused.value.key.replace(".errors.", ".")


# Saved pages


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "iso-8859-15", "utf-16"])
def test_a_saved_page_gives_its_article_and_none_of_its_menus(charset):
    item = read_page("Un pont.html", PAGE.replace("{charset}", charset).encode(charset)).item
    assert item.title == "Un pont neuf"
    assert SENTENCE in item.body
    assert "## Les chiffres\n\n- 12 km" in item.body
    for beside in ("Accueil", "cookies", "Mentions", "Suivi", "À lire aussi", "data:", "# Un pont neuf"):
        assert beside not in item.body
    assert (item.date, item.lang, item.author) == (date(2026, 3, 2), "fr", "Jeanne Petit")
    assert item.url == "https://acme.example/actu/1"
    assert [(image.file, image.alt) for image in item.images] == [("Un pont_files/pont.jpg", "Le pont")]


def test_a_page_without_an_article_element_gives_its_longest_text():
    paragraphs = "".join(f"<p>{SENTENCE} Suite, et fin du paragraphe.</p>" for _ in range(4))
    page = (
        f'<html><body><div id="menu">Menu</div><div class="post">{paragraphs}</div><div>© Acme</div></body></html>'
    )
    item = read_page("2025-11-03-le-pont.html", page.encode()).item
    assert item.body.count(SENTENCE) == 4
    assert "Menu" not in item.body
    assert item.title == "Le pont"


def test_facts_come_from_linked_data_where_a_page_has_it():
    data = {
        "@type": "NewsArticle",
        "headline": "Titre",
        "datePublished": "2024-05-06",
        "author": [{"name": "A. B."}],
    }
    head = f"<head><script type='application/ld+json'>{json.dumps(data)}</script></head>"
    page = f"{head}<main><p>{SENTENCE}</p></main>"
    item = read_page("x.html", page.encode()).item
    assert (item.title, item.date, item.author, item.kind) == ("Titre", date(2024, 5, 6), "A. B.", Kind.NEWS)


FURNITURE = {
    "a teaser": '<a href="/2"><img src="x.jpg"><h3>Un autre article</h3></a>',
    "a list of others": '<h3>À lire aussi :</h3><ul><li><a href="/2">Un autre article</a></li></ul>',
    "a list in English": '<p><b>Related articles</b></p><p><a href="/2">Un autre article</a></p>',
    "a small article": '<article><h3><a href="/2">Un autre article</a></h3><p>Le port.</p></article>',
    "a share bar": '<div class="PostShareBar share-links">Un autre réseau <a href="/2">Un autre article</a></div>',
    "an author": '<div class="AuthorBio"><p>Un autre article de Jeanne, qui aime la mer et les ponts.</p></div>',
    "a letter": '<div class="newsletter-signup"><p>Un autre article chaque semaine.</p></div>',
    "a credit": "<p>Crédit photo : Un autre article</p>",
    "a label": "<p>Tags: <a href='/t'>Un autre article</a></p>",
    "a day": "<p>Publié le 3 mars 2026, Un autre article</p>",
    "a last link": '<p><a href="/2">Un autre article</a></p>',
}


@pytest.mark.parametrize("piece", FURNITURE.values(), ids=FURNITURE)
def test_what_stands_around_an_article_is_left_out(piece):
    text = "".join(f"<p>{SENTENCE} Voici le fait {number}.</p>" for number in range(6))
    page = f"<body><article><h1>Un pont</h1>{text}{piece}</article></body>"
    body = read_page("x.html", page.encode()).item.body
    assert body.count(SENTENCE) == 6
    assert "autre" not in body


def test_links_and_short_lines_of_the_text_itself_stay():
    text = "".join(f"<p>{SENTENCE} Voici le fait {number}.</p>" for number in range(3))
    kept = """<h2>Images</h2><p>Voir <a href="/a">le rapport</a> et <a href="/b">la carte des ponts</a>.</p>
<ul><li><a href="/c">Un guide</a> pour les riverains</li></ul><blockquote>Publicité et pont.</blockquote>
<figure><img src="a.jpg"><figcaption>Le pont, lundi</figcaption></figure>"""
    article = f"<article class='hentry category-ponts tag-share'><h1>Un pont</h1>{text}{kept}{text}</article>"
    page = f"<body>{article}</body>"
    body = read_page("x.html", page.encode()).item.body
    for each in ("## Images", "le rapport", "Un guide", "Publicité et pont", "Le pont, lundi"):
        assert each in body


def test_a_lone_heading_that_names_the_site_is_not_the_title():
    head = '<title>Un pont neuf | Acme</title><meta property="og:title" content="Un pont neuf">'
    page = f"<head>{head}</head><body><h1>Acme, le blog</h1><main><p>{SENTENCE}</p></main></body>"
    assert read_page("x.html", page.encode()).item.title == "Un pont neuf"


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("", "formats.empty"),
        ("<html><body><nav>Menu</nav></body></html>", "formats.page_no_article"),
        (
            "<html><head><title>App</title></head><body><div id=app></div><script>x</script></body>",
            "formats.page_no_article",
        ),
    ],
)
def test_a_page_without_text_is_refused(page, why):
    assert reason(read_page, "x.html", page.encode()) == why


def test_deep_nesting_comes_out_as_text():
    page = f"<body><article>{'<div><b>' * 120}{SENTENCE}{'</b></div>' * 120}</article></body>"
    assert "Le pont rouvre" in read_page("x.html", page.encode()).item.body


@pytest.mark.parametrize(
    "junk",
    [
        "<h3>Related</h3><p><a href=x>b</a></p>" * 3000,
        "<script>" * 20_000,
        "<!--" * 20_000,
        "<b>" * 30_000,
        "<a" * 100_000,
        "[" * 50_000,
    ],
)
def test_a_hostile_page_is_soon_over_with(junk):
    with suppress(Refusal):
        read_page("x.html", f"{junk}{SENTENCE}".encode())


def test_pages_that_name_their_text_like_a_menu_still_give_it():
    text = "".join(f"<p>{SENTENCE} Et encore {number} autres faits.</p>" for number in range(8))
    page = f"<body><div class='share modal'>{text}</div><div><p>{SENTENCE}</p></div></body>"
    assert "encore 7 autres" in read_page("x.html", page.encode()).item.body


@given(st.text(alphabet="<>/=\"' abdivpscrt!-&;", max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_page_is_read_or_refused(text):
    with suppress(Refusal):
        read_page("x.html", f"<body>{text}{SENTENCE}".encode())


# Word


def test_a_document_keeps_headings_lists_and_emphasis():
    body = paragraph("Le pont neuf", "Titre1") + paragraph(SENTENCE) + paragraph("Les chiffres", "Titre2")
    body += "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Douze</w:t></w:r>"
    body += '<w:r><w:t xml:space="preserve"> ponts</w:t></w:r></w:p>'
    core = (
        "<dc:title>Autre</dc:title><dc:creator>Jeanne</dc:creator><dcterms:modified>2026-02-03T10:00:00Z"
        "</dcterms:modified><dc:language>fr-FR</dc:language><cp:keywords>ponts; acier</cp:keywords>"
    )
    item = read_docx("note.docx", docx(body, core)).item
    assert item.title == "Le pont neuf"
    assert item.body == f"{SENTENCE}\n\n## Les chiffres\n\n**Douze** ponts"
    assert (item.date, item.author, item.lang) == (date(2026, 2, 3), "Jeanne", "fr")
    assert item.themes == ("ponts", "acier")


def test_a_document_whose_title_is_no_heading_is_not_named_after_its_first_part():
    parts = (
        paragraph("Contexte", "Titre1") + paragraph(SENTENCE) + paragraph("Suite", "Titre1") + paragraph(SENTENCE)
    )
    item = read_docx("note.docx", docx(paragraph("Le pont neuf rouvre") + parts)).item
    assert item.title == "Le pont neuf rouvre"
    assert item.body.startswith("# Contexte")
    assert read_docx("note.docx", docx(paragraph(SENTENCE) + parts)).item.title == "Note"
    dated = paragraph("Lyon, le 3 mars") + paragraph("Le pont neuf", "Titre1") + paragraph(SENTENCE)
    assert read_docx("note.docx", docx(dated)).item.title == "Le pont neuf"


def test_text_in_a_box_is_read():
    box = "<w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
    body = f"<w:p><w:r>{box}{paragraph('Encadré')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    assert read_docx("note.docx", docx(body)).item.body == "Encadré"


def test_what_was_struck_out_moved_or_hidden_never_comes_back():
    body = paragraph("Visible") + (
        '<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>SECRET1</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="x"><w:r><w:t>ajouté</w:t></w:r></w:ins>'
        '<w:moveFrom w:id="3"><w:r><w:t>SECRET2</w:t></w:r></w:moveFrom>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET3</w:t></w:r>"
        '<w:del w:id="4"><w:r><w:t>SECRET4</w:t></w:r></w:del></w:p>'
    )
    text = read_docx("note.docx", docx(body)).item.body
    assert "SECRET" not in text
    assert "ajouté" in text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"not a zip", "formats.docx_damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "formats.docx_old"),
        (docx(paragraph("")), "formats.no_words"),
        (docx(paragraph("x"))[:400], "formats.docx_damaged"),
        (docx("<w:p><w:r>"), "formats.docx_damaged"),
    ],
)
def test_what_is_no_document_is_refused(data, why):
    assert reason(read_docx, "note.docx", data) == why


def test_notes_are_notes_and_links_within_are_words():
    mark = '<w:p><w:r><w:t>Le pont</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    link = '<w:p><w:hyperlink w:anchor="suite"><w:r><w:t>la suite</w:t></w:r></w:hyperlink></w:p>'
    file = io.BytesIO(docx(mark + link))
    space = "http://schemas.openxmlformats.org/{}/2006/{}"
    word, kind = space.format("wordprocessingml", "main"), space.format("officeDocument", "relationships")
    note = f'<w:footnote w:id="2">{paragraph("Selon la mairie.")}</w:footnote>'
    target = f'<Relationship Id="notes" Type="{kind}/footnotes" Target="footnotes.xml"/>'
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{word}">{note}</w:footnotes>')
        relations = f'<Relationships xmlns="{space.format("package", "relationships")}">{target}</Relationships>'
        archive.writestr("word/_rels/document.xml.rels", relations)
    assert read_docx("n.docx", file.getvalue()).item.body == "Le pont[^1]\n\nla suite\n\n[^1]: Selon la mairie."


def test_a_document_that_unpacks_into_gigabytes_is_refused():
    file = io.BytesIO(docx(paragraph("x")))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/footnotes.xml", b" " * 60_000_000)
    assert reason(read_docx, "note.docx", file.getvalue()) == "formats.too_large_page"


def test_a_document_with_entities_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx(paragraph("x")))) as plain, zipfile.ZipFile(file, "w") as archive:
        for name in plain.namelist():
            data = plain.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:document", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document', 1)
            archive.writestr(name, data)
    assert reason(read_docx, "note.docx", file.getvalue()) == "formats.entities"


# PDF


def test_a_pdf_gives_its_paragraphs_without_what_stands_on_every_page():
    def page(number: int, *lines: str) -> list[str]:
        return ["Acme - Lettre interne", *lines, f"Page {number} / 4"]

    lines = (
        "{word} Le pont de la rivière rouvre lundi après deux ans de travaux considé-",
        "rables qui ont mobilisé cent vingt personnes. La mairie de Saint-",
        "Nazaire remercie toutes les équipes venues de la région {word} ici.",
        "Un second paragraphe {word} suit.",
    )
    pages = [
        page(number, *(line.replace("{word}", word) for line in lines))
        for number, word in enumerate(("Alpha", "Beta", "Gamma", "Delta"), 1)
    ]
    pages[0][0] = "Un pont tout neuf"
    parsed = read_pdf("lettre.pdf", pdf(pages, info="/Author (Jeanne) /CreationDate (D:20260203101112)"))
    item = parsed.item
    assert item.title == "Un pont tout neuf"
    assert "travaux considérables qui ont" in item.body
    assert "Saint-Nazaire" in item.body
    assert "Lettre interne" not in item.body
    assert "Page " not in item.body
    assert (item.author, item.date) == ("Jeanne", date(2026, 2, 3))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<html>", "formats.pdf_damaged"),
        (b"%PDF-1.4\nnothing", "formats.pdf_damaged"),
        (pdf([[""], [""], [""]]), "formats.pdf_scanned"),
    ],
)
def test_what_cannot_be_read_as_a_pdf_is_refused(data, why):
    assert reason(read_pdf, "x.pdf", data) == why


# Tables


@pytest.mark.parametrize(
    ("header", "separator", "encoding"),
    [("Date,Title,Text,Link,Tags", ",", "utf-8"), ("Date;Titre;Texte;Lien;Thèmes", ";", "cp1252"),
     ("date\tTITRE\tContenu\tURL\tMots-clés", "\t", "utf-16")],
)  # fmt: skip
def test_posts_come_by_the_names_of_columns(header, separator, encoding):
    rows = [
        separator.join(
            ["16/06/2021 15:00", "Le pont", '"Un texte, en\ndeux lignes"', "https://a.example/1", "'ponts'"]
        ),
        separator.join(["NA", "", "Sans titre ni date mais déjà lisible", "", ""]),
        separator.join(["", "", "", "https://a.example/2", ""]),
    ]
    posts, passed = read_posts("posts.csv", "\n".join([header, *rows]).encode(encoding))
    first, second = (post.item for post in posts)
    assert (first.title, first.date, first.url) == ("Le pont", date(2021, 6, 16), "https://a.example/1")
    assert first.body == "Un texte, en\ndeux lignes"
    assert first.themes == ("ponts",)
    assert second.title == "Sans titre ni date mais déjà lisible"
    assert second.date is None
    assert passed == 1


def test_the_order_of_day_and_month_is_settled_by_the_whole_table():
    rows = "date,text\n3/4/2024,A\n3/25/2024,B\n"
    posts, _ = read_posts("posts.csv", rows.encode())
    assert [post.item.date for post in posts] == [date(2024, 3, 4), date(2024, 3, 25)]


@pytest.mark.parametrize(
    ("table", "why"),
    [("a,b\n1,2\n", "formats.csv_columns"), ("date,text\n,\n", "formats.csv_no_posts"), ("", "formats.empty")],
)
def test_a_table_without_posts_is_refused(table, why):
    assert reason(read_posts, "x.csv", table.encode()) == why


# Feeds

RSS = """<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>Actualités</title>
<link>https://acme.example/</link><language>fr-fr</language><item><title>Été &amp; hiver</title>
<link>https://acme.example/1?a=1&amp;b=2</link><guid>n1</guid><pubDate>{day}</pubDate><category>Ponts</category>
<description><![CDATA[<p>Le <b>pont</b> rouvre.</p><script>x()</script>]]></description></item></channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("day", ["Tue, 20 Oct 2026 23:30:00 +0200", "mar., 20 oct. 2026 23:30:00 +0200"])
def test_rss_gives_its_items(encoding, day):
    feed = read_feed("a.xml", RSS.replace("{encoding}", encoding).replace("{day}", day).encode(encoding))
    item = feed.entries[0].item
    assert (feed.title, feed.home) == ("Actualités", "https://acme.example/")
    assert (item.title, item.url) == ("Été & hiver", "https://acme.example/1?a=1&b=2")
    assert item.body == "Le **pont** rouvre."
    assert (item.external_id, item.date, item.lang, item.themes) == ("n1", date(2026, 10, 20), "fr", ("Ponts",))


def test_atom_rdf_and_json_feeds_are_read():
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>'
        '<link rel="self" href="https://a.example/feed"/>'
        "<entry><id>1</id><title>T</title><updated>2026-01-02T03:04:05Z</updated><author><name>J</name></author>"
        '<content type="html">&lt;p&gt;Corps&lt;/p&gt;</content></entry></feed>'
    )
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        '<channel><title>R</title></channel><item rdf:about="https://a.example/1"><title>T</title>'
        "<link>https://a.example/1</link><description>Corps</description></item></rdf:RDF>"
    )
    table = {
        "version": "https://jsonfeed.org/version/1.1", "title": "J", "feed_url": "https://a.example/f.json",
        "items": [{"id": "1", "url": "https://a.example/1", "content_html": "<p>Corps</p>", "tags": ["x"],
                   "date_published": "2026-01-02T03:04:05+02:00", "authors": [{"name": "J"}]}],
    }  # fmt: skip
    for text in (atom, rdf, json.dumps(table)):
        feed = read_feed("f.xml", text.encode())
        assert feed.entries[0].item.body == "Corps"
    assert read_feed("f.xml", atom.encode()).address == "https://a.example/feed"
    assert read_feed("f.json", json.dumps(table).encode()).entries[0].item.date == date(2026, 1, 2)


def test_entries_that_share_an_id_are_kept_apart_by_their_titles():
    entry = "<item><guid>radio</guid><title>{}</title><description>Emission</description></item>"
    entries = "".join(entry.format(title) for title in ("Lundi", "Mardi", "Lundi"))
    feed = read_feed("r.xml", f'<rss version="2.0"><channel>{entries}</channel></rss>'.encode())
    told = [(each.item.external_id, each.item.title) for each in feed.entries]
    assert told == [("radio#Lundi", "Lundi"), ("radio#Mardi", "Mardi")]
    assert feed.left_out == 1


def test_an_entry_saved_by_itself_is_read():
    alone = (
        '<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>Seule</title><summary>Oui</summary></entry>'
    )
    assert read_feed("e.atom", alone.encode()).entries[0].item.title == "Seule"


def test_a_list_of_feeds_gives_addresses():
    text = (
        '<opml version="2.0"><head><title>L</title></head><body><outline text="Groupe">'
        '<outline type="rss" text="A"'
        ' xmlUrl="https://a.example/f"/></outline><outline xmlUrl="file:///etc/passwd"/></body></opml>'
    )
    assert [(each.url, each.title) for each in read_feed("l.opml", text.encode()).addresses] == [
        ("https://a.example/f", "A")
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<html><body>Not found</body></html>", "formats.feed_page"),
        ("<urlset><url/></urlset>", "formats.not_feed"),
        ('{"a": 1}', "formats.not_feed"),
        ("just words", "formats.not_feed"),
        ('<rss version="2.0"><channel><title>Vide</title></channel></rss>', "formats.feed_empty"),
        ('<!DOCTYPE r [<!ENTITY a "b">]><rss><channel/></rss>', "formats.entities"),
        ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml>&a;</opml>', "formats.entities"),
    ],
)
def test_what_is_no_feed_is_refused(text, why):
    assert reason(read_feed, "x.xml", text.encode()) == why
    if "ENTITY" in text:
        assert reason(read_feed, "x.xml", text.encode("utf-16")) == why


@given(st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_read_or_refused(data):
    for read in (read_feed, read_docx, read_pdf, read_posts, read_page):
        for start in (b"", b"<rss><channel><item><title>a</title>", b"%PDF-1.4\n", b"text,date\n"):
            with suppress(Refusal):
                read("x", start + data)


@pytest.mark.parametrize(
    "header",
    [
        "Date (GMT);Post Message;Post Permalink;Sent by",
        "Date;Post;Link;Sent By",
        "Created date;Post title;Post link;Posted by",
        "Date du post;Texte de la publication;Lien de la publication;Publié par",
        "Date et heure;Contenu du post;Permalien;Créé par",
    ],
)
def test_the_columns_of_tools_that_publish_are_known(header):
    rows = f"{header}\r\n2026-03-02 10:00;{SENTENCE};https://x.example/p/1;Jeanne Petit\r\n"
    (post,), _ = read_posts("export.csv", rows.encode("utf-8-sig"))
    item = post.item
    assert (item.body, item.date, item.url) == (SENTENCE, date(2026, 3, 2), "https://x.example/p/1")
    assert item.author == "Jeanne Petit"
