"""A process with the real window that types into the note of an interview until it is killed: ``DESK STATE``.

It types on and on as a tired person does, from line to line and from section to section, never waiting for a
save. Whenever the desk has told the window of a step, which is when the window says "Saved", it prints the
number of the last word that stood on the screen then: that word and all before it are promised.

With a third argument it promises without keeping: it saves nothing of what is typed, and tells all the same.
"""

import sys
from itertools import count
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui import record_rows
from offerdesk.ui.desk_window import INTERVIEWS
from offerdesk.ui.interviews.note import NoteView
from offerdesk.ui.interviews.noting import NOTE, just_ended
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.start import furnish

SECTIONS = ("told", "questions", "missed", "asked", "then", "promises")
NEVER = 3_600_000


def main(desk: Path, state: Path, *, faithless: bool) -> None:
    """Type for ever, and tell what was saved."""
    if faithless:
        record_rows.SAVE_AFTER = record_rows.SAVE_BY = NEVER
    app = QApplication([])
    window = MainWindow()
    services = FileServices(state, state, state / "log", SettingsFile(state / "window.json"))
    window.show()
    program, guard = furnish(window, Theme(app, Appearance.LIGHT), services, desk)
    held = (program, guard)
    while not program.writing.is_ready:
        app.processEvents()
    assert program.desk is not None
    window.go_to(INTERVIEWS)
    views = program.desk.journal().views
    just_ended(views)
    app.processEvents()
    note = views.page(NOTE)
    assert isinstance(note, NoteView)
    if note.company.isVisible():
        note.company.setText("Contoso")
        QTest.keyClick(note.company, Qt.Key.Key_Return)
    typed = 0

    def tell(_step: object = None) -> None:
        sys.stdout.write(f"{typed}\n")
        sys.stdout.flush()

    program.desk.opened.desk.listen(tell)
    for n in count(1):
        if n % 9 == 1:
            note.sheet.go_to(SECTIONS[(n // 9) % len(SECTIONS)])
        elif n % 3 == 1:
            QTest.keyClick(focus(note), Qt.Key.Key_Return)
        for letter in f"w{n}x ":
            QTest.keyClicks(focus(note), letter)  # the first makes the line that takes the rest
        typed = n
        app.processEvents()
        if faithless:
            tell()
    del held


def focus(note: NoteView) -> QWidget:
    """Return where the keyboard is."""
    return QApplication.focusWidget() or note


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), faithless=len(sys.argv) > 3)
