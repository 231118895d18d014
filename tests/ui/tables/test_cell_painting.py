"""How cells look: marks, weight and rules, read off the pixels."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from offerdesk.app.rows import Cell, Column, Mark, Row, RowKind, Sheet
from offerdesk.ui.shell.colours import DARK, LIGHT
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.tables.view import SheetView


def one(cell: Cell, *, kind: RowKind = RowKind.PLAIN, figures: bool = True) -> Sheet:
    above = Row("above", "Above", (Cell(""),))
    return Sheet((Column("x", "X", figures=figures),), (above, Row("r", "Row", (cell,), kind)), "Corner")


def painted(qtbot: QtBot, sheet: Sheet) -> QImage:
    """Return the picture of the second row's cell."""
    view = SheetView()
    qtbot.addWidget(view)
    view.resize(420, 200)
    view.set_sheet(sheet)
    with qtbot.waitExposed(view):
        view.show()
    return view.viewport().grab(view.visualRect(view.sheet_model.index(1, 0))).toImage()


def ink(image: QImage, colour: str, part: QRect | None = None) -> int:
    """Count the pixels of exactly this colour."""
    area = part or image.rect()
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


@pytest.mark.usefixtures("theme")
def test_the_best_value_has_a_triangle_and_more_weight(qtbot: QtBot) -> None:
    plain, best = painted(qtbot, one(Cell("111"))), painted(qtbot, one(Cell("111", mark=Mark.BEST)))
    assert ink(best, LIGHT.accent) > 10
    assert ink(plain, LIGHT.accent) == 0
    assert ink(best, LIGHT.ink) > ink(plain, LIGHT.ink)


@pytest.mark.usefixtures("theme")
def test_what_is_overdue_has_a_clock_besides_its_colour(qtbot: QtBot) -> None:
    left = painted(qtbot, one(Cell("Tue", mark=Mark.OVERDUE), figures=False))
    right = painted(qtbot, one(Cell("Tue", mark=Mark.OVERDUE)))
    assert ink(left, LIGHT.alarm) > 0
    assert ink(right, LIGHT.alarm) > 0


@pytest.mark.usefixtures("theme")
def test_the_unknown_is_muted(qtbot: QtBot) -> None:
    assert ink(painted(qtbot, one(Cell("?", mark=Mark.UNKNOWN))), LIGHT.ink) == 0


@pytest.mark.usefixtures("theme")
def test_a_total_has_a_rule_above(qtbot: QtBot) -> None:
    image = painted(qtbot, one(Cell("1"), kind=RowKind.TOTAL))
    assert ink(image, LIGHT.edge, QRect(0, 0, image.width(), 1)) == image.width()


@pytest.mark.usefixtures("theme")
def test_digits_stand_under_each_other_whether_or_not_a_plus_follows(qtbot: QtBot) -> None:
    complete = painted(qtbot, one(Cell("111")))
    lacking = painted(qtbot, one(Cell("111+", mark=Mark.INCOMPLETE)))
    digits = QRect(0, 0, complete.width() - 12, complete.height())
    assert complete.copy(digits) == lacking.copy(digits)


@pytest.mark.usefixtures("theme")
def test_long_words_end_in_dots_within_their_cell(qtbot: QtBot) -> None:
    image = painted(qtbot, one(Cell("wide " * 40, "note " * 40), figures=False))
    edge = QRect(image.width() - 6, 0, 6, image.height() - 1)
    assert ink(image, LIGHT.base, edge) == edge.width() * edge.height()


def test_the_table_follows_the_dark(qtbot: QtBot, theme: Theme) -> None:
    theme.choose(Appearance.DARK)
    image = painted(qtbot, one(Cell("111", mark=Mark.BEST)))
    assert ink(image, DARK.accent) > 10
    assert image.pixelColor(2, 2) == QColor(DARK.base)


def test_a_table_that_is_shown_changes_its_colours_at_once(qtbot: QtBot, theme: Theme) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.set_sheet(one(Cell("1")))
    with qtbot.waitExposed(view):
        view.show()
    theme.choose(Appearance.DARK)
    qtbot.waitUntil(lambda: view.palette().base().color() == QColor(DARK.base))
    rest = view.grab().toImage().pixelColor(view.width() - 3, view.height() - 3)
    assert rest == QColor(DARK.base)


@pytest.mark.usefixtures("large_text")
def test_rows_grow_with_the_text(qtbot: QtBot) -> None:
    assert painted(qtbot, one(Cell("111", "+1", Mark.BEST))).height() > 48


@pytest.mark.usefixtures("theme")
def test_a_mirrored_table_keeps_digits_in_order(qtbot: QtBot) -> None:
    view = SheetView()
    qtbot.addWidget(view)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.resize(420, 200)
    view.set_sheet(one(Cell("−1,200")))
    with qtbot.waitExposed(view):
        view.show()
    mirrored = view.viewport().grab(view.visualRect(view.sheet_model.index(1, 0))).toImage()
    straight = painted(qtbot, one(Cell("−1,200")))
    end = QRect(straight.width() - 60, 0, 60, straight.height())
    other = QRect(mirrored.width() - 60, 0, 60, mirrored.height())
    assert straight.copy(end) == mirrored.copy(other)
