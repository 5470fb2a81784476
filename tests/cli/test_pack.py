"""`pack`: what an author types, from the first folder to the file that laptops trust."""

import json
import os
import stat
import sys
import zipfile

import pytest

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x02\x08\x02\0\0\0" + bytes(20)


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_first_pack_is_fine_as_it_is_begun(cli, profile, language):
    made = cli("--lang", language, "pack", "new", "mon-pack", "--json")
    assert made.code == 0
    assert "pack.toml" in made.json["files"]
    checked = cli("--lang", language, "pack", "check", "mon-pack", "--json")
    assert (checked.code, checked.json["ok"], checked.json["problems"]) == (0, True, [])
    # All that is remarked is what the example still says in its author's place.
    places = [(each["path"], each["line"], each["column"]) for each in checked.json["warnings"]]
    assert places[:3] == [("pack.toml", 7, 8), ("pack.toml", 8, 11), ("pack.toml", 19, 11)]
    assert [path for path, _, _ in places[3:]] == [each["path"] for each in checked.json["items"]]
    assert checked.json["pack"] == "mon-pack"
    assert checked.json["languages"] == [language]
    assert [item["lang"] for item in checked.json["items"]] == [language]
    assert not profile.exists()


def test_a_pack_is_not_begun_over_something(cli, tmp_path):
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/mine.txt").write_text("mine")
    done = cli("pack", "new", "taken")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert [path.name for path in (tmp_path / "taken").iterdir()] == ["mine.txt"]


def test_problems_are_told_with_file_line_and_column(cli, tmp_path):
    cli("pack", "new", "p")
    (tmp_path / "p/content/en/later.md").write_text("---\ntitle: Later\nembargo: soon\n---\nText.\n")
    (tmp_path / "p/content/en/empty.md").write_text("")
    done = cli("pack", "check", "p", "--json")
    assert (done.code, done.json["ok"]) == (1, False)
    assert [(each["path"], each["line"], each["column"]) for each in done.json["problems"]] == [
        ("content/en/empty.md", 0, 0),
        ("content/en/later.md", 3, 10),
    ]
    shown = cli("pack", "check", "p").out
    assert "2 places to correct:" in shown
    assert "content/en/later.md, line 3, column 10" in shown
    assert "2026-12-01T08:00+01:00" in shown
    assert "content/en/later.md, ligne 3, colonne 10" in cli("--lang", "fr", "pack", "check", "p").out


def test_what_would_be_left_out_in_silence_is_told(cli, tmp_path):
    cli("pack", "new", "p")
    (tmp_path / "p/rules/en").mkdir(parents=True)
    (tmp_path / "p/rules/en/words.toml").write_text(
        '[[rule]]\nid = "a"\nphrases = ["synergy"]\nmessage = "Who?"\n\n[[rule]]\nid = "b"\nphrases = "x"\n'
    )
    (tmp_path / "p/cards").mkdir()
    (tmp_path / "p/cards/ours.toml").write_text('[[card]]\nid = "oven"\nfamily = "weather"\n')
    post = "word " * 700
    (tmp_path / "p/content/en/long.md").write_text(
        f"---\ntitle: Long\ndate: 2026-11-02\nsuggested:\n  - channel: linkedin\n    text: {post}\n---\nText.\n"
    )
    done = cli("pack", "check", "p", "--json").json
    assert [(each["path"], each["line"]) for each in done["problems"]] == [
        ("cards/ours.toml", 2),
        ("rules/en/words.toml", 8),
    ]
    assert "Rule 2: “phrases”" in done["problems"][1]["message"]
    [long] = [each for each in done["warnings"] if each["path"] == "content/en/long.md"]
    assert "3,499 long, and 3,000" in long["message"]


