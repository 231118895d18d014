"""What an edit leaves alone is painted once; the drawing is the same as one painted from nothing."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from offerdesk.charts.bars import BarsLayout, bar_marks
from offerdesk.charts.figure import Cap, Net
from offerdesk.charts.spec import ChartSpec, LineChart, StackedBars
from offerdesk.ui.plots.stage import Stage
from tests.charts.samples import bars, lines, stack
from tests.ui.plots.showing import STYLE

SEEN = 8
"""A difference in the strength of one colour, of 255, that nobody sees."""


def raised(spec: StackedBars, place: int, base: int) -> StackedBars:
    stacks = list(spec.stacks)
    old = stacks[place]
    stacks[place] = replace(stack(old.group, old.label, base=base, commute=-9000), incomplete=True)
    return replace(spec, stacks=tuple(stacks))


def bent(spec: LineChart, place: int, by: int) -> LineChart:
    changed = list(spec.lines)
    values = tuple(value + by * month for month, value in enumerate(changed[place].values))
    changed[place] = replace(changed[place], values=values)
    return replace(spec, lines=tuple(changed))


def stage(qtbot: QtBot, *specs: ChartSpec) -> Stage:
    """Show one spec after the other, each painted."""
    made = Stage()
    qtbot.addWidget(made)
    made.resize(620, 340)
    made.show()
    for spec in specs:
        made.show_spec(spec, STYLE)
        made.grab()
    return made


def seen(drawn: Stage) -> QImage:
    return drawn.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def apart(one: QImage, other: QImage) -> int:
    """Return by how much two pictures differ at most in any colour of any dot."""
    assert one.size() == other.size()
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


def lacking(spec: StackedBars) -> StackedBars:
    return replace(spec, stacks=tuple(replace(each, incomplete=True) for each in spec.stacks))


BASE, COURSES = lacking(bars(3, 4, costs=True)), lines(4, 24)
BARS = [BASE, raised(BASE, 4, 90_000), raised(BASE, 4, 30_000), raised(BASE, 5, 70_000)]
PASSING = [raised(BASE, 4, pay) for pay in (900_000, 20_000, 25_000, 950_000, 30_000)]
LINES = [COURSES, bent(COURSES, 1, 50), bent(COURSES, 1, 90), bent(COURSES, 2, 40)]


@pytest.mark.parametrize("specs", [BARS, LINES, [*BARS, *PASSING], [*LINES, lines(2, 24)]])
def test_after_any_edits_a_chart_looks_as_if_it_were_painted_from_nothing(
    qtbot: QtBot, specs: list[ChartSpec]
) -> None:
    for count in range(1, len(specs) + 1):
        after_edits, fresh = stage(qtbot, *specs[:count]), stage(qtbot, specs[count - 1])
        assert apart(seen(after_edits), seen(fresh)) <= SEEN


def test_a_chart_that_was_edited_is_painted_anew_in_another_size(qtbot: QtBot) -> None:
    edited, fresh = stage(qtbot, *BARS[:2]), stage(qtbot, BARS[1])
    for each in (edited, fresh):
        each.resize(480, 300)
    assert apart(seen(edited), seen(fresh)) <= SEEN


def test_a_chart_whose_last_value_is_deleted_is_empty(qtbot: QtBot) -> None:
    one, nothing = stack("1", "A", base=90_000), stack("1", "B")
    spec = StackedBars("t", "USD", "Year", "", (one, nothing))
    emptied = replace(spec, stacks=(stack("1", "A"), nothing))
    filled = replace(spec, stacks=(stack("1", "A", base=80_000), nothing))
    edited, fresh = stage(qtbot, spec, filled, emptied), stage(qtbot, emptied)
    assert apart(seen(edited), seen(fresh)) == 0


def test_marks_of_a_bar_are_those_that_stand_on_it(qtbot: QtBot) -> None:
    layout = stage(qtbot, BARS[0])._layout
    assert isinstance(layout, BarsLayout)
    slot = layout.slots[2]
    for mark in bar_marks(layout, [2]):
        assert isinstance(mark, Cap | Net)
        x, width = (mark.box.x, mark.box.width) if isinstance(mark, Cap) else (mark.x, mark.width)
        assert x + width / 2 == pytest.approx(slot.centre)
    assert len(bar_marks(layout, [2])) == len({Cap, Net})
