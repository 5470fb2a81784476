"""A pack's key in the window: asked once, and never replaced by the Return key alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from advocate_desktop.domain.content import SourceKind
from advocate_desktop.gui import importing
from advocate_desktop.gui.dialogs.pack_trust import PackTrustDialog
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.services.packs import PackService

MANIFEST = 'id = "ovens"\nname = "Ovens"\ncompany = "Bakery"\nversion = "{version}"\nlanguages = ["en"]\n'
ARTICLE = "---\ntitle: Three ovens\ndate: 2026-11-02\nlang: en\n---\nThe first batch came out burnt.\n"


@pytest.fixture
def pack(tmp_path, clock):
    packs = PackService(clock)

    def build(version, key=""):
        place = tmp_path / version
        (place / "content").mkdir(parents=True)
        (place / "pack.toml").write_text(MANIFEST.format(version=version), "utf-8")
        (place / "content" / "one.md").write_text(ARTICLE, "utf-8")
        path = tmp_path / f"{key}.advkey"
        seed = None
        if key:
            seed = (packs.read_key(path) if path.exists() else packs.make_key(path)).seed()
        out = tmp_path / f"{version}.advpack"
        assert packs.build(place, out, seed).built
        return out

    return build


@pytest.fixture
def window(open_window, foundation):
    made, made.context = open_window(foundation, "library")
    return made


@pytest.fixture
def bring_in(window, qtbot):
    def run(path):
        with qtbot.waitSignal(importing.controller(window.context, window).finished):
            importing.import_paths(window.context, [path], window)
        return next((each for each in window.findChildren(PackTrustDialog) if each.isVisible()), None)

    return run


def versions(window, qtbot):
    answers = []
    window.context.read(lambda services: services.library.sources(), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return [source.version for source, _ in answers[0] if source.kind is SourceKind.PACK]


def answer(window, qtbot, dialog, key):
    with qtbot.waitSignal(importing.controller(window.context, window).finished):
        QTest.mouseClick(dialog.findChild(Button, key), Qt.MouseButton.LeftButton)


def test_a_key_is_asked_about_once_and_then_known(window, qtbot, pack, bring_in):
    dialog = bring_in(pack("1", "ours"))
    assert versions(window, qtbot) == []
    assert dialog.key
    answer(window, qtbot, dialog, "accept")
    assert versions(window, qtbot) == ["1"]
    assert bring_in(pack("2", "ours")) is None
    assert versions(window, qtbot) == ["2"]


def test_not_taking_a_new_key_imports_nothing(window, qtbot, pack, bring_in):
    dialog = bring_in(pack("1", "ours"))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert versions(window, qtbot) == []


@pytest.mark.parametrize("other", ["theirs", ""])
def test_another_key_or_none_is_taken_only_by_whoever_says_they_checked(window, qtbot, pack, bring_in, other):
    path = pack("2", other)
    answer(window, qtbot, bring_in(pack("1", "ours")), "accept")
    dialog = bring_in(path)
    page = window._pages["library"]
    qtbot.waitUntil(lambda: page.ui.views.currentWidget() is page.ui.panesView)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert dialog.chosen == "keep"
    assert versions(window, qtbot) == ["1"]

    dialog = bring_in(path)
    assert not dialog.findChild(Button, "accept").isEnabled()
    dialog.check.click()
    answer(window, qtbot, dialog, "accept")
    assert versions(window, qtbot) == ["2"]


def test_a_pack_nobody_signed_comes_in_without_a_question(window, qtbot, pack, bring_in):
    assert bring_in(pack("1")) is None
    assert versions(window, qtbot) == ["1"]