def test_lists_that_would_serve_nothing_are_told(cli, tmp_path):
    cli("pack", "new", "p")
    for name, text in {
        "rules/words.toml": '[[rule]]\nid = "a"\nwords = ["synergy"]\n',
        "rules/en/more.toml": '[[rules]]\nid = "a"\nwords = ["synergy"]\n',
        "cards/ours.toml": '[[card]]\nid = "oven"\nfamily = "topics"\n[card.en]\ntitle = "The oven"\n',
    }.items():
        (tmp_path / "p" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "p" / name).write_text(text)
    done = cli("pack", "check", "p", "--json").json
    [card, rule] = done["problems"]
    assert (card["path"], rule["path"]) == ("cards/ours.toml", "rules/words.toml")
    assert "meaning, question" in card["message"]
    assert "rules/en/words.toml" in rule["message"]
    assert [each["path"] for each in done["warnings"] if "[[rule]]" in each["message"]] == ["rules/en/more.toml"]


@pytest.mark.parametrize("name", ["pack.toml.txt", "Pack.toml"])
def test_a_manifest_with_another_name_is_no_blog(cli, tmp_path, name):
    cli("pack", "new", "p")
    (tmp_path / "p/pack.toml").rename(tmp_path / "p" / name)
    done = cli("pack", "check", "p")
    assert (done.code, done.out.count("\n")) == (1, 1)
    assert f"p holds {name} and no pack.toml." in done.out


def test_the_id_of_a_first_pack_keeps_its_accented_letters(cli, tmp_path):
    made = cli("pack", "new", "Été à l’œuvre")
    assert 'advocate-desktop pack check "Été à l’œuvre"' in made.out
    assert 'id = "ete-a-l-uvre"' in (tmp_path / "Été à l’œuvre/pack.toml").read_text("utf-8")


def test_a_passphrase_is_asked_in_a_terminal_alone(cli, tmp_path):
    done = cli("pack", "keygen", "--out", "k.advkey", "--passphrase", stdin="")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert "--passphrase-file" in done.err
    assert not (tmp_path / "k.advkey").exists()


def test_nothing_is_built_while_there_is_a_problem(cli, tmp_path):
    cli("pack", "new", "p")
    (tmp_path / "p/content/en/empty.md").write_text("")
    (tmp_path / "p.advpack").write_bytes(b"what was there")
    done = cli("pack", "build", "p", "--out", "p.advpack", "--json")
    assert (done.code, done.json["ok"], done.json["path"]) == (1, False, None)
    assert (tmp_path / "p.advpack").read_bytes() == b"what was there"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p", "p.advpack"]


def test_the_same_files_give_the_same_bytes(cli, tmp_path):
    cli("pack", "new", "p")
    cli("pack", "keygen", "--out", "k.advkey")
    first = cli("pack", "build", "p", "--out", "a.advpack", "--key", "k.advkey", "--json").json
    for path in (tmp_path / "p").rglob("*.md"):
        os.utime(path, (1, 1))
        path.chmod(0o600)
    (tmp_path / "p/.hidden").write_text("x")
    second = cli("pack", "build", "p", "--out", "b.advpack", "--key", "k.advkey", "--json").json
    assert first["sha256"] == second["sha256"]
    assert (tmp_path / "a.advpack").read_bytes() == (tmp_path / "b.advpack").read_bytes()
    assert "SIGNATURE.json" in zipfile.ZipFile(tmp_path / "a.advpack").namelist()[:2]


def test_a_signed_pack_is_verified_and_installed(cli, tmp_path):
    cli("pack", "new", "p")
    key = cli("pack", "keygen", "--out", "k.advkey", "--json").json
    built = cli("pack", "build", "p", "--out", "p.advpack", "--key", "k.advkey", "--json").json
    assert built["fingerprint"] == key["fingerprint"]
    seen = cli("pack", "verify", "p.advpack", "--fingerprint", key["fingerprint"].replace(" ", "-"), "--json")
    assert (seen.code, seen.json["ok"], seen.json["public_key"]) == (0, True, key["public_key"])
    assert cli("pack", "verify", "p.advpack", "--fingerprint", "0" * 32).code == 1
    taken = cli("library", "import", "p.advpack", "--json").json
    assert (taken["added"], taken["packs"][0]["new_key"], taken["packs"][0]["signed"]) == (1, True, True)
    assert key["fingerprint"] in cli("library", "import", "p.advpack", "--profile", str(tmp_path / "other")).out
    assert cli("pack", "check", "p.advpack", "--json").json["signed"] is True


