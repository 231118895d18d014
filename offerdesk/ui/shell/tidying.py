"""Looking for garbage while the hands rest: in the middle of typing it would hold up a key by many frames."""

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QTimer, Signal

_REST = 300
"""Milliseconds without any event after which the hands rest; the text cursor blinks more slowly."""
_WORTH_IT = 700
"""New objects from which on looking pays, as in Python itself."""
_AT_ONCE = 200_000
"""New objects at which Python looks by itself, rest or not."""


class Tidying(QObject):
    """Takes over from Python's own collector for as long as it lives.

    What is there when it begins stays to the end of the program and is never looked at again.
    """

    tidied = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.freeze()
        self._usual = gc.get_threshold()
        gc.set_threshold(_AT_ONCE, *self._usual[1:])
        gc.enable()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._look)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.aboutToBlock.connect(self._wait_for_rest)

    def end(self) -> None:
        """Hand back to Python's own collector."""
        self._rest.stop()
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(self._wait_for_rest)
        gc.set_threshold(*self._usual)

    def _look(self) -> None:
        gc.collect()
        self.tidied.emit()

    def _wait_for_rest(self) -> None:
        if gc.get_count()[0] >= _WORTH_IT:
            self._rest.start()
