"""What Tab reaches, in the order of the layouts; asking for it leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from offerdesk.ui.forms.grid import in_reading_order

ROOT = Path(__file__).parents[3]


def test_layouts_within_layouts_are_read_in_their_place(qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    last, first, left, right = (QLineEdit(root) for _ in range(4))
    column, row = QVBoxLayout(root), QHBoxLayout()
    column.addWidget(first)
    column.addWidget(QLabel("between", root))
    column.addLayout(row)
    column.addStretch(1)
    column.addWidget(last)
    row.addWidget(left)
    row.addWidget(right)
    assert list(in_reading_order(root)) == [first, left, right, last]


def test_widgets_made_after_others_have_gone_are_known_as_what_they_are() -> None:
    command = [sys.executable, "-m", "tests.ui.forms.asking_layouts"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