def test_a_changed_key_is_refused_and_can_be_accepted_on_purpose(cli, tmp_path):
    cli("pack", "new", "p")
    fingerprints = []
    for name in ("one", "two"):
        fingerprints.append(cli("pack", "keygen", "--out", f"{name}.advkey", "--json").json["fingerprint"])
        cli("pack", "build", "p", "--out", f"{name}.advpack", "--key", f"{name}.advkey")
    assert cli("library", "import", "one.advpack").code == 0
    refused = cli("library", "import", "two.advpack", "--json")
    assert refused.code == 1
    assert all(each in refused.json["refused"][0]["reason"] for each in fingerprints)
    assert "--accept-key" in refused.json["refused"][0]["next"]
    assert "--accept-key" in cli("library", "import", "two.advpack").out
    accepted = cli("library", "import", "two.advpack", "--accept-key", fingerprints[1])
    assert accepted.code == 0
    assert f"the key {fingerprints[1]}, in place of {fingerprints[0]}" in accepted.out


def test_an_unsigned_pack_is_told_and_can_be_signed(cli, tmp_path):
    cli("pack", "new", "p")
    cli("pack", "build", "p", "--out", "p.advpack")
    assert cli("pack", "verify", "p.advpack", "--json").json["ok"] is False
    assert "is not signed" in cli("library", "import", "p.advpack").out
    cli("pack", "keygen", "--out", "k.advkey")
    assert cli("pack", "sign", "p.advpack", "--key", "k.advkey").code == 0
    assert cli("pack", "verify", "p.advpack").code == 0
    cli("pack", "build", "p", "--out", "direct.advpack", "--key", "k.advkey")
    assert (tmp_path / "p.advpack").read_bytes() == (tmp_path / "direct.advpack").read_bytes()


def test_a_key_is_protected_and_never_overwritten(cli, tmp_path):
    assert cli("pack", "keygen").code == 0
    path = tmp_path / "publisher.advkey"
    before = path.read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    again = cli("pack", "keygen")
    assert (again.code, again.err.count("\n"), path.read_bytes()) == (3, 1, before)


def test_a_locked_key_wants_its_passphrase(cli, tmp_path):
    cli("pack", "new", "p")
    made = cli("pack", "keygen", "--out", "k.advkey", "--passphrase-file", "-", "--json", stdin="une phrase\n")
    assert made.json["locked"] is True
    build = ("pack", "build", "p", "--out", "p.advpack", "--key", "k.advkey")
    assert cli(*build).code == 3
    assert cli(*build, "--passphrase-file", "-", stdin="une autre\n").code == 3
    assert not (tmp_path / "p.advpack").exists()
    assert cli(*build, "--passphrase-file", "-", stdin="une phrase\n").code == 0
    assert cli("pack", "verify", "p.advpack").code == 0


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"kind": "advocate-desktop signing key"}', "\ud800"])
def test_what_is_no_key_is_one_sentence(cli, tmp_path, text):
    cli("pack", "new", "p")
    (tmp_path / "k.advkey").write_bytes(text.encode("utf-8", "surrogatepass"))
    done = cli("pack", "build", "p", "--out", "p.advpack", "--key", "k.advkey")
    assert (done.code, done.err.count("\n")) == (3, 1)
    assert not (tmp_path / "p.advpack").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("check", "absent"), 1),
        (("build", "absent", "--out", "x.advpack"), 1),
        (("build", "p", "--out", "x.txt"), 3),
        (("build", "p", "--out", "absent/x.advpack"), 3),
        (("build", "p"), 2),
        (("build", "p", "--out", "x.advpack", "--name", "N"), 2),
        (("build", "empty", "--out", "x.advpack"), 1),
        (("verify", "absent.advpack"), 1),
        (("verify", "p"), 1),
        (("sign", "absent.advpack", "--key", "absent"), 3),
        (("new",), 2),
    ],
)
def test_wrong_usage_is_told(cli, tmp_path, words, code):
    cli("pack", "new", "p")
    (tmp_path / "empty").mkdir()
    done = cli("pack", *words)
    assert done.code == code
    assert "Traceback" not in done.err + done.out
    assert not list(tmp_path.glob("*.advpack"))


