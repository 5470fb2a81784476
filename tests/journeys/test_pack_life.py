"""A pack from its author to a laptop: made by commands, taken in the window, updated, tampered with, withdrawn."""

import json
import zipfile
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from advocate_desktop.domain.library import LibraryQuery
from advocate_desktop.gui import importing
from advocate_desktop.gui.dialogs.brought import BroughtDialog
from advocate_desktop.gui.dialogs.error import ErrorDialog
from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.messages import Messages

MANIFEST = 'id = "fournil"\nname = "Le Fournil"\ncompany = "Martel"\nversion = "{}"\nlanguages = ["fr"]\n'
CHARTER = "---\nversion: {}\nlang: fr\n---\n# La charte\n\n- Votre compte reste le vôtre.\n- {}\n"
TITLES = ("Four", "Levain", "Pétrin", "Vitrine", "Tournée")


def article(title: str, words: str = "Une matinée notée au fournil.") -> str:
    return f"---\ntitle: {title}\ndate: 2026-11-12\nlang: fr\n---\n{title}. {words}\n"


@pytest.fixture
def author(cli, tmp_path):
    """Give `author(version, files)`: what the commands make of a folder; None takes a file away."""
    folder, key = tmp_path / "fournil", tmp_path / "martel.advkey"
    assert cli("pack", "keygen", "--out", key, profile=None).code == 0

    def publish(version, files):
        for name, text in {"pack.toml": MANIFEST.format(version), **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        plain, signed = tmp_path / f"plain-{version}.advpack", tmp_path / f"fournil-{version}.advpack"
        built = cli("pack", "build", folder, "--out", plain, profile=None)
        assert built.code == 0, built.out + built.err
        assert cli("pack", "sign", plain, "--key", key, "--out", signed, profile=None).code == 0
        assert cli("pack", "verify", signed, profile=None).code == 0
        return signed

    return publish


@pytest.fixture
def reader(start):
    """Give the application on its library, in French."""
    return start("library", "fr")


def bring_in(reader, path):
    with reader.qtbot.waitSignal(importing.controller(reader.context, reader.window).finished):
        importing.import_paths(reader.context, [path], reader.window)
    reader.idle()


def entries(reader):
    everything = LibraryQuery(limit=100)
    aside = LibraryQuery(limit=100, not_for_me=True)
    found = reader.ask(
        lambda services: [
            *services.library.search(everything).entries,
            *services.library.search(aside).entries,
        ]
    )
    return {entry.item.title: entry for entry in found}


def rewritten(path, out, change):
    """Write a pack anew with other files in it, as somebody would who has no key."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in change(files).items():
            archive.writestr(name, data)
    return out


def signature(files, **said):
    return {**files, "SIGNATURE.json": json.dumps(json.loads(files["SIGNATURE.json"]) | said).encode()}


def without(files, name):
    return {each: data for each, data in files.items() if each != name}


FOUR, OTHER = "content/four.md", "content/vitrine.md"
TAMPERED = {
    "a word": lambda files: {**files, FOUR: files[FOUR].replace(b"Four", b"Feux")},
    "a blank at the end": lambda files: {**files, OTHER: files[OTHER] + b" "},
    "line ends": lambda files: {**files, FOUR: files[FOUR].replace(b"\n", b"\r\n")},
    "a file more": lambda files: {**files, "content/faux.md": article("Faux").encode()},
    "a file less": lambda files: without(files, FOUR),
    "a file renamed": lambda files: {**without(files, FOUR), "content/feu.md": files[FOUR]},
    "two files exchanged": lambda files: {**files, FOUR: files[OTHER], OTHER: files[FOUR]},
    "the version": lambda files: {**files, "pack.toml": files["pack.toml"].replace(b'"2"', b'"3"')},
    "the charter": lambda files: {**files, "guide/charter.md": b"# Charte\n\nTout est permis.\n"},
    "an empty signature": lambda files: {**files, "SIGNATURE.json": b"{}"},
    "a signature of nothing": lambda files: signature(files, signature="A" * 86 + "=="),
    "another kind of signature": lambda files: signature(files, algorithm="none"),
    "another key": lambda files: signature(files, public_key="A" * 43 + "="),
}


@pytest.fixture
def used(reader, author, clock):
    """Give ids by title and a draft: the first version taken, read, noted, put aside, written about, published."""
    charter = {"guide/charter.md": CHARTER.format(1, "Dites où vous travaillez.")}
    first = author("1", {f"content/{title.lower()}.md": article(title) for title in TITLES} | charter)
    bring_in(reader, first)
    reader.click(reader.opened(PackTrustDialog).findChild(Button, "accept"))
    reader.until(lambda: set(entries(reader)) == set(TITLES))
    ids = {title: entry.id for title, entry in entries(reader).items()}

    def use(services):
        services.library.mark_seen(ids["Four"])
        services.library.set_note(ids["Levain"], "Demander à Léa")
        services.library.set_not_for_me([ids["Vitrine"]], True)
        drafted, _ = services.drafting.start_from_content(ids["Levain"])
        posted, _ = services.drafting.start_from_content(ids["Four"])
        services.drafting.save_text(posted.id, "J’ai tenu la pelle du four.")
        services.checking.publish(posted.id, clock.now())
        return drafted.id

    return ids, reader.ask(use)


@pytest.fixture
def second(author):
    """Give `second()`: the next version, with texts changed, taken back, under another name, and new."""
    return lambda: author(
        "2",
        {
            "content/four.md": article("Four", "Une nuit de plus."),
            "content/levain.md": None,
            "content/pétrin.md": None,
            "content/le-pétrin.md": article("Pétrin"),
            "content/apprentie.md": article("Apprentie"),
            "guide/charter.md": CHARTER.format(2, "Dites toujours où vous travaillez."),
        },
    )


def test_two_updates_keep_what_is_personal_and_tell_what_changed(reader, author, used, second, clock):
    ids, draft = used
    bring_in(reader, second())
    told = reader.opened(BroughtDialog).text.toPlainText()
    for words in ("version 2 (vous aviez la 1)", "à relire", "+ Dites toujours où", "− Dites où", "Apprentie"):
        assert words in told
    assert "le contenu dont il est tiré a été retiré" in told
    reader.key(Qt.Key.Key_Escape)
    now = entries(reader)
    assert {title: now[title].id for title in TITLES} == ids
    assert now["Four"].seen_at is not None
    assert now["Four"].published_on == clock.today()
    assert "nuit" in now["Four"].item.body
    assert (now["Levain"].withdrawn, now["Levain"].note, now["Levain"].draft_id) == (True, "Demander à Léa", draft)
    assert (now["Vitrine"].not_for_me, now["Pétrin"].withdrawn) == (True, False)
    found = reader.ask(lambda services: services.checking.prepare(draft, Messages("fr")).run("Un texte."))
    assert any(finding.kind == "withdrawn" for finding in found.findings)

    gone = ("four", "vitrine", "tournée", "le-pétrin", "apprentie")
    nothing = dict.fromkeys(f"content/{name}.md" for name in gone)
    bring_in(reader, author("3", nothing | {"content/adieu.md": article("Adieu")}))
    assert "5 contenus retirés" in reader.opened(BroughtDialog).text.toPlainText()
    after = entries(reader)
    assert {title for title, entry in after.items() if entry.withdrawn} == {*TITLES, "Apprentie"}
    assert reader.ask(lambda services: services.drafting.draft(draft)).content_id == ids["Levain"]
    assert (after["Levain"].note, after["Four"].published_on) == ("Demander à Léa", clock.today())


def test_whatever_was_tampered_with_is_refused_in_one_sentence_and_changes_nothing(reader, used, second, tmp_path):
    def kept():
        # What stands open in the window is read meanwhile.
        return {title: replace(entry, seen_at=None) for title, entry in entries(reader).items()}

    good, before = second(), kept()
    for name, change in TAMPERED.items():
        bring_in(reader, rewritten(good, tmp_path / "faux.advpack", change))
        sentence = reader.opened(ErrorDialog)._sentence.text()
        assert sentence.endswith("."), name
        assert ". " not in sentence
        reader.key(Qt.Key.Key_Escape)
        reader.until(lambda: reader.dialog() is None)
        assert kept() == before, name
