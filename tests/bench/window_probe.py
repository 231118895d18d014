"""Started as a process by ``starting``: runs the real program and prints when the window shows what.

Times are seconds of the monotonic clock since ``OD_BENCH_START``, which the parent sets before it starts us.
A paint counts when it is over, as in ``bare_window``. Only the widgets that are measured are watched:
a filter on the whole application would cost more than what it measures.
"""

import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from offerdesk.main import main
from offerdesk.ui.shell import window as shell

START = float(os.environ["OD_BENCH_START"])
FILLED = 20
"""Rows from which on the comparison counts as filled."""
_NEVER = (float("nan"), float("nan"))


class Report:
    """What was seen when: on the clock, and by processor time used, which a busy machine does not stretch."""

    def __init__(self) -> None:
        self.times: dict[str, tuple[float, float]] = {}

    def note(self, what: str) -> None:
        """Remember the first time of something; the last of them ends the process."""
        if what not in self.times:
            self.times[what] = (time.monotonic() - START, time.process_time())
            if what == "charts":
                self.end()

    def end(self) -> None:
        """Print and leave at once: what closing costs is not measured here."""
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        seen = [self.times.get(what, _NEVER) for what in ("window", "table", "charts")]
        print("RESULT", peak, *(number for pair in seen for number in pair))
        sys.stdout.flush()
        os._exit(0)


class ChartWatch(QObject):
    """Waits until every chart that is shown has painted its drawing, which is made late."""

    def __init__(self, views: Sequence[QWidget], report: Report) -> None:
        super().__init__(views[0])
        self._report = report
        self._waiting = list(views)
        for view in views:
            for part in (view, *view.findChildren(QWidget)):
                part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow new children down to the drawing."""
        if event.type() == QEvent.Type.ChildPolished:
            for child in watched.findChildren(QWidget):
                child.removeEventFilter(self)
                child.installEventFilter(self)
        elif (
            event.type() == QEvent.Type.Paint
            and isinstance(watched, QWidget)
            and type(watched).__name__ == "Canvas"
        ):
            self._waiting = [view for view in self._waiting if not view.isAncestorOf(watched)]
            if not self._waiting:
                QTimer.singleShot(0, self, lambda: self._report.note("charts"))
        return False


def watch(report: Report) -> None:
    """Have the window, the comparison and the charts tell of their first paints."""
    window: Any = shell.MainWindow
    set_tabs = window.set_tabs

    def noted_tabs(self: Any, tabs: Any) -> None:
        set_tabs(self, tabs)
        offers = tabs[0].widget
        sheet = offers.compare.sheet
        _after(type(sheet), "paintEvent", lambda it: _table_painted(it, sheet, report))
        ChartWatch((offers.compare.yearly, offers.compare.cumulative), report)

    _after(window, "event", lambda _it: report.note("window"), QEvent.Type.Paint)
    window.set_tabs = noted_tabs


def _table_painted(painted: Any, sheet: Any, report: Report) -> None:
    if painted is sheet and sheet.model().rowCount() > FILLED:
        report.note("table")


def _after(kind: Any, method: str, tell: Callable[[Any], None], only: QEvent.Type | None = None) -> None:
    original = getattr(kind, method)

    def told(self: Any, event: QEvent) -> Any:
        done = original(self, event)
        if only is None or event.type() == only:
            tell(self)
        return done

    setattr(kind, method, told)


if __name__ == "__main__":
    found = Report()
    watch(found)
    sys.exit(main(["open", sys.argv[1]]))
