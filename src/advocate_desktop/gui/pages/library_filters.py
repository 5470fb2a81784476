"""The filters of the library as chips, with how many items are behind each, and the order of the list."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from advocate_desktop.domain.content import Kind, Standing
from advocate_desktop.domain.library import LibraryCounts, LibraryQuery, Mine, Sort
from advocate_desktop.gui.pages.library_words import kind_words, language_words
from advocate_desktop.gui.widgets.button import Button
from advocate_desktop.gui.widgets.chips import FilterChip
from advocate_desktop.gui.widgets.flow import Flow
from advocate_desktop.gui.window_words import window_tip

_THEMES_LISTED = 40
_CHIPS = (Standing.FRESH, Standing.USED, Standing.EXPIRING, Standing.EMBARGO)
_MORE = (Standing.EXPIRED, Standing.OLDER, Standing.WITHDRAWN)


class FilterBar(Flow):
    """What is filtered and in which order; `changed` when the person chose otherwise."""

    changed = Signal()
    themes_asked = Signal()  # to call themes otherwise

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes: set[str] = set()
        self._kinds: set[str] = set()
        self._langs: set[str] = set()
        self._standings: set[str] = set()
        self._mine: set[str] = set()
        self._not_for_me = False
        self._sort = Sort.BEST
        self._searching = False
        self._compact = False
        self._counts = LibraryCounts()
        self._theme_menu, self._kind_menu = self._menu(self._fill_themes), self._menu(self._fill_kinds)
        self._more_menu, self._sort_menu = self._menu(self._fill_more), self._menu(self._fill_sorts)
        self._theme = FilterChip("", menu=self._theme_menu, parent=self)
        self._kind = FilterChip("", menu=self._kind_menu, parent=self)
        self._more = FilterChip("", menu=self._more_menu, parent=self)
        self.saved_menu = QMenu(self)  # filled by whoever knows the saved searches
        self.saved = FilterChip(self.tr("Saved"), menu=self.saved_menu, parent=self)
        self.sort_button = Button("", kind="ghost", small=True, parent=self)
        self.sort_button.setMenu(self._sort_menu)
        self.add(self._theme)
        self.add(self._kind)
        self._chips: dict[Standing, FilterChip] = {}
        for standing in _CHIPS:
            chip = FilterChip(self._standing_words(standing), parent=self)
            chip.clicked.connect(partial(self._toggle_standing, standing))
            self._chips[standing] = chip
            self.add(chip)
        self._window = FilterChip(self._mine_words(Mine.WINDOW), parent=self)
        self._window.setToolTip(window_tip())
        self._window.clicked.connect(partial(self._toggle_mine, Mine.WINDOW))
        self.add(self._window)
        self.add(self._more)
        self.add(self.saved)
        self.add(self.sort_button, right=True)
        self._show()

    # What is asked for

    def query(self, text: str, *, filtered: bool = True) -> LibraryQuery:
        """Give the query for a text, with the filters or without."""
        if not filtered:
            return LibraryQuery(text=text, sort=self._sort)
        return LibraryQuery(
            text=text,
            themes=tuple(sorted(self._themes)),
            kinds=tuple(Kind(kind) for kind in sorted(self._kinds)),
            langs=tuple(sorted(self._langs)),
            standings=tuple(Standing(standing) for standing in sorted(self._standings)),
            mine=tuple(Mine(each) for each in sorted(self._mine)),
            not_for_me=self._not_for_me,
            sort=self._sort,
        )

    def names(self) -> list[str]:
        """Name the filters in force."""
        names = sorted(self._themes)
        names += [kind_words(Kind(kind)) for kind in sorted(self._kinds)]
        names += [self._standing_words(Standing(standing)) for standing in sorted(self._standings)]
        names += [self._mine_words(Mine(each)) for each in sorted(self._mine)]
        names += [language_words(lang) for lang in sorted(self._langs)]
        return [*names, self.tr("Not for me")] if self._not_for_me else names

    def clear_filters(self) -> None:
        """Take all filters off."""
        for chosen in (self._themes, self._kinds, self._langs, self._standings, self._mine):
            chosen.clear()
        self._not_for_me = False
        self._told()

    def state(self) -> dict[str, Any]:
        """Give what is to be remembered."""
        return {
            "themes": sorted(self._themes),
            "kinds": sorted(self._kinds),
            "langs": sorted(self._langs),
            "standings": sorted(self._standings),
            "mine": sorted(self._mine),
            "not_for_me": self._not_for_me,
            "sort": self._sort.value,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what was remembered; what is no longer known is passed over."""
        self._themes = _texts(state.get("themes"))
        self._langs = _texts(state.get("langs"))
        self._kinds = _texts(state.get("kinds")) & {kind.value for kind in Kind}
        self._standings = _texts(state.get("standings")) & {standing.value for standing in Standing}
        self._mine = _texts(state.get("mine")) & {each.value for each in Mine}
        self._not_for_me = state.get("not_for_me") is True
        if state.get("sort") in {sort.value for sort in Sort}:
            self._sort = Sort(state["sort"])
        self._show()

    def take(self, query: LibraryQuery) -> None:
        """Filter and order as a query does."""
        self.restore(
            {
                "themes": list(query.themes),
                "kinds": [kind.value for kind in query.kinds],
                "langs": list(query.langs),
                "standings": [standing.value for standing in query.standings],
                "mine": [each.value for each in query.mine],
                "not_for_me": query.not_for_me,
                "sort": query.sort.value,
            }
        )
        self._told()

    def set_counts(self, counts: LibraryCounts) -> None:
        """Show how many items are behind each filter."""
        self._counts = counts
        self._show()

    def set_searching(self, searching: bool) -> None:
        """Say whether there is a text: only then is there a best match."""
        if searching != self._searching:
            self._searching = searching
            self._show()

    def set_compact(self, compact: bool) -> None:
        """Keep the chips used least in the menu, where there is little room."""
        if compact != self._compact:
            self._compact = compact
            self._show()

    def first(self) -> QWidget:
        """Give the first chip, for the keyboard."""
        return self._theme

    # Showing

    def _show(self) -> None:
        self._theme.setText(_chosen(self.tr("Theme"), sorted(self._themes)))
        self._theme.setActive(bool(self._themes))
        kinds = [kind_words(Kind(kind)) for kind in sorted(self._kinds)]
        self._kind.setText(_chosen(self.tr("Kind"), kinds))
        self._kind.setActive(bool(self._kinds))
        for standing, chip in self._chips.items():
            chip.setChecked(standing.value in self._standings)
            chip.setCount(self._counts.standings.get(standing, 0))
            chip.setVisible(standing not in self._in_menu())
        self._window.setChecked(Mine.WINDOW.value in self._mine)
        self._window.setCount(self._counts.mine.get(Mine.WINDOW, 0))
        self._window.setVisible(not self._compact)
        more = [self._standing_words(each) for each in self._in_menu() if each.value in self._standings]
        more += [self._mine_words(each) for each in self._mine_in_menu() if each.value in self._mine]
        more += [language_words(lang) for lang in sorted(self._langs)]
        if self._not_for_me:
            more.append(self.tr("Not for me"))
        self._more.setText(_chosen(self.tr("More"), more))
        self._more.setActive(bool(more))
        words = self._sort_words(self._sort)
        self.sort_button.setText(words)
        self.sort_button.setAccessibleName(self.tr("Order: {order}").format(order=words))
        self.refit()

    def _in_menu(self) -> tuple[Standing, ...]:
        return (*_CHIPS[2:], *_MORE) if self._compact else _MORE

    def _standing_words(self, standing: Standing) -> str:
        return {
            Standing.FRESH: self.tr("Fresh"),
            Standing.USED: self.tr("Used"),
            Standing.EXPIRING: self.tr("Expiring"),
            Standing.EMBARGO: self.tr("Under embargo"),
            Standing.EXPIRED: self.tr("Expired"),
            Standing.OLDER: self.tr("Older"),
            Standing.WITHDRAWN: self.tr("Withdrawn"),
        }[standing]

    def _mine_in_menu(self) -> tuple[Mine, ...]:
        return tuple(each for each in Mine if self._compact or each is not Mine.WINDOW)

    def _mine_words(self, mine: Mine) -> str:
        return {
            Mine.WINDOW: self.tr("My window"),
            Mine.UNSEEN: self.tr("Not read yet"),
            Mine.SEEN: self.tr("Seen"),
            Mine.DRAFT: self.tr("In a draft"),
            Mine.NOTED: self.tr("With my note"),
        }[mine]

    def _sort_words(self, sort: Sort) -> str:
        return {
            Sort.BEST: self.tr("Best match first") if self._searching else self.tr("Newest first"),
            Sort.NEWEST: self.tr("Newest first"),
            Sort.TITLE: self.tr("By title"),
            Sort.MINE: self.tr("Ready to use first"),
        }[sort]

    # Menus: filled when they open, from the counts of that moment

    def _menu(self, fill: Callable[[], None]) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(fill)
        return menu

    def _entry(
        self, menu: QMenu, text: str, count: int | None, chosen: bool, run: Callable[[bool], None]
    ) -> QAction:
        shown = text.replace("&", "&&")
        action = menu.addAction(shown if count is None else f"{shown}  {count}")
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(run)
        return action

    @Slot()
    def _fill_themes(self) -> None:
        menu = self._theme_menu
        menu.clear()
        self._entry(menu, self.tr("All themes"), None, not self._themes, partial(self._all_of, self._themes))
        menu.addSeparator()
        listed = dict(list(self._counts.themes.items())[:_THEMES_LISTED])
        for theme in [*sorted(self._themes - listed.keys()), *listed]:
            run = partial(self._toggle, self._themes, theme)
            self._entry(menu, theme, self._counts.themes.get(theme, 0), theme in self._themes, run)
        if self._counts.themes:
            menu.addSeparator()
            menu.addAction(self.tr("Rename or merge themes…")).triggered.connect(self.themes_asked)

    @Slot()
    def _fill_kinds(self) -> None:
        menu = self._kind_menu
        menu.clear()
        self._entry(menu, self.tr("All kinds"), None, not self._kinds, partial(self._all_of, self._kinds))
        menu.addSeparator()
        for kind in Kind:
            count = self._counts.kinds.get(kind, 0)
            if count or kind.value in self._kinds:
                run = partial(self._toggle, self._kinds, kind.value)
                self._entry(menu, kind_words(kind), count, kind.value in self._kinds, run)

    @Slot()
    def _fill_more(self) -> None:
        menu = self._more_menu
        menu.clear()
        for standing in self._in_menu():
            run = partial(self._toggle, self._standings, standing.value)
            count = self._counts.standings.get(standing, 0)
            self._entry(menu, self._standing_words(standing), count, standing.value in self._standings, run)
        menu.addSeparator()
        for each in self._mine_in_menu():
            run = partial(self._toggle_mine, each)
            count = self._counts.mine.get(each, 0)
            self._entry(menu, self._mine_words(each), count, each.value in self._mine, run)
        self._entry(
            menu, self.tr("Not for me"), self._counts.not_for_me, self._not_for_me, self._toggle_not_for_me
        )
        menu.addSeparator()
        for lang, count in sorted(self._counts.langs.items()):
            run = partial(self._toggle, self._langs, lang)
            self._entry(menu, language_words(lang), count, lang in self._langs, run)

    @Slot()
    def _fill_sorts(self) -> None:
        menu = self._sort_menu
        menu.clear()
        group = QActionGroup(menu)
        for sort in (Sort.BEST, Sort.NEWEST, Sort.TITLE, Sort.MINE):
            if sort is Sort.NEWEST and not self._searching:
                continue  # without a text the newest are the best
            run = partial(self._set_sort, sort)
            group.addAction(self._entry(menu, self._sort_words(sort), None, sort is self._sort, run))

    # Choosing

    def _toggle(self, chosen: set[str], value: str, _on: bool = False) -> None:
        chosen.symmetric_difference_update({value})
        self._told()

    def _all_of(self, chosen: set[str], _on: bool = False) -> None:
        chosen.clear()
        self._told()

    def _toggle_standing(self, standing: Standing, _on: bool = False) -> None:
        self._toggle(self._standings, standing.value)

    def _toggle_mine(self, mine: Mine, _on: bool = False) -> None:
        if mine in (Mine.SEEN, Mine.UNSEEN):
            self._mine -= {Mine.SEEN.value, Mine.UNSEEN.value} - {mine.value}
        self._toggle(self._mine, mine.value)

    def _toggle_not_for_me(self, _on: bool = False) -> None:
        self._not_for_me = not self._not_for_me
        self._told()

    def _set_sort(self, sort: Sort, _on: bool = False) -> None:
        self._sort = sort
        self._told()

    def _told(self) -> None:
        self._show()
        self.changed.emit()


def _chosen(name: str, chosen: list[str]) -> str:
    """Name a chip after the one thing chosen in its menu, or count them."""
    if len(chosen) == 1:
        return chosen[0]
    return f"{name} {len(chosen)}" if chosen else name


def _texts(value: object) -> set[str]:
    return {each for each in value if isinstance(each, str)} if isinstance(value, list) else set()
