"""The windows (Qt Widgets)."""

import builtins

import PySide6  # noqa: F401  it puts an import of its own in the interpreter's place, which is undone below

# PySide6's own import serves `from __feature__ import ...` alone, which nothing here uses. It reads the source of
# every module imported after it, and keeps that text: a fifth of the start and 15 MiB.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
