import argparse
import io
import json
import sys
import types
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advocate_desktop.cli import texts
from advocate_desktop.cli.program import Program
from advocate_desktop.domain.contacts import Handle
from advocate_desktop.errors import UserError
from advocate_desktop.messages import Messages
from advocate_desktop.settings import CAMPAIGN_TAGS, MASTODON_MAXIMUM, OWN_HOSTS


def parsed(*words, profile=None):
    parser = argparse.ArgumentParser()
    texts.register(parser.add_subparsers(), argparse.ArgumentParser(add_help=False), Messages("en"))
    return parser.parse_args([str(word) for word in words], argparse.Namespace(profile=profile))


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run one command and give its exit code and what it printed; no profile may come of it."""
    home = tmp_path / "home"
    monkeypatch.setattr(texts, "default_profile", lambda: home / "profile")

    def run_one(*words, stdin=b"", language="en", as_json=True, today=None):
        monkeypatch.setattr(sys, "stdin", types.SimpleNamespace(buffer=io.BytesIO(stdin)))
        arguments = parsed(*words)
        code = arguments.run(arguments, Program(None, None, language, as_json, today))
        printed = capsys.readouterr().out
        assert not home.exists()
        return code, json.loads(printed) if as_json else printed

    return run_one


@pytest.fixture
def file(tmp_path):
    def write(content, name="post.md"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def count(run, *words, **more):
    return run("count", *words, **more)[1]["count"]


def test_count_says_how_long_and_whether_it_fits(run, file):
    code, document = run("count", file("a" * 281), "--channel", "x")
    assert code == 0
    assert document.items() >= {"channel": "x", "count": 281, "max": 280, "fits": False}.items()


@pytest.mark.parametrize(("text", "length"), [(b"abc", 3), (b"abc\n", 4), (b"abc\r\n", 5), (b"\n", 1), (b"", 0)])
def test_count_leaves_no_character_out_of_a_file_or_a_pipe(run, file, text, length):
    assert count(run, file(text), "--channel", "linkedin") == length
    assert count(run, "-", "--channel", "linkedin", stdin=text) == length


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_texts_are_read_in_any_encoding_that_says_so(run, file, encoding):
    assert count(run, file("été 👷".encode(encoding)), "--channel", "mastodon") == 5


def test_a_comment_has_its_own_limit(run, file):
    _, document = run("count", file("a"), "--channel", "linkedin", "--comment")
    assert document["max"] == 1250


@pytest.mark.parametrize("data", [b"\xff\xfea", b"caf\xe9", b"\xef\xbb\xbf\xff"])
def test_what_is_no_text_is_refused_in_one_sentence(run, file, data):
    with pytest.raises(UserError) as refused:
        run("count", file(data), "--channel", "x")
    assert refused.value.exit_code == 3
    assert "\n" not in refused.value.sentence(Messages("fr"))


def test_a_text_too_large_for_any_post_is_refused(run, file):
    with pytest.raises(UserError):
        run("check", file(b"a" * (5 * 1024 * 1024 + 1)), "--channel", "x")


def test_an_unknown_channel_names_the_known_ones(run, file):
    for command in ("count", "render", "check"):
        with pytest.raises(UserError, match="linkedin"):
            run(command, file("a"), "--channel", "minitel")


def test_a_missing_file_is_an_ordinary_error(run, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        run("render", tmp_path / "nowhere.md", "--channel", "x")


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_can_be_counted(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("text") / "a.txt"
    path.write_bytes(text.encode("utf-8"))
    assert texts.read_text(str(path)) == text.removeprefix("\ufeff")


def test_render_gives_the_text_and_nothing_else(run, file):
    post = file("**Lundi**, 6 h 30.\r\n\r\n\r\n- un\r\n- deux [[À vous : quoi ?]]\r\n")
    code, printed = run("render", post, "--channel", "linkedin", as_json=False)
    _, document = run("render", post, "--channel", "linkedin")
    assert code == 0
    assert document["parts"] == ["Lundi, 6 h 30.\n\n• un\n• deux [[À vous : quoi ?]]"]
    assert printed == document["parts"][0]


def test_render_cuts_a_long_text_into_parts_that_fit(run, file):
    _, document = run("render", file("Un mot après l’autre. " * 40), "--channel", "x", "--thread")
    assert len(document["parts"]) > 3
    for part in document["parts"]:
        assert run("count", "-", "--channel", "x", stdin=part.encode())[1]["fits"]


def test_render_says_that_questions_are_still_open(run, file, capsys):
    arguments = parsed("render", file("[[À vous : quoi ?]]"), "--channel", "x")
    arguments.run(arguments, Program(None, None, "fr", True, None))
    assert "Une question" in capsys.readouterr().err


SOURCE = (
    "---\ntitle: Une école occupée\nlang: fr\nsuggested:\n  - channel: linkedin\n"
    "    text: Nous avons tenu le planning au jour près malgré la pluie de novembre.\n---\n"
    "L’école n’a jamais fermé pendant le chantier. Deux cent dix élèves ont gardé leur place. "
    "Le bruit s’arrête à neuf heures moins le quart, en accord avec les voisins.\n"
)
OWN = "Je suis passé lundi, et j’ai vu la directrice ouvrir elle-même le portail sous la pluie. Et chez vous ?"


def checks_of(document, severity="stop"):
    return {finding["check"] for finding in document["findings"] if finding["severity"] == severity}


def test_check_lists_what_it_finds_with_its_place_in_the_text(run, file):
    text = f"\r\n{OWN}\r\n\r\n[[À vous : quoi ?]]\r\n"
    code, document = run("check", file(text), "--channel", "linkedin")
    assert code == 1
    assert checks_of(document) == {"open-prompt"}
    found = next(finding for finding in document["findings"] if finding["check"] == "open-prompt")
    assert text[found["start"] : found["end"]] == found["excerpt"] == "[[À vous : quoi ?]]"
    assert document["length"]["max"] == 3000
    assert document["rung"] == 4
    assert {"message", "origin", "severity"} <= found.keys()


def test_check_compares_with_the_source_and_with_its_suggested_texts(run, file):
    source = file(SOURCE, "source.md")
    copied = "Le bruit s’arrête à neuf heures moins le quart, en accord avec les voisins."
    suggested = "Nous avons tenu le planning au jour près malgré la pluie de novembre."
    for text in (copied, suggested):
        code, document = run("check", file(text), "--channel", "linkedin", "--source", source)
        assert (code, document["originality"]) == (1, 1)
        assert "originality" in checks_of(document)
    code, document = run("check", file(OWN), "--channel", "linkedin", "--source", source)
    assert (code, document["originality"]) == (0, 0)
    code, document = run("check", file(copied), "--channel", "linkedin")
    assert (code, document["originality"]) == (0, 0)


def test_check_keeps_to_the_embargo_of_the_source(run, file):
    source = file(SOURCE.replace("lang: fr", "lang: fr\nembargo: 2026-12-01T08:00:00+01:00"), "source.md")
    before, after = date(2026, 11, 30), date(2026, 12, 2)
    code, document = run("check", file(OWN), "--channel", "linkedin", "--source", source, today=before)
    assert (code, checks_of(document)) == (1, {"embargo"})
    assert run("check", file(OWN), "--channel", "linkedin", "--source", source, today=after)[0] == 0


def test_a_plain_text_can_be_the_source(run, file):
    source = file("Le bruit s’arrête à neuf heures moins le quart, en accord avec les voisins.", "source.txt")
    _, document = run("check", source, "--channel", "linkedin", "--source", source)
    assert document["originality"] == 1


def test_check_counts_what_would_be_pasted(run, file):
    text = f"**{'a' * 280}**  \n\n"
    code, document = run("check", file(text), "--channel", "x")
    assert document["length"] == {"count": 280, "max": 280, "fits": True}
    assert "length" not in checks_of(document)
    assert code == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_people_get_the_remarks_in_their_language(run, file, language):
    code, printed = run("check", file("[[À vous : quoi ?]]"), "--channel", "x", language=language, as_json=False)
    assert code == 1
    assert ("Arrêt, ligne 1" if language == "fr" else "Stop, line 1") in printed


def test_a_check_switched_off_in_the_settings_says_nothing(file, tmp_path, capsys):
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "settings.json").write_text('{"disabled_checks": ["originality"]}', "utf-8")
    source = file(SOURCE, "source.md")
    arguments = parsed("check", source, "--channel", "linkedin", "--source", source, profile=profile)
    arguments.run(arguments, Program(None, profile, "fr", True, None))
    document = json.loads(capsys.readouterr().out)
    assert document["originality"] > 0.5
    assert "originality" not in checks_of(document)
    assert [path.name for path in profile.iterdir()] == ["settings.json"]


def test_render_tells_whom_to_name_by_hand(run, file, capsys):
    _, document = run("render", file("Merci @Marie_D.\n\n@paul @lea\n"), "--channel", "linkedin")
    assert document["parts"] == ["Merci @Marie_D."]
    assert [mention["name"] for mention in document["mentions"]] == ["Marie_D", "paul", "lea"]
    _, document = run("render", file("Merci @Marie_D."), "--channel", "x")
    assert document["mentions"] == []


def test_render_names_people_of_the_book_and_follows_the_settings(cli, profile, services, tmp_path):
    services.address_book.add("Marie Durand", handles=(Handle("bluesky", "marie.fr"),))
    services.foundation.settings.set(MASTODON_MAXIMUM, 200)
    services.foundation.settings.set(OWN_HOSTS, ["exemple.fr"])
    services.foundation.settings.set(CAMPAIGN_TAGS, True)
    services.close()
    post = tmp_path / "post.md"
    post.write_text("Merci @Marie Durand.\n\nhttps://exemple.fr/a", "utf-8")
    (text,) = cli("render", post, "--channel", "bluesky", "--json").json["parts"]
    assert text.startswith("Merci @marie.fr.")
    assert "utm_source=bluesky" in text
    post.write_text("a" * 201, "utf-8")
    assert cli("count", post, "--channel", "mastodon", "--json").json["max"] == 200
    assert cli("check", post, "--channel", "mastodon", "--json").code == 1
