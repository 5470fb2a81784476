"""The part of the Settings page about networks: links, campaigns, servers and their limits."""

import re
from functools import partial

from PySide6.QtCore import QObject, Slot

from advocate_desktop.domain.changes import Changed, ChangeSet
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.forms.ui_settings import Ui_SettingsPage
from advocate_desktop.gui.widgets.fields import TextField
from advocate_desktop.settings import (
    CAMPAIGN_NAME,
    CAMPAIGN_TAGS,
    INTERNAL_MAXIMUM,
    LINK_IN_FIRST_COMMENT,
    MASTODON_MAXIMUM,
    MASTODON_SERVER,
    OWN_HOSTS,
    Option,
)

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?")
_LARGEST = 1_000_000
_CHANGED = ChangeSet.of(Changed.PROFILE)


class NetworksPart(QObject):
    """Wires switches and fields; what cannot be used is told beside its field and changes nothing."""

    def __init__(self, context: AppContext, ui: Ui_SettingsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._ui = context, ui
        self._filling = False
        ui.mastodonMaximum.setPlaceholder(self.tr("500, unless the server says otherwise"))
        ui.internalMaximum.setPlaceholder(self.tr("No limit"))
        self.fill()
        ui.commentLink.toggled.connect(partial(self._switch, LINK_IN_FIRST_COMMENT))
        ui.campaign.toggled.connect(partial(self._switch, CAMPAIGN_TAGS))
        ui.ownHosts.editingFinished.connect(self._keep_hosts)
        ui.campaignName.editingFinished.connect(self._keep_name)
        ui.mastodonServer.editingFinished.connect(self._keep_server)
        for field, option in self._limits():
            field.editingFinished.connect(partial(self._keep_limit, field, option))

    def _limits(self) -> tuple[tuple[TextField, Option[int]], ...]:
        return (self._ui.mastodonMaximum, MASTODON_MAXIMUM), (self._ui.internalMaximum, INTERNAL_MAXIMUM)

    def fill(self) -> None:
        """Show what is chosen now."""
        ui, settings = self._ui, self._context.settings
        self._filling = True
        ui.commentLink.setChecked(settings.get(LINK_IN_FIRST_COMMENT))
        ui.campaign.setChecked(settings.get(CAMPAIGN_TAGS))
        shown = (
            (ui.ownHosts, ", ".join(str(host) for host in settings.get(OWN_HOSTS))),
            (ui.campaignName, settings.get(CAMPAIGN_NAME)),
            (ui.mastodonServer, settings.get(MASTODON_SERVER)),
            *((field, str(settings.get(option) or "")) for field, option in self._limits()),
        )
        for field, text in shown:
            if not field.edit.hasFocus() and not field.error():
                field.setText(text)
        self._enable()
        self._filling = False

    @Slot()
    def flush(self) -> None:
        """Keep the fields as they are typed."""
        self._keep_hosts()
        self._keep_name()
        self._keep_server()
        for field, option in self._limits():
            self._keep_limit(field, option)

    def _enable(self) -> None:
        on = self._context.settings.get(CAMPAIGN_TAGS)
        for field in (self._ui.ownHosts, self._ui.campaignName):
            field.setEnabled(on)

    def _switch(self, option: Option[bool], on: bool) -> None:
        if not self._filling:
            self._context.settings.set(option, on)
            self._enable()
            self._context.announce(_CHANGED)

    @Slot()
    def _keep_hosts(self) -> None:
        field, settings = self._ui.ownHosts, self._context.settings
        typed = [_host(word) for word in re.split(r"[\s,;]+", field.text()) if word]
        bad = next((word for word in typed if not _HOST.fullmatch(word)), "")
        field.setError(self.tr("“{word}” is no address such as heliane.example.").format(word=bad) if bad else "")
        if not bad and typed != settings.get(OWN_HOSTS):
            settings.set(OWN_HOSTS, list(dict.fromkeys(typed)))
            self._context.announce(_CHANGED)

    @Slot()
    def _keep_name(self) -> None:
        name = " ".join(self._ui.campaignName.text().split())
        if name != self._context.settings.get(CAMPAIGN_NAME):
            self._context.settings.set(CAMPAIGN_NAME, name)
            self._context.announce(_CHANGED)

    @Slot()
    def _keep_server(self) -> None:
        field, settings = self._ui.mastodonServer, self._context.settings
        typed = _host(field.text().strip())
        good = not typed or _HOST.fullmatch(typed) is not None
        said = self.tr("“{word}” is no address such as mastodon.social.").format(word=typed)
        field.setError("" if good else said)
        if good and typed != settings.get(MASTODON_SERVER):
            settings.set(MASTODON_SERVER, typed)
            self._context.announce(_CHANGED)

    def _keep_limit(self, field: TextField, option: Option[int]) -> None:
        typed = "".join(field.text().split())
        good = not typed or (typed.isascii() and typed.isdigit() and 0 < int(typed) <= _LARGEST)
        field.setError("" if good else self.tr("A whole number of characters, or nothing."))
        wanted = int(typed) if good and typed else 0
        if good and wanted != self._context.settings.get(option):
            self._context.settings.set(option, wanted)
            self._context.announce(_CHANGED)


def _host(written: str) -> str:
    """Give the host of an address as it was typed or pasted."""
    plain = re.sub(r"^https?://", "", written.strip().lower())
    return plain.split("/", 1)[0].lstrip("@").removeprefix("www.")