BLOGS = {
    "hugo": {
        "hugo.toml": 'baseURL = "https://www.maison.example/"\nlanguageCode = "fr-fr"\ntitle = "La Maison"\n',
        "content/posts/un/index.md": '+++\ntitle = "Un"\ndate = 2026-11-02\n+++\n![Un](toit.png)\n',
        "content/posts/un/toit.png": PNG,
        "content/posts/deux.md": "---\ntitle: Deux\ndate: 2026-11-03\nimage: /img/2.png\nalt: Deux\n---\nT.\n",
        "static/img/2.png": PNG,
        "content/posts/brouillon.md": "---\ntitle: B\ndate: 2026-11-03\ndraft: true\n---\nTexte.\n",
        "content/posts/bientot.md": "---\ntitle: B\ndate: 2027-11-03\n---\nTexte.\n",
        "content/a-propos.md": "---\ntitle: À propos\n---\nNous.\n",
        "content/_index.md": "---\ntitle: Accueil\n---\n",
        "README.md": "# Le dépôt\n",
    },
    "jekyll": {
        "_config.yml": "title: La Maison\nurl: https://maison.example\nlang: fr\n",
        "_posts/2026-11-02-un.md": "---\ntitle: Un\n---\n![Un](/assets/toit.png)\n",
        "assets/toit.png": PNG,
        "_posts/2026-11-03-deux.markdown": "---\ntitle: Deux\nimage: assets/deux.png\nalt: Deux\n---\nT.\n",
        "assets/deux.png": PNG,
        "_drafts/b.md": "---\ntitle: B\n---\nTexte.\n",
        "about.md": "---\ntitle: À propos\n---\nNous.\n",
    },
    "mkdocs": {
        "mkdocs.yml": "site_name: La Maison\nsite_url: https://maison.example/\ntheme:\n  name: material\n"
        "  language: fr\nmarkdown_extensions:\n  - x: !!python/name:os.system\n",
        "docs/blog/posts/un.md": "---\ndate: 2026-11-02\n---\n# Un\n\n![Un](../img/toit.png)\n",
        "docs/blog/img/toit.png": PNG,
        "docs/blog/posts/deux.md": "---\ndate: 2026-11-03\n---\n# Deux\n\n![Deux](deux.png)\n",
        "docs/blog/posts/deux.png": PNG,
        "docs/index.md": "# Accueil\n",
    },
}


@pytest.mark.parametrize("kind", BLOGS)
def test_a_blog_becomes_a_pack_with_one_command(cli, tmp_path, kind):
    for name, data in BLOGS[kind].items():
        path = tmp_path / "blog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    (tmp_path / "secret.png").write_bytes(PNG)
    done = cli("--today", "2026-11-22", "pack", "build", "blog", "--out", "blog.advpack", "--json")
    assert (done.code, done.json["problems"], done.json["warnings"]) == (0, [], [])
    assert (done.json["pack"], done.json["name"]) == ("maison-example", "La Maison")
    assert (done.json["version"], done.json["languages"]) == ("2026.11.22", ["fr"])
    items = {(item["title"], item["date"], item["lang"]) for item in done.json["items"]}
    assert items == {("Un", "2026-11-02", "fr"), ("Deux", "2026-11-03", "fr")}
    assert done.json["images"] == 2
    assert cli("library", "import", "blog.advpack", "--json").json["added"] == 2
    again = cli("--today", "2026-11-22", "pack", "build", "blog", "--out", "again.advpack", "--json")
    assert again.json["sha256"] == done.json["sha256"]
    named = cli("pack", "check", "blog", "--id", "ours", "--company", "Maison SA", "--pack-version", "7", "--json")
    assert [named.json[key] for key in ("pack", "company", "version")] == ["ours", "Maison SA", "7"]


