"""Widgets that go on in the next line."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.letters.wrapped import Wrapped
from tests.ui.fitting import overlapping


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[Wrapped]:
    window = QWidget()
    wrapped = Wrapped(window)
    for words in ("one one one", "two two two", "three three three"):
        wrapped.add(QLabel(words))
    layout = QVBoxLayout(window)
    layout.addWidget(wrapped)
    layout.addStretch(1)
    window.resize(900, 300)
    window.show()
    qtbot.waitExposed(window)
    yield wrapped
    window.close()
    window.deleteLater()


def tops(box: Wrapped) -> list[int]:
    return sorted({label.y() for label in box.findChildren(QLabel) if not label.isHidden()})


def test_what_fits_stands_in_one_line(box: Wrapped) -> None:
    assert len(tops(box)) == 1
    assert overlapping(box) == []


def test_a_narrow_place_takes_more_lines(box: Wrapped, qtbot: QtBot) -> None:
    box.window().resize(box.minimumSizeHint().width() + 30, 300)
    qtbot.waitUntil(lambda: len(tops(box)) == 3)
    assert overlapping(box) == []
    assert box.height() >= box.heightForWidth(box.width())


def test_what_is_hidden_takes_no_room(box: Wrapped, qtbot: QtBot) -> None:
    before = box.sizeHint().width()
    box.findChildren(QLabel)[0].hide()
    assert box.sizeHint().width() < before
    qtbot.waitUntil(lambda: box.findChildren(QLabel)[1].x() == 0)


def test_it_runs_the_other_way_where_the_language_does(box: Wrapped, qtbot: QtBot) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    box.window().resize(880, 300)
    first, second, _ = box.findChildren(QLabel)
    qtbot.waitUntil(lambda: first.x() > second.x())
    assert first.geometry().right() == box.width() - 1
