"""Widths of a list's columns: those that the user set are kept, those that Qt gave are not."""

from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell, Column, Row, Sheet
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tables.view import SheetView
from tests.ui.tables.using import shown

OFFERS = Sheet((Column("unknown", ""),), (Row("a", "● Aurora Instruments", (Cell("?9"),)),), "Offer")
OLD_WIDTH = 85


def test_the_room_that_is_left_to_the_last_column_is_no_wish_of_the_user(qtbot: QtBot, theme: Theme) -> None:
    del theme
    view = shown(qtbot, SheetView(whole_rows=True))
    view.set_sheet(OFFERS)
    view.resize(800, 200)
    view.resize(190, 200)
    assert view.layout_state()["widths"] == {}


def test_a_width_kept_by_an_earlier_session_does_not_push_the_last_column_out_of_sight(
    qtbot: QtBot, theme: Theme
) -> None:
    del theme
    view = shown(qtbot, SheetView(whole_rows=True))
    view.restore_layout_state({**view.layout_state(), "widths": {"unknown": OLD_WIDTH}})
    view.set_sheet(OFFERS)
    view.resize(190, 200)
    assert view.horizontalHeader().sectionSize(0) < OLD_WIDTH
