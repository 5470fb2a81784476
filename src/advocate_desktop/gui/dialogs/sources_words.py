"""How the dialog of sources says what there is to say of a source, an import, a source taken out."""

import re
from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from advocate_desktop.domain.brought import PastImport
from advocate_desktop.domain.content import ContentSource, SourceKind
from advocate_desktop.domain.sources import RemovedSource, SourceFacts
from advocate_desktop.gui.pages.library_words import language_words
from advocate_desktop.gui.widgets.pick_list import PickRow
from advocate_desktop.gui.words import calendar_day, moment_words
from advocate_desktop.messages import Messages
from advocate_desktop.services.brought_words import in_short

_ICONS = {
    SourceKind.PACK: "package",
    SourceKind.FOLDER: "folder",
    SourceKind.FILE: "file-text",
    SourceKind.FEED: "newspaper",
}


class SourceWords(QObject):
    """Words of sources, at a moment."""

    def __init__(self, now: datetime, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._now, self._messages = now, messages

    def name(self, source: ContentSource) -> str:
        """Name a source; files that came one by one are one."""
        return source.name or self.tr("Single files")

    def query(self, source: ContentSource) -> str:
        """Give what is typed in the library to see all of a source."""
        name = re.split('["“”«»]', source.name or self.tr("files"))[0].strip()
        return f'source:"{name}" '

    def kind(self, source: ContentSource) -> str:
        """Say what sort of source it is."""
        return {
            SourceKind.PACK: self.tr("Pack"),
            SourceKind.FOLDER: self.tr("Folder"),
            SourceKind.FILE: self.tr("Files"),
            SourceKind.FEED: self.tr("Feed"),
        }[source.kind]

    def row(self, facts: SourceFacts) -> PickRow:
        """Give the row of a source."""
        source = facts.source
        return PickRow(
            f"source {source.id}",
            self.name(source),
            self._joined((self.kind(source), self.tr("%n item(s)", "", facts.items))),
            icon=_ICONS[source.kind],
        )

    def facts(self, facts: SourceFacts) -> str:
        """Say all there is to tell of a source."""
        source = facts.source
        version = self.tr("version {version}").format(version=source.version) if source.version else ""
        withdrawn = self.tr("%n withdrawn", "", facts.withdrawn) if facts.withdrawn else ""
        langs = ", ".join(map(language_words, facts.langs))
        moment = self.tr("Last import: {moment}").format(moment=moment_words(facts.taken_at, self._now))
        where = source.key.partition(":")[2] if source.kind in {SourceKind.FOLDER, SourceKind.FEED} else ""
        lines = [self._joined((source.company, version, langs, withdrawn, moment)), where]
        if source.kind is SourceKind.PACK:
            lines += self._trust(facts)
        for words, value in (
            (self.tr("Contact: {value}"), facts.contact),
            (self.tr("Newer versions: {value}"), facts.update_url),
        ):
            lines.append(words.format(value=value) if value else "")
        lines.append(self.tr("A subscription brings what is new there.") if facts.subscribed else "")
        return "\n".join(line for line in lines if line)

    def gone(self, facts: SourceFacts) -> str:
        """Say that a source was taken out."""
        said = self.tr("“{name}” is out of the library.").format(name=self.name(facts.source))
        still = self.tr("Its subscription would bring it back: turn that off too.")
        return f"{said} {still}" if facts.subscribed else said

    def _trust(self, facts: SourceFacts) -> list[str]:
        if not facts.fingerprint:
            return [self.tr("Not signed: nothing proves who made it.")]
        known = self.tr("Its key is kept: another one would be stopped.")
        asked = self.tr("Its key is not kept: the next version will ask whether you know it.")
        signed = self.tr("Signed. {kept}").format(kept=known if facts.key_known else asked)
        return [signed, self.tr("Fingerprint: {fingerprint}").format(fingerprint=facts.fingerprint)]

    def past(self, past: PastImport) -> PickRow:
        """Give the row of an import of before."""
        brought = past.brought
        names = ", ".join(name or self.tr("Single files") for name in brought.names) or self.tr("Not taken")
        icon = "warning-circle" if brought.refused else "download-simple"
        title = f"{self.moment(past)} · {names}"
        return PickRow(f"import {past.id}", title, in_short(brought, self._messages), icon=icon)

    def moment(self, past: PastImport) -> str:
        """Say when an import was."""
        return moment_words(past.made_at, self._now)

    def removed(self, removed: RemovedSource) -> PickRow:
        """Give the row of a source that was taken out."""
        return PickRow(
            f"removed {removed.source.id}",
            self.name(removed.source),
            self._joined((self.kind(removed.source), self.tr("%n item(s)", "", removed.items))),
            icon=_ICONS[removed.source.kind],
        )

    def removed_facts(self, removed: RemovedSource) -> str:
        """Say until when it can come back."""
        local, today = removed.gone_at.astimezone(self._now.tzinfo), self._now.date()
        out = moment_words(removed.removed_at, self._now)
        return "\n".join(
            (
                self.tr("Taken out: {moment}.").format(moment=out),
                self.tr(
                    "Until {day} it can come back as it was, with what you noted, read and made from it."
                ).format(day=calendar_day(local.date(), today)),
            )
        )

    @staticmethod
    def _joined(parts: Sequence[str]) -> str:
        return " · ".join(part for part in parts if part)
