"""The memento as a document: pages to print, or a PDF. Qt is loaded on use, and needs no window."""

import os
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from advocate_desktop.domain.memento import Memento, to_markdown
from advocate_desktop.resources import resource_path
from advocate_desktop.whole_files import whole_file

_BODY_POINTS = 10.5
_HEADINGS = {1: 22.0, 2: 14.0}


def write_pdf(memento: Memento, target: Path) -> Path:
    """Write the memento as an A4 PDF, whole or not at all. Raises OSError when the place cannot be written."""
    with whole_file(target) as file:
        application = _application()
        writer = QPdfWriter(str(file))
        writer.setTitle(memento.title)
        writer.setCreator("Advocate Desktop")
        page = QPageSize(QPageSize.PageSizeId.A4)
        portrait = QPageLayout.Orientation.Portrait
        # The document keeps its own margin of 2 cm when it is printed, and numbers the pages in it.
        writer.setPageLayout(QPageLayout(page, portrait, QMarginsF()))
        memento_document(memento).print_(writer)
        del writer  # closes the file
        del application
    return target


def memento_document(memento: Memento) -> QTextDocument:
    """Give the memento as a document to print."""
    for path in sorted(resource_path("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    document = QTextDocument()
    font = QFont("Inter")
    font.setPointSizeF(_BODY_POINTS)
    document.setDefaultFont(font)
    # What the person wrote stays text: HTML in it is never taken as such.
    features = (
        QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML
    )
    document.setMarkdown(to_markdown(memento), features)
    _dress_headings(document)
    return document


def _dress_headings(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level in _HEADINGS:
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            words = QTextCharFormat()
            words.setFontFamilies(["Newsreader Display", "Inter"])
            words.setFontPointSize(_HEADINGS[level])
            words.setFontWeight(QFont.Weight.Medium)
            cursor.mergeCharFormat(words)
            room = QTextBlockFormat()
            room.setTopMargin(0 if level == 1 else 14)
            room.setBottomMargin(8 if level == 1 else 4)
            cursor.mergeBlockFormat(room)
        block = block.next()


def _application() -> QGuiApplication | None:
    """Give an application without a screen where none runs: fonts need one."""
    if QGuiApplication.instance() is not None:
        return None
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["advocate-desktop"])
