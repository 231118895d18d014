"""A file let go over a window is taken where it can be read."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.files.drop import FileDrop

_COPY, _LEFT, _PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(window: QWidget, urls: Sequence[QUrl]) -> bool:
    """Drag over the window and let go; whether both were accepted."""
    data = QMimeData()
    data.setUrls(urls)
    enter = QDragEnterEvent(QPoint(5, 5), _COPY, data, _LEFT, _PLAIN)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    drop = QDropEvent(QPointF(5, 5), _COPY, data, _LEFT, _PLAIN)
    drop.ignore()
    QApplication.sendEvent(window, drop)
    return enter.isAccepted() and drop.isAccepted()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Make a window."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", ["offers.csv", "desk.JSON", "my search.offerdesk.json", "ü.tsv"])
def test_a_file_that_can_be_read_is_handed_over(window: QWidget, tmp_path: Path, name: str) -> None:
    dropped: list[Path] = []
    FileDrop(window, dropped.append)
    assert drag(window, [QUrl.fromLocalFile(str(tmp_path / name))])
    assert dropped == [tmp_path / name]


@pytest.mark.parametrize(
    "urls",
    [
        [],
        [QUrl("https://example.com/offers.csv")],
        [QUrl.fromLocalFile("/a.pdf")],
        [QUrl.fromLocalFile("/a.csv"), QUrl.fromLocalFile("/b.csv")],
    ],
)
def test_anything_else_is_not_accepted(window: QWidget, urls: Sequence[QUrl]) -> None:
    dropped: list[Path] = []
    FileDrop(window, dropped.append)
    assert not drag(window, urls)
    assert dropped == []


def test_other_suffixes_can_be_named(window: QWidget) -> None:
    dropped: list[Path] = []
    FileDrop(window, dropped.append, (".offerdesk",))
    assert drag(window, [QUrl.fromLocalFile("/a/my.offerdesk")])
    assert not drag(window, [QUrl.fromLocalFile("/a/my.csv")])
    assert dropped == [Path("/a/my.offerdesk")]
