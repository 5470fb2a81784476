"""Every key of the application, in one place. `Ctrl` is the Command key on macOS."""

from PySide6.QtGui import QKeySequence

_KEYS: dict[str, tuple[str, ...]] = {
    # everywhere
    "palette": ("Ctrl+K",),
    "page.today": ("Ctrl+1",),
    "page.library": ("Ctrl+2",),
    "page.line": ("Ctrl+3",),
    "page.grids": ("Ctrl+4",),
    "page.write": ("Ctrl+5",),
    "page.routine": ("Ctrl+6",),
    "page.settings": ("Ctrl+,",),
    "rail": ("Ctrl+B",),
    "draft.new": ("Ctrl+N",),
    "comment.new": ("Ctrl+Shift+N",),
    "note.new": ("Ctrl+I",),
    "import.files": ("Ctrl+O",),
    "import.folder": ("Ctrl+Shift+O",),
    "import.archive": ("Ctrl+Shift+L",),
    "pane.next": ("F6",),
    "pack.check": ("F5",),
    "help": ("F1",),
    "text.larger": ("Ctrl++", "Ctrl+="),
    "text.smaller": ("Ctrl+-",),
    "text.reset": ("Ctrl+0",),
    "menu": ("F10",),
    "quit": ("Ctrl+Q",),
    # today
    "today.other": ("A",),
    "today.later": ("L",),
    # library
    "library.search": ("Ctrl+F", "/"),
    "library.draft": ("D",),
    "library.react": ("R",),
    "library.not_for_me": ("X",),
    "library.seen": ("S",),
    "library.grid": ("G",),
    "library.note": ("N",),
    "library.filters": ("F",),
    "library.undo": ("Ctrl+Z",),
    # line
    "line.next": ("Ctrl+Return", "Ctrl+Enter"),
    "line.back": ("Alt+Left",),
    "line.undo": ("Ctrl+Z",),
    "line.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "line.reword": ("F2",),
    "line.blank": ("B",),
    "line.export": ("E",),
    "line.replay": ("P",),
    "line.compare": ("C",),
    # grids
    "grids.new": ("N",),
    "grids.move": ("M",),
    "grids.draft": ("D",),
    "grids.draw": ("R",),
    "grids.fits": ("F",),
    "grids.delete": ("Del",),
    "grids.forms": ("1",),
    "grids.ladder": ("2",),
    "grids.weeks": ("3",),
    "grids.material": ("4",),
    "grids.undo": ("Ctrl+Z",),
    "grids.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    # write
    "write.copy": ("Ctrl+Return", "Ctrl+Enter"),
    "write.parts": ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    "write.hashtags": ("Ctrl+Shift+H",),
    "write.mentions": ("Ctrl+Shift+M",),
    "write.prompt_next": ("Alt+Down",),
    "write.prompt_previous": ("Alt+Up",),
    "write.check_next": ("F7",),
    "write.remark": ("Alt+Return", "Alt+Enter"),
    "write.mend": ("Ctrl+F7",),
    "write.preview": ("Ctrl+Shift+P",),
    "write.source": ("Ctrl+Shift+E",),
    "write.proposals": ("Ctrl+J",),
    "write.take1": ("Alt+1",),
    "write.take2": ("Alt+2",),
    "write.take3": ("Alt+3",),
    "write.others": ("Alt+0",),
    "write.focus": ("F11",),
    "write.save": ("Ctrl+S",),
    "write.undo": ("Ctrl+Z",),
    "write.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "write.versions": ("Ctrl+H",),
    # routine
    "routine.log": ("N",),
    "routine.today": ("T",),
    "routine.plan": ("P",),
    "routine.results": ("R",),
    "routine.move": ("M",),
    "routine.month_before": ("PgUp",),
    "routine.month_after": ("PgDown",),
    "routine.year": ("1",),
    "routine.month": ("2",),
    "routine.insights": ("3",),
    "routine.figures": ("4",),
    "routine.journal": ("5",),
    "routine.rhythm": ("Ctrl+Shift+R",),
    "routine.pause": ("Ctrl+Shift+P",),
    "routine.edit": ("F2",),
    "routine.delete": ("Del",),
    "routine.link": ("O",),
    "routine.year_before": ("Ctrl+PgUp",),
    "routine.year_after": ("Ctrl+PgDown",),
    "routine.undo": ("Ctrl+Z",),
}


def keys(action_id: str) -> tuple[str, ...]:
    """Give the keys of an action, the one shown to people first; none for an action without keys."""
    return _KEYS.get(action_id, ())


def shown(action_id: str) -> str:
    """Give the first key of an action as the system writes it, or nothing."""
    first = next(iter(keys(action_id)), "")
    text = QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)
    return text.replace("+", " ") if len(text) > 1 else text


def is_single_key(action_id: str) -> bool:
    """Tell whether an action answers to a bare letter or sign, which a text field must keep for itself."""
    return any(len(key) == 1 for key in keys(action_id))
