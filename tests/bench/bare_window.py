"""The floor of ``starting``: a bare PySide6 window with one label, painted once."""

import os
import resource
import sys
import time

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

START = float(os.environ["OD_BENCH_START"])


class Bare(QMainWindow):
    """Prints when it has been painted, and ends."""

    def event(self, event: QEvent) -> bool:
        """Notice the first paint."""
        done = super().event(event)
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._end)
            self.painted = (time.monotonic() - START, time.process_time())
        return done

    def _end(self) -> None:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print("RESULT", peak, *self.painted)
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    app = QApplication([])
    window = Bare()
    window.setCentralWidget(QLabel("Bare"))
    window.resize(1280, 800)
    window.show()
    sys.exit(app.exec())
