"""The memento on its way out: a file, or paper."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog, QMenu

from advocate_desktop.bootstrap import Services
from advocate_desktop.domain.memento import Memento
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.line_result import ResultView


class MementoExport(QObject):
    """Answers the export button of the result."""

    def __init__(self, context: AppContext, result: ResultView) -> None:
        super().__init__(result)
        self._context = context
        self._result = result
        result.ui.exportButton.clicked.connect(self.offer)

    @Slot()
    def offer(self) -> None:
        """Offer the ways out."""
        menu = QMenu(self._result)
        menu.addAction(self.tr("As PDF…"), partial(self.ask_file, "pdf"))
        menu.addAction(self.tr("As a Word document…"), partial(self.ask_file, "docx"))
        menu.addAction(self.tr("As Markdown…"), partial(self.ask_file, "md"))
        menu.addSeparator()
        menu.addAction(self.tr("Print…"), self.ask_printer)
        menu.setActiveAction(menu.actions()[0])
        button = self._result.ui.exportButton
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def ask_file(self, kind: str) -> None:
        """Ask where the memento goes, and write it there."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposal = str(Path(documents) / f"{self.tr('my-memento')}.{kind}")
        kinds = {
            "pdf": self.tr("PDF files (*.pdf)"),
            "docx": self.tr("Word documents (*.docx)"),
            "md": self.tr("Markdown files (*.md)"),
        }
        title = self.tr("Export the memento")
        name, _ = QFileDialog.getSaveFileName(self._result, title, proposal, kinds[kind])
        if name:
            target = Path(name) if Path(name).suffix else Path(f"{name}.{kind}")
            self._context.read(partial(_write, target, kind), self._on_written)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        self._context.toast(self.tr("Memento written: {name}").format(name=target.name))

    @Slot()
    def ask_printer(self) -> None:
        """Read the memento, ask for a printer, and print."""
        self._context.read(_memento, self._on_memento)

    @Slot(object)
    def _on_memento(self, memento: Memento) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from advocate_desktop.formats.memento_pdf import memento_document

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(memento.title)
        if QPrintDialog(printer, self._result).exec():
            memento_document(memento).print_(printer)


def _write(target: Path, kind: str, services: Services) -> Path:
    return services.line.export_memento(target, kind)


def _memento(services: Services) -> Memento:
    return services.line.memento()
