"""Started as a process by ``starting``: runs the real program and prints when the window shows what.

Times are seconds of the monotonic clock since ``OD_BENCH_START``, which the parent sets before it starts us.
"""

import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from offerdesk.main import main
from offerdesk.ui import start

START = float(os.environ["OD_BENCH_START"])
GIVE_UP_AFTER = 20_000


class Probe(QObject):
    """Looks at the widgets after each event batch until all that is measured has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: dict[str, float] = {}
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        QTimer.singleShot(GIVE_UP_AFTER, self, app.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint of the window, of the filled table and of the drawn charts."""
        if event.type() == QEvent.Type.Paint and "charts" not in self.times:
            name = type(watched).__name__
            if name == "MainWindow":
                self._note("window")
            elif watched.parent() is not None and type(watched.parent()).__name__ == "SheetView":
                model = watched.parent().model()  # type: ignore[attr-defined]
                if model is not None and model.rowCount() > 20:
                    self._note("table")
            elif watched.parent() is not None and "Plot" in type(watched.parent()).__name__:
                self._note("charts")
                QTimer.singleShot(0, self, self._end)
        return False

    def _note(self, what: str) -> None:
        self.times.setdefault(what, time.monotonic() - START)

    def _end(self) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"RESULT {self.times.get('window')} {self.times.get('table')} {self.times.get('charts')} {peak}"
        )
        sys.stdout.flush()
        os._exit(0)


def probed(icons: Path) -> QApplication:
    """Return the program's own application with a probe on it."""
    app = make_application(icons)
    app.setProperty("probe", Probe())
    return app


if __name__ == "__main__":
    make_application = start.application
    start.application = probed
    sys.exit(main(["open", sys.argv[1]]))
