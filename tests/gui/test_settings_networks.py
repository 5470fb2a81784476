"""The networks in the settings: kept at once, and refused in words where they cannot be used."""

import pytest

from advocate_desktop.gui import theme
from advocate_desktop.gui.context import AppContext
from advocate_desktop.gui.pages.settings import SettingsPage
from advocate_desktop.settings import (
    CAMPAIGN_TAGS,
    LINK_IN_FIRST_COMMENT,
    MASTODON_MAXIMUM,
    MASTODON_SERVER,
    OWN_HOSTS,
)


@pytest.fixture
def page(qtbot, qapp, foundation):
    theme.install(qapp, foundation.settings)
    context = AppContext(foundation, "en")
    made = SettingsPage(context)
    qtbot.addWidget(made)
    yield made
    context.close()


def test_switches_are_kept_and_free_their_fields(page, foundation):
    assert not page.ui.ownHosts.isEnabled()
    page.ui.campaign.click()
    page.ui.commentLink.click()
    assert foundation.settings.get(CAMPAIGN_TAGS)
    assert foundation.settings.get(LINK_IN_FIRST_COMMENT)
    assert page.ui.ownHosts.isEnabled()


def test_addresses_are_taken_as_people_paste_them(page, foundation):
    page.ui.ownHosts.setText("https://www.Heliane.example/ecole, blog.heliane.example")
    page.ui.ownHosts.editingFinished.emit()
    assert foundation.settings.get(OWN_HOSTS) == ["heliane.example", "blog.heliane.example"]
    page.ui.mastodonServer.setText("@piaille.fr")
    page.ui.mastodonServer.editingFinished.emit()
    assert foundation.settings.get(MASTODON_SERVER) == "piaille.fr"


def test_what_cannot_be_used_is_told_and_changes_nothing(page, foundation):
    page.ui.mastodonMaximum.setText("5 000")
    page.flush()
    assert foundation.settings.get(MASTODON_MAXIMUM) == 5000
    page.ui.mastodonMaximum.setText("many")
    page.ui.ownHosts.setText("somewhere")
    page.flush()
    assert page.ui.mastodonMaximum.error()
    assert "somewhere" in page.ui.ownHosts.error()
    assert foundation.settings.get(MASTODON_MAXIMUM) == 5000
    page.ui.mastodonMaximum.setText("")
    page.flush()
    assert not page.ui.mastodonMaximum.error()
    assert foundation.settings.get(MASTODON_MAXIMUM) == 0
