"""What stands around and between the paragraphs of an article: teasers, share bars, bylines, lists of pages."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST_PIECE = 0.3
_SHORT_LINE = 90
_PARAGRAPH = 80
_TEASER = 500
_LONGEST_LIST = 4000
_FEW = 40
_MOSTLY_LINKS = 0.6
_BLOCKS = frozenset(
    {"p", "div", "section", "ul", "ol", "dl", "h2", "h3", "h4", "h5", "h6", "figure", "table", "article", "header"}
)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_WITHIN_LINES = frozenset({"span", "strong", "em", "b", "i", "small", "a"})
_LINES = _WITHIN_LINES | frozenset({"p", "div", "li", "dt", "dd", "td", "time", "figcaption"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:article|entry|post|news|story|blog)?-?(?:meta|metadata|metainfo|byline|dateline|"
    r"timestamp|tags?|taglist|topics|categories|category|author|authors|autor|auteur|auteurs)|(?:authors?|"
    r"auteurs?|autor)-?(?:box|bio|info|area|card|block|description|about|profile)|about-the-author|bio|"
    r"related\w*|recommend\w*|similar|more-(?:posts?|articles?|news|stories)|most-?(?:read|popular)|"
    r"same-topic|see-also|read-(?:also|next|on)|(?:next|prev|previous)-?(?:story|post|article)s?|"
    r"post-?nav(?:igation)?|(?:list|latest|recent|popular|other)-?(?:posts?|articles|news|stories)|"
    r"sharedaddy|share\w*|sharing\w*|shariff|addtoany|addthis|social\w*|followus|follow-us|likes?|"
    r"ratings?|post-?ratings?|votes?|reactions|disqus\w*|outbrain|taboola|newsletters?\w*|subscri(?:be|"
    r"ption)\w*|sign-?up|abonn\w*|donat\w*|affiliate\w*|sponsor\w*|promo\w*|ads?|advert\w*|anzeige|"
    r"werbung|cta|call-to-action|credits?|copyright|photo-?credit|pdf|toolbar|toolbox|tools|catlinks|"
    r"navbox|editsection|mw-editsection|noprint|hidden-print|no-print|d-print-none|hide-print|taxonomy|"
    r"keywords|infobox-?links|readtime|reading-time|postmetadata|contact-?box|contactbox)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TEASERS = re.compile(
    r"(?:^|[\s_-])\w*(?:teasers?|snippets?|cards?|widgets?|sidebar|callout|factbox)(?:$|[\s_-])", re.IGNORECASE
)
# A blog's engine writes the themes of a post into the classes of the very element that holds it.
_POSTS = re.compile(r"(?:^|\s)(?:hentry|status-publish|type-post|type-page)(?:$|\s)")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OTHERS = re.compile(
    r"(?:(?:à|a) (?:lire|voir|découvrir|consulter)(?: (?:aussi|également|ensuite))?|lire (?:aussi|"
    r"également)|voir aussi|(?:sur|dans) (?:le même (?:thème|sujet)|la même (?:thématique|rubrique))|"
    r"(?:articles?|contenus?|sujets?|pages?|actualités?|publications) (?:similaires?|liée?s|connexes?|"
    r"récents?|associée?s|suivants?|précédents?)|(?:ces|d['’]autres) articles? (?:peu(?:t|vent)|"
    r"pourrai(?:t|ent)|susceptibles).*|(?:cela|ceci|ça) (?:peut|pourrait|"
    r"devrait) (?:aussi )?vous intéresser|vous (?:aimerez|apprécierez|pourriez) (?:aussi|peut-être|"
    r"également).*|pour (?:aller plus loin|en savoir plus)|en savoir plus|plus d['’](?:articles|"
    r"actualités|infos|informations)|nos (?:derniers|autres) (?:articles|posts)|derniers articles|"
    r"autres (?:articles|actualités)|les plus (?:lus|populaires)|sur (?:notre|le) blog|"
    r"partage[rz](?: (?:cet|cette|l['’]|sur|ce) ?.*)?|suivez[- ]nous.*|nous suivre|(?:recevez|"
    r"inscrivez-vous|abonnez-vous).*|newsletter|(?:laissez?|écrire|ajouter) un commentaire|"
    r"(?:\d+ )?commentaires?|vos réactions|mots[- ]clés|étiquettes|catégories?|thèmes?|(?:à propos de|"
    r"sur) l['’]aut(?:eur|rice)|publicité|also read|read (?:also|next|more|on)|see also|keep reading|"
    r"explore further|further reading|learn more|(?:you (?:may|might|could) (?:also )?(?:like|enjoy|"
    r"be interested).*)|(?:more|other|latest|recent|popular|related|similar|recommended|featured|"
    r"suggested|trending)(?: \w+)? (?:articles?|posts?|stories|news|content|topics?|links?|reading|pages|"
    r"resources|insights|videos)|related|recommended(?: for you)?|more (?:from|on|in|about) .{2,50}|"
    r"most (?:read|popular).*|(?:share|spread|tweet|follow) (?:this|us|the|on|it|me)\b.*|share|"
    r"like it\?.*|(?:sign up|subscribe|get the).*|(?:leave|write|add|post) a (?:comment|reply).*|"
    r"(?:\d+ )?(?:comments?|responses|replies)|tags|tagged|filed under|categories|topics|"
    r"about (?:the )?authors?|advertise(?:ment)?|editor['’]s (?:picks?|choice)|don['’]t miss.*|"
    r"what['’]s next|mehr aus .{2,40}|empfohlene .{2,40}|ähnliche (?:beiträge|artikel)|(?:auch|"
    r"das könnte (?:sie|dich|euch) auch|könnte (?:sie|dich) auch) interess.*|mehr (?:zum thema|artikel|"
    r"beiträge|lesen)|(?:lesen|sehen) sie auch.*|weiterführende .*|schlagworte?|verwandte .*|"
    r"weitere (?:artikel|beiträge|themen|informationen)|über (?:den autor|die autorin)|beitrag teilen|"
    r"diesen artikel .*|temas relacionados|más (?:noticias|información)|leggi anche|lee también)\W*",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:(?:lire|voir) (?:la suite|plus|aussi|également)|à (?:lire|voir) (?:aussi|également)|"
    r"en savoir plus|lire aussi|cliquez (?:ici )?pour agrandir|temps de lecture|(?:crédits?|©|copyright|"
    r"photos?|images?|illustrations?|foto|bild|bildquelle|beitragsbild|credits?|picture|"
    r"photography?)(?: (?:photos?|images?|by|de|par|via|d['’]illustration))?\s*[:©/]|©|(?:photo|image|"
    r"picture|photograph|illustration) (?:by|credit|courtesy|via|from)|getty images|shutterstock|istock|"
    r"read (?:more|on|next|also|the (?:full|whole|rest))|continue reading|see also|share (?:this|on|via|"
    r"to)|tweet\b|(?:posted|filed|tagged|published|updated|last (?:updated|modified)|"
    r"categori[sz]ed)(?: (?:in|on|by|under|at))?\b.{0,60}$|(?:publié|posté|mis à jour|mise à jour|"
    r"dernière mise à jour|rédigé|modifié)(?:e|s|es)? (?:le|par|dans|il y a)\b|\d+ ?(?:min(?:utes?)?|"
    r"mn)(?: (?:read|de lecture|to read))?$|(?:tags?|topics?|filed under|mots-clés|étiquettes|catégories?|"
    r"categories|schlagworte)\s*:|partager\b|imprimer$|print(?: this)?(?: page| article)?$|"
    r"pdf(?: version)?$|(?:leave|write) a (?:comment|reply)|\d+ (?:comments?|commentaires?|kommentare?|"
    r"antworten|replies)\b|advertisements?\b|publicité$|anzeige$|werbung$|weiterlesen|mehr (?:zum thema|"
    r"lesen)|lesen sie auch|zurück\b|back to (?:the )?(?:top|home|blog|news|list|overview|all)\b|"
    r"retour (?:à|au|aux|vers)\b|haut de page|all rights reserved|tous droits réservés|zum shop|"
    r"this entry was posted|letzte (?:änderung|aktualisierung))",
    re.IGNORECASE,
)
_CREDIT = re.compile(r"©|\b(?:photos?|foto|bild|image|credits?|crédits?)\b[^:]{0,20}[:/]", re.IGNORECASE)
_DAY_LINE = re.compile(
    r"(?:[^\W\d]{2,12}\.?[,:]? ){0,2}(?:(?:le |on )?\d{1,2}(?:st|nd|rd|th|er|\.)? ?[./ -] ?(?:\d{1,2}|"
    r"[^\W\d]{3,10})\.?,? ?[./ -] ?\d{4}|[^\W\d]{3,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|"
    r"\d{4}[-/.]\d\d[-/.]\d\d)(?:[ ,|•·–-]*(?:at|à|um)? ?\d{1,2}[:h.]\d\d(?::\d\d)?(?: ?(?:[ap]\.?m\.?|"
    r"uhr|[A-Z]{2,4}))?)?\W*",
    re.IGNORECASE,
)


def clear_furniture(article: "HtmlElement") -> None:
    """Take out of an article what is no part of its text; never a piece that holds much of it."""
    _drop_named(article)
    _drop_cards(article)
    _drop_lists_of_others(article)
    _drop_lines(article)
    _drop_ends(article)


def _text(element: "HtmlElement") -> str:
    return " ".join(element.text_content().split())


def _text_up_to(element: "HtmlElement", limit: int) -> str:
    """Give the words of an element, or enough of them to see that there are more letters than `limit`."""
    read: list[str] = []
    length = 0
    for piece in element.itertext("*"):
        read.append(piece)
        length += len(" ".join(piece.split()))
        if length > limit:
            break
    return " ".join("".join(read).split())


def _is_within(element: "HtmlElement", limit: float) -> bool:
    return len(_text_up_to(element, int(limit))) < limit


def _is_mostly_links(element: "HtmlElement") -> bool:
    length = len(_text_up_to(element, _LONGEST_LIST))
    if length > _LONGEST_LIST:
        return False
    return sum(len(_text(link)) for link in element.iter("a")) > _MOSTLY_LINKS * max(1, length)


def _inside(article: "HtmlElement") -> Iterator["HtmlElement"]:
    """Give the elements below the article, without those that went with one given before."""
    for element in list(article.iterdescendants()):
        if isinstance(element.tag, str) and _belongs(element, article):
            yield element


def _belongs(element: "HtmlElement", article: "HtmlElement") -> bool:
    while element is not None:
        if element is article:
            return True
        element = element.getparent()
    return False


def _drop_named(article: "HtmlElement") -> None:
    whole = len(_text(article))
    for element in _inside(article):
        if element.tag in {"body", "main", "h1", "img", "code", "pre"}:
            continue
        named = _CAMEL.sub("-", f"{element.get('class') or ''} {element.get('id') or ''}"[:500])
        if named == " " or _POSTS.search(named):
            continue
        teaser = _TEASERS.search(named) and element.find(".//a") is not None
        if (teaser or _NAMES.search(named)) and _is_within(element, _LARGEST_PIECE * whole):
            element.drop_tree()


def _drop_cards(article: "HtmlElement") -> None:
    """Take out teasers of other pages: a link around a heading or a picture with words; a small article."""
    whole = len(_text(article))
    for element in _inside(article):
        if element.tag == "a":
            inner = any(each.tag in _BLOCKS for each in element.iterdescendants())
            card = inner and bool(_text(element)) and not (element.get("href") or "").startswith("#")
        else:
            card = element.tag == "article" and _has_linked_heading(element) and _is_within(element, _TEASER)
        if card and _is_within(element, _LARGEST_PIECE * whole):
            element.drop_tree()


def _has_linked_heading(element: "HtmlElement") -> bool:
    return any(
        heading.find(".//a") is not None or any(each.tag == "a" for each in heading.iterancestors())
        for heading in element.iter("h1", *_HEADINGS)
    )


def _drop_lists_of_others(article: "HtmlElement") -> None:
    """Take out headings like `Read more`, and the links under them."""
    for element in _inside(article):
        if element.tag not in _HEADINGS and element.tag not in {"p", "div", "strong", "b", "span", "dt"}:
            continue
        text = _text_up_to(element, _SHORT_LINE)
        if not 3 < len(text) <= _SHORT_LINE or not _OTHERS.fullmatch(text):
            continue
        _drop_with_links(element, article)


def _drop_with_links(heading: "HtmlElement", article: "HtmlElement") -> None:
    """Take out a heading, the links that follow it, and what holds nothing but links then."""
    alone = heading
    text = _text_up_to(heading, _SHORT_LINE)
    while alone.getparent() is not article and _text_up_to(alone.getparent(), _SHORT_LINE) == text:
        alone = alone.getparent()
    follower = alone.getnext()
    while follower is not None and isinstance(follower.tag, str):
        after = follower.getnext()
        if _text(follower) and not _is_mostly_links(follower):
            break
        follower.drop_tree()
        follower = after
    around = alone.getparent()
    small = around is not article and len(around) <= _FEW
    (around if small and _is_mostly_links(around) else alone).drop_tree()


def _drop_lines(article: "HtmlElement") -> None:
    for element in _inside(article):
        if element.tag not in _LINES | _HEADINGS:
            continue
        text = _text_up_to(element, _SHORT_LINE)
        if element.tag == "figcaption" and _CREDIT.search(text):
            element.drop_tree()
            continue
        if not 0 < len(text) <= _SHORT_LINE or not (_LINE.match(text) or _DAY_LINE.fullmatch(text)):
            continue
        if element.tag not in _WITHIN_LINES or _is_alone(element, text):
            element.drop_tree()


def _is_alone(element: "HtmlElement", text: str) -> bool:
    """Tell whether nothing else stands in the block around an element."""
    around = element.getparent()
    while around is not None and around.tag not in _BLOCKS and around.tag not in {"li", "td", "figcaption"}:
        around = around.getparent()
    return around is not None and _is_within(around, len(text) + 4)


def _drop_ends(article: "HtmlElement") -> None:
    """Take out what is mostly links before the first and after the last paragraph."""
    blocks = list(article.iterdescendants("p", "li", "ul", "ol", "div", "section", "dl", *_HEADINGS))
    real = [
        index for index, each in enumerate(blocks)
        if each.tag in {"p", "li"} and not _is_within(each, _PARAGRAPH) and not _is_mostly_links(each)
    ]  # fmt: skip
    if not real:
        return
    last = blocks[real[-1]]
    for block in [*blocks[: real[0]], *blocks[real[-1] + 1 :]]:
        if (
            _belongs(block, article)
            and last not in block.iterdescendants()
            and _text(block)
            and _is_mostly_links(block)
        ):
            block.drop_tree()
