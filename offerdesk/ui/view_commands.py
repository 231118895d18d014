"""What the View menu has about the Offers tab: the panels beside the sheet, and which rows it shows."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import OFFERS
from offerdesk.ui.offers.tab import FORM, LIST, OffersTab
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec
from offerdesk.ui.shell.panel_buttons import PanelButtons, Side


def native(keys: str) -> str:
    """Return a shortcut as this platform writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def add_view_commands(program: Program, actions: Actions) -> None:
    """Add the switches; the two panels have a button in the corner of the tabs as well."""

    def has() -> bool:
        return program.desk is not None

    def switched(turn: Callable[[OffersTab, bool], None]) -> Callable[[bool], None]:
        def turned(on: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
            if program.desk is not None:
                turn(program.desk.offers, on)

        return turned

    def standing(ask: Callable[[OffersTab], bool], *, before: bool) -> Callable[[], bool]:
        return lambda: before if program.desk is None else ask(program.desk.offers)

    def panel(id_: str, name: str, words: str, keys: str) -> ActionSpec:
        wish = switched(lambda offers, on: offers.panels.want(name, shown=on))
        wanted = standing(lambda offers: offers.panels.is_wanted(name), before=True)
        tip = tr("{command} ({keys})").format(command=words, keys=native(keys))
        return ActionSpec(
            id_, words, tr("View"), wish, keys, has, section=name == LIST, checked=wanted, tip=tip
        )

    left = actions.add(panel("show_list", LIST, tr("Show the list of offers"), "Shift+F9"))
    right = actions.add(panel("show_form", FORM, tr("Show the form"), "F9"))
    differing = ActionSpec(
        "differing",
        tr("Only rows that differ"),
        tr("View"),
        switched(lambda offers, on: offers.compare.sheet.set_only_differing(on)),
        "Ctrl+Shift+D",
        has,
        section=True,
        checked=standing(
            lambda offers: offers.compare.sheet.sheet_model.arrangement.only_differing, before=False
        ),
    )
    actions.add(differing)
    PanelButtons({Side.LEFT: left, Side.RIGHT: right}, program.window, OFFERS)

    def follow() -> None:
        if program.desk is not None:
            program.desk.offers.panels.changed.connect(actions.refresh)

    program.desk_changed.append(follow)
    follow()
