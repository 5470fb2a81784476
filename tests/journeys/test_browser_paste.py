"""What is copied arrives in a browser's text field, byte for byte."""

from collections.abc import Callable
from typing import Any

from advocate_desktop.gui.pages.write_copying import put_on_clipboard

from .browser import PROGRAM, Browser

FIELD = (
    "document.body.innerHTML = '<div id=f contenteditable=plaintext-only style=white-space:pre-wrap></div>';"
    "document.getElementById('f').focus(); document.hasFocus()"
)
TEXT = (
    "Lundi, 6\u00a0h\u00a030\u00a0: le bruit s’arrête.\n\n• un\n• deux\n\n"
    "« Qu’auriez-vous fait\u202f? » \U0001f477\U0001f3fd\u200d\u2640\ufe0f \U0001f1eb\U0001f1f7 — 58\u00a0%"
)


def test_a_page_in_a_browser_gets_exactly_what_was_copied(qapp, qtbot, tmp_path):
    browser = Browser(str(PROGRAM), tmp_path / "browser")

    def ask(method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        number = browser.send(method, session, **parameters)
        qtbot.waitUntil(lambda: browser.answer(number) is not None, timeout=30000)
        return browser.answer(number) or {}

    def until(expression: str, wanted: Callable[[Any], bool], session: str) -> Any:
        value: Any = None

        def look() -> bool:
            nonlocal value
            answer = ask("Runtime.evaluate", session, expression=expression, returnByValue=True)
            value = answer["result"].get("value")
            return wanted(value)

        qtbot.waitUntil(look, timeout=20000)
        return value

    try:
        put_on_clipboard(TEXT)
        targets = ask("Target.getTargets")["targetInfos"]
        tab = next(target["targetId"] for target in targets if target["type"] == "page")
        session = ask("Target.attachToTarget", targetId=tab, flatten=True)["sessionId"]
        ask("Page.bringToFront", session)
        ask("Emulation.setFocusEmulationEnabled", session, enabled=True)
        until(FIELD, bool, session)
        key = {"key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86, "modifiers": 2, "commands": ["paste"]}
        ask("Input.dispatchKeyEvent", session, type="rawKeyDown", **key)
        pasted = until("document.getElementById('f').textContent", bool, session)
    finally:
        browser.close()
    assert pasted.encode() == TEXT.encode()
