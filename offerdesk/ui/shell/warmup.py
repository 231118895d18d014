"""Heavy modules are imported by a thread once the window is there, so that it is there at once."""

from collections.abc import Sequence
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal


class Warmup(QObject):
    """Imports modules by name in the background. ``ready`` comes in the main thread when all are there.

    A module that cannot be imported is left to whoever needs it: the error belongs there.
    """

    ready = Signal()
    _done = Signal()

    def __init__(self, modules: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._modules = tuple(modules)
        self._thread: Thread | None = None
        self.is_ready = False
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin; a second call does nothing."""
        if self._thread is None:
            self._thread = Thread(target=self._import, name="warmup", daemon=True)
            self._thread.start()

    def wait(self) -> None:
        """Wait for the imports, for what cannot go on without them; ``ready`` still comes."""
        self.start()
        if self._thread is not None:
            self._thread.join()

    def _import(self) -> None:
        for name in self._modules:
            try:
                import_module(name)
            except ImportError:
                continue
        try:
            self._done.emit()
        except RuntimeError:  # the program ended meanwhile and took this object along
            return

    def _finish(self) -> None:
        self.is_ready = True
        self.ready.emit()
