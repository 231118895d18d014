"""Ways to letters from where one is: in the menus of people, interviews and applications."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from offerdesk.app.letters.fitting import letters_for
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.tools import Tools

KINDS = frozenset({"process", "interview", "person"})
"""What letters can be about that has a menu in the notes."""


class Writing(QObject):
    """Offers the letters that fit a record; ``asked`` carries the ``Occasion`` of the chosen one."""

    asked = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def add_to(self, menu: QMenu, key: str) -> None:
        """Add the letters about a record ("person:x"): first what is due now, with its reason."""
        kind, _, id_ = key.partition(":")
        if kind not in KINDS or not id_:
            return
        tools = self._tools
        found = letters_for(tools.reader(), tools.now(), tools.style, kind, Id(id_))
        under = menu.addMenu(tr("Write …"))
        for place, fitting in enumerate(found):
            if place and not fitting.why and found[place - 1].why:
                under.addSeparator()
            words = tr("{letter} ({why})") if fitting.why else "{letter}"
            text = words.format(letter=fitting.title, why=fitting.why).replace("&", "&&")
            under.addAction(text).triggered.connect(partial(self._ask, fitting.occasion))

    def _ask(self, occasion: object, _checked: object = None) -> None:
        self.asked.emit(occasion)