def test_a_blog_in_two_languages_has_the_name_of_its_own(cli, tmp_path):
    blog = tmp_path / "blog"
    (blog / "content/posts").mkdir(parents=True)
    (blog / "hugo.yaml").write_text(
        "defaultContentLanguage: fr\nlanguages:\n  en:\n    title: The House\n  fr:\n    title: La Maison\n"
    )
    french = "Les menuisiers de la maison ont ouvert leurs portes aux enfants de l’école, et nous avons ri."
    english = "The joiners of the house have opened their doors to the children of the school, and we laughed."
    for number in range(2):
        for suffix, text in (("", french), (".en", english)):
            path = blog / f"content/posts/porte-{number}{suffix}.md"
            path.write_text(f"---\ntitle: Porte {number}\ndate: 2026-11-02\n---\n{text}\n", "utf-8")
    done = cli("pack", "check", "blog", "--json").json
    assert (done["name"], done["warnings"]) == ("La Maison", [])
    found = {(item["path"].endswith(".en.md"), item["lang"]) for item in done["items"]}
    assert found == {(True, "en"), (False, "fr")}


def test_no_article_is_lost_for_its_name_or_for_lack_of_a_date(cli, tmp_path):
    docs = tmp_path / "docs-site/docs"
    docs.mkdir(parents=True)
    (docs.parent / "mkdocs.yml").write_text("site_name: !ENV [NAME, 'x']\nsite_url: https://maison.example\n")
    # Windows has no such names.
    unsafe = "Toits - le guide -.md" if sys.platform == "win32" else "Toits : le guide ?.md"
    for name in (unsafe, "murs.md", "sols.md"):
        (docs / name).write_text(f"# {name}\n\nTexte.\n")
    (docs / "2026-11-02-portes.md").write_text("# Portes\n\nTexte.\n")
    done = cli("pack", "build", "docs-site", "--out", "x.advpack", "--json").json
    assert (done["ok"], done["skipped"], done["name"]) == (True, [], "docs-site")
    assert {item["path"] for item in done["items"]} == {
        "content/2026-11-02-portes.md", "content/Toits - le guide -.md", "content/murs.md", "content/sols.md",
    }  # fmt: skip


def test_a_post_whose_date_cannot_be_is_a_post_all_the_same(cli, tmp_path):
    posts = tmp_path / "blog/_posts"
    posts.mkdir(parents=True)
    for name in ("2026-02-31-un", "2026-11-02-deux", "2026-11-03-trois"):
        (posts / f"{name}.md").write_text("---\ntitle: Un\n---\nTexte.\n")
    done = cli("pack", "check", "blog", "--json").json
    assert (done["skipped"], [item["date"] for item in done["items"]]) == ([], [None, "2026-11-02", "2026-11-03"])


def test_a_blog_s_pictures_never_come_from_outside_it(cli, tmp_path):
    blog = tmp_path / "blog"
    (blog / "_posts").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)
    (blog / "link.png").symlink_to(tmp_path / "secret.png")
    body = "![a](../../secret.png) ![b](/../secret.png) ![c](/link.png) ![d](../link.png)\n"
    (blog / "_posts/2026-11-02-un.md").write_text(f"---\ntitle: Un\n---\n{body}")
    (blog / "_config.yml").write_text("title: B\n")
    done = cli("pack", "build", "blog", "--out", "blog.advpack", "--json")
    assert (done.code, done.json["images"]) == (0, 0)
    names = zipfile.ZipFile(tmp_path / "blog.advpack").namelist()
    assert names == ["pack.toml", "content/_posts/2026-11-02-un.md"]


def test_answers_are_one_json_document(cli):
    cli("pack", "new", "p")
    for words in (("check", "p"), ("check", "absent"), ("verify", "absent"), ("build", "p", "--out", "p.advpack")):
        assert json.loads(cli("pack", *words, "--json").out)["ok"] in (True, False)
