"""How the user arranged a tab (splitters, tables, hidden panels), as text for the settings and back."""

import json
from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSplitter, QWidget

from offerdesk.ui.panels import Panels
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.unfinished import RawKey
from offerdesk.ui.views import Views


class Switch(Protocol):
    """Something that is on or off, and is turned."""

    on: bool

    def turn(self, on: bool) -> None:  # noqa: FBT001 - the slot of a checkable button
        """Turn it on or off."""
        ...


class Arranged(QWidget):
    """A tab that the user can arrange: ``splitters`` and ``tables`` by name, hidden ``panels``, ``views``.

    ``switches`` are remembered by name as well.

    ``begins_at`` is where the keyboard starts when it comes to the tab. ``text_kinds`` are the kinds of
    records whose unfinished texts its forms keep; ``texts_changed`` tells that these are others now.
    ``page`` is the one last looked at in a view that has pages of its own.
    """

    texts_changed = Signal()

    text_kinds: frozenset[str] = frozenset()
    splitters: Mapping[str, QSplitter]
    tables: Mapping[str, SheetView]
    switches: Mapping[str, Switch] = {}
    panels: Panels | None = None
    views: Views
    page: str = ""
    begins_at: QWidget | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on. A focus proxy would do, but Tab takes it from within, round and round."""
        super().focusInEvent(event)
        if self.begins_at is not None:
            self.begins_at.setFocus(event.reason())

    def choices_made(self) -> dict[str, str]:
        """Return what was chosen here that is chosen again in the next session."""
        return {}

    def choose_again(self, said: Mapping[str, str]) -> None:
        """Choose what was chosen in an earlier session, as far as it is still there."""

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session; there may be no form for them."""

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return {}


def arrangement_of(tab: Arranged) -> str:
    """Return the widths and foldings of a tab as one line of text."""
    splitters = tab.splitters.items()
    said = {
        "splitters": {name: bytes(s.saveState().toBase64().data()).decode() for name, s in splitters},
        "tables": {name: table.layout_state() for name, table in tab.tables.items()},
        "hidden": list(tab.panels.hidden()) if tab.panels else [],
        "view": tab.views.current,
        "switches": {name: switch.on for name, switch in tab.switches.items()},
        "choices": tab.choices_made(),
        "page": tab.page,
    }
    return json.dumps(said, sort_keys=True)


def arrange(text: str, tab: Arranged) -> None:
    """Arrange a tab as it was; what is damaged or not known any more is left out."""
    try:
        said: Any = json.loads(text) if text else {}
    except ValueError:
        return
    if not isinstance(said, dict):
        return
    for name, state in _pairs(said.get("splitters")):
        if name in tab.splitters and isinstance(state, str):
            tab.splitters[name].restoreState(QByteArray.fromBase64(state.encode("ascii", "ignore")))
    for name, state in _pairs(said.get("tables")):
        if name in tab.tables and isinstance(state, dict):
            tab.tables[name].restore_layout_state(state)
    _turn(tab, said.get("switches"))
    tab.choose_again({name: value for name, value in _pairs(said.get("choices")) if isinstance(value, str)})
    page, view = said.get("page"), said.get("view")
    if isinstance(page, str):
        tab.page = page
    if isinstance(view, str) and view:
        tab.views.begin_with(view)
    hidden = said.get("hidden")
    if tab.panels and isinstance(hidden, list):
        tab.panels.hide(name for name in hidden if isinstance(name, str))


def _turn(tab: Arranged, said: object) -> None:
    for name, on in _pairs(said):
        if name in tab.switches and isinstance(on, bool):
            tab.switches[name].turn(on)


def _pairs(found: object) -> list[tuple[str, Any]]:
    return list(found.items()) if isinstance(found, dict) else []
