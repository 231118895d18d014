"""The places that were visited, across the tabs: Alt+Left goes back to them, Alt+Right forth again."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from offerdesk.domain.fields import Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS, OFFERS, DeskWindow
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

PASSING = 1500
"""Milliseconds: a record that was looked at for a shorter time was only passed on the way to another."""

_MOST = 100


@frozen
class Visit:
    """A tab, a view in it, and the record that was looked at there; empty for none."""

    tab: str
    view: str
    record: str = ""


class Visited(QObject):
    """Remembers the way through one desk. ``changed`` tells that one can go elsewhere now.

    A view takes part with its records by having ``here``, which names the one that shows, and
    ``return_to``, which shows it again and is false where it has gone.
    """

    changed = Signal()

    def __init__(self, program: Program, passing: int = PASSING) -> None:
        super().__init__(program.window)
        self._program = program
        self.passing = passing
        self._since = QElapsedTimer()
        self._trail: list[Visit] = []
        self._at = -1
        self._going = False
        self._watched: set[tuple[str, str]] = set()
        program.window.tab_changed.connect(lambda _tab: self.note())
        program.desk_changed.append(self._follow)
        self._follow()

    def can_go(self, step: int) -> bool:
        """Tell whether there is a place before (-1) or after (1)."""
        return 0 <= self._at + step < len(self._trail)

    def go(self, step: int) -> None:
        """Go back (-1) or forth (1), past places that have gone."""
        self.note()
        while self.can_go(step):
            self._at += step
            visit = self._trail[self._at]
            if self._show(visit):
                break
            del self._trail[self._at]
            self._at -= step > 0
        self.changed.emit()

    def note(self) -> None:
        """Take down where the user is now."""
        here = self._here()
        if self._going or here is None or (self._at >= 0 and self._trail[self._at] == here):
            return
        del self._trail[self._at + 1 :]
        last = self._trail[-1] if self._trail else None
        passed = self._since.isValid() and self._since.elapsed() < self.passing
        if (
            last is not None
            and (last.tab, last.view) == (here.tab, here.view)
            and (passed or not last.record)
        ):
            self._trail[-1] = here
        else:
            self._trail = [*self._trail[1 - _MOST :], here]
        self._at = len(self._trail) - 1
        self._since.start()
        self.changed.emit()

    def _follow(self) -> None:
        """Begin anew with another desk."""
        self._trail, self._at, self._watched = [], -1, set()
        desk = self._program.desk
        if desk is not None:
            desk.tab_built.connect(self._watch)
            desk.offers.offers.chosen.connect(lambda _offer: self.note())
            self._watch(OFFERS)

    def _watch(self, tab: str) -> None:
        desk = self._program.desk
        if desk is None or (tab, "") in self._watched:
            return
        self._watched.add((tab, ""))
        _views(desk, tab).switched.connect(lambda _view: self._on_switch(tab))
        self._on_switch(tab)

    def _on_switch(self, tab: str) -> None:
        desk = self._program.desk
        if desk is None:
            return
        views = _views(desk, tab)
        page: Any = views.page(views.current)
        moved = getattr(page, "moved", None)
        if moved is not None and (tab, views.current) not in self._watched:
            self._watched.add((tab, views.current))
            moved.connect(self.note)
        self.note()

    def _here(self) -> Visit | None:
        desk, tab = self._program.desk, self._program.window.current_tab()
        if desk is None or (tab, "") not in self._watched:
            return None
        views = _views(desk, tab)
        if tab == OFFERS:
            return Visit(tab, views.current, str(desk.offers.chosen or ""))
        here: Callable[[], str] | None = getattr(views.page(views.current), "here", None)
        return Visit(tab, views.current, here() if here is not None else "")

    def _show(self, visit: Visit) -> bool:
        """Show a place; false where its record has gone."""
        desk = self._program.desk
        assert desk is not None
        self._going = True
        try:
            self._program.window.go_to(visit.tab)
            views = _views(desk, visit.tab)
            views.choose(visit.view)
            shown = _return_to(desk, visit)
            if shown and visit.tab != OFFERS:
                views.take_focus()
            return shown
        finally:
            self._going = False


def _return_to(desk: DeskWindow, visit: Visit) -> bool:
    if not visit.record:
        return True
    if visit.tab == OFFERS:
        if Id(visit.record) not in {full.offer.id for full in desk.offers.comparison.offers}:
            return False
        desk.offers.choose(Id(visit.record))
        desk.offers.offers.select(Id(visit.record))
        return True
    back: Callable[[str], bool] | None = getattr(_views(desk, visit.tab).page(visit.view), "return_to", None)
    return back is None or back(visit.record)


def _views(desk: DeskWindow, tab: str) -> Any:
    if tab == OFFERS:
        return desk.offers.views
    return desk.journal().views if tab == INTERVIEWS else desk.tasks().views


def add_visited(program: Program, actions: Actions) -> Visited:
    """Add going back and forth."""
    visited = Visited(program)
    view = tr("View")

    def way(id_: str, words: str, keys: str, step: int) -> ActionSpec:
        return ActionSpec(
            id_, words, view, lambda: visited.go(step), keys, lambda: visited.can_go(step), section=step < 0
        )

    actions.add(way("go_back", tr("Back to where I was"), "Alt+Left", -1))
    actions.add(way("go_forth", tr("Forth again"), "Alt+Right", 1))
    visited.changed.connect(actions.refresh)
    return visited
