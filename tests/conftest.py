"""What holds for every test: no real home folder, no logged error, no network, nothing left behind by Qt."""

import gc
import logging
import os
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests import offline

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.pop(
    "PYTHONDONTWRITEBYTECODE", None
)  # programs that tests start find us compiled, as installed ones

HOMES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
}
JOIN_SECONDS = 5
_homes = count()
offline.watch()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the platform without a screen say what it cannot do; every other warning of Qt fails the test.

    Long runs are left out unless ``OD_STRESS`` asks for them.
    """
    if os.environ.get("OD_STRESS", "0") in {"", "0"}:
        deep = [item for item in items if item.get_closest_marker("deep")]
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if item not in deep]
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture(scope="module", autouse=True)
def earlier_objects_set_aside() -> None:
    """Take what was there before out of the search for garbage: it then looks at these tests' own alone."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home folder of its own, for this process and those that it starts.

    It is there when somebody makes it: thousands of folders that stay empty take their time.
    """
    home = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    for name, below in HOMES.items():
        monkeypatch.setenv(name, str(home / below))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    return home


@pytest.fixture(autouse=True)
def no_logged_error(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which something logged an error."""
    yield
    records = [r for phase in ("setup", "call") for r in caplog.get_records(phase)]
    errors = [r.getMessage() for r in records if r.levelno >= logging.ERROR]
    assert not errors, f"logged: {errors}"


@pytest.fixture(autouse=True)
def no_network_used() -> Iterator[None]:
    """Fail a test in which something tried to reach another machine, even if it took the refusal calmly."""
    yield
    tried = offline.taken()
    assert not tried, f"the network was tried: {tried}"


@pytest.fixture(autouse=True)
def no_thread_left(own_home: Path) -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    del own_home
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before]
    for thread in left:
        thread.join(JOIN_SECONDS)
    alive = [t.name for t in left if t.is_alive()]
    assert not alive, f"threads still run: {alive}"


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test of Qt that leaves a top-level widget or a running timer behind, and remove them."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer  # noqa: PLC0415 - only where Qt is tested
    from PySide6.QtWidgets import QApplication, QMenu, QWidget  # noqa: PLC0415
    from shiboken6 import isValid  # noqa: PLC0415

    def windows() -> list[QWidget]:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        # pyqtgraph keeps closed menus without a parent; ours have one.
        return [
            w
            for w in QApplication.topLevelWidgets()
            if isValid(w) and w.parent() is None and not (isinstance(w, QMenu) and w.isHidden())
        ]

    def timers() -> list[QTimer]:
        return [o for o in gc.get_objects() if type(o) is QTimer and isValid(o) and o.isActive()]

    known_windows, known_timers = {id(w) for w in windows()}, {id(t) for t in timers()}
    yield
    if any(id(w) not in known_windows for w in windows()):
        gc.collect()
    left = [w for w in windows() if id(w) not in known_windows]
    names = [f"{type(w).__name__} {w.windowTitle()!r}" for w in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    windows()
    running = [t for t in timers() if id(t) not in known_timers]
    for timer in running:
        timer.stop()
    assert not names, f"windows left behind: {names}"
    assert not running, f"timers still run: {[str(t.parent()) for t in running]}"
