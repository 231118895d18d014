"""Importing pyqtgraph late: it takes half a second, which the first paint must not wait for."""

import importlib
import threading
from typing import Any

_loaded = threading.Event()


def preload() -> None:
    """Import pyqtgraph and numpy; meant for a thread, and harmless to call again.

    No Qt object is made by the import, so it need not run in the thread of the window.
    """
    module: Any = importlib.import_module("pyqtgraph")
    module.setConfigOptions(antialias=False, useOpenGL=False)
    importlib.import_module("offerdesk.ui.plots.stage")
    _loaded.set()


def ready() -> bool:
    """Tell whether charts can be drawn without waiting for an import."""
    return _loaded.is_set()
