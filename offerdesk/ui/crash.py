"""What happens when something unforeseen happens: a log without private values, and a calm word to the user.

Only types of exceptions and places in the code are written, never a message: it may quote what was typed.
"""

import os
import re
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from offerdesk import __version__
from offerdesk.app.errors import KnownTrouble
from offerdesk.domain.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget

LARGEST = 1_000_000
"""Bytes after which a log file is put aside."""
KEPT = 3
"""How many log files there are at most."""

Clock = Callable[[], datetime]


class LogFile:
    """Lines appended to a file that only its owner can read; older ones are put aside and then dropped."""

    def __init__(self, path: Path, largest: int = LARGEST) -> None:
        self.path = path
        self._largest = largest
        self._lock = threading.Lock()

    def write(self, text: str) -> None:
        """Append; a log that cannot be written must not bring the program down."""
        with self._lock:
            try:
                self._write(text)
            except OSError:
                return

    def _write(self, text: str) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size + len(text) > self._largest:
            for place in range(KEPT - 1, 0, -1):
                older = self._aside(place - 1)
                if older.exists():
                    older.replace(self._aside(place))
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write(text.rstrip("\n") + "\n")

    def _aside(self, place: int) -> Path:
        return self.path if place == 0 else self.path.with_name(f"{self.path.name}.{place}")


def places(trouble: BaseException) -> str:
    """Return types and code locations of an exception and of what caused it, without any message."""
    lines: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = trouble
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        kind = type(link)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += [f"  {place}" for place in _frames(link.__traceback__)]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    frames = []
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{without_home(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames


def without_home(path: str) -> str:
    """Shorten a path: from the package on, or with ``~`` for the user's folder."""
    parts = Path(path).parts
    for package in ("offerdesk", "site-packages"):
        if package in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(package) :])
    return path.replace(str(Path.home()), "~")


class CrashGuard(QObject):
    """Catches what nobody caught, in any thread, and what Qt warns of. ``close`` puts all back.

    Known trouble that comes up while something is only being shown (a page of the file that cannot be read)
    is no crash: ``troubled`` hands it over.
    """

    crashed = Signal(str)  # what may be shown and copied; comes in the main thread
    troubled = Signal(object)  # KnownTrouble

    def __init__(self, log: LogFile, now: Clock) -> None:
        super().__init__()
        self._log = log
        self._now = now
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._catch(args.exc_value)
        sys.unraisablehook = lambda args: self._catch(args.exc_value)
        qInstallMessageHandler(self._qt_message)

    def close(self) -> None:
        """Put the former hooks back."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        qInstallMessageHandler(None)

    def _uncaught(
        self, kind: type[BaseException], trouble: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        self._catch(trouble.with_traceback(trace))

    def _catch(self, trouble: BaseException | None) -> None:
        if trouble is None:
            return
        report = places(trouble)
        self._log.write(f"{self._now():%Y-%m-%d %H:%M:%S} {__version__} {report}")
        if isinstance(trouble, KnownTrouble):
            self.troubled.emit(trouble)
        else:
            self.crashed.emit(report)

    def _qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            category = context.category or ""
            text = f"{kind.name} {category}: {_bare(message or '')}"
            self._log.write(f"{self._now():%Y-%m-%d %H:%M:%S} {__version__} {text}")


def _bare(message: str) -> str:
    """Take quoted words, figures and paths out of a message of Qt's."""
    return re.sub(r"\"[^\"]*\"|'[^']*'|\S*/\S*|\d+", "…", message)[:200]


def show_crash(parent: "QWidget | None", report: str) -> "QMessageBox":
    """Tell that something went wrong and that the work is there; the report can be read and copied."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - its class is built when first named

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("OfferDesk")
    box.setText(tr("Something went wrong that should not have."))
    box.setInformativeText(
        tr("Your work is saved up to the last change. You can carry on; if it happens again, start anew.")
    )
    box.setDetailedText(f"OfferDesk {__version__}\n{report}")
    go_on = box.addButton(tr("Carry on"), QMessageBox.ButtonRole.RejectRole)
    copy = box.addButton(tr("Copy details"), QMessageBox.ButtonRole.ActionRole)
    leave = box.addButton(tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(go_on)
    box.setEscapeButton(go_on)

    def answered() -> None:
        if box.clickedButton() is copy:
            QGuiApplication.clipboard().setText(box.detailedText())
        elif box.clickedButton() is leave:
            QGuiApplication.quit()
        box.deleteLater()

    box.finished.connect(answered)
    box.open()
    return box
