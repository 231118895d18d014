"""A process with the real window that types into an offer until it is killed: ``DESK STATE``.

It prints what has been typed once the window says that it is saved, one line each.
"""

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.offers.form import OfferForm
from offerdesk.ui.shell.theme import Appearance, Theme
from offerdesk.ui.shell.window import MainWindow
from offerdesk.ui.start import furnish


def main(desk: Path, state: Path) -> None:
    """Type, wait for the word of the save, tell, and go on for ever."""
    app = QApplication([])
    window = MainWindow()
    services = FileServices(state, state, state / "log", SettingsFile(state / "window.json"))
    window.show()
    program, guard = furnish(window, Theme(app, Appearance.LIGHT), services, desk)
    held = (program, guard)
    while not program.writing.is_ready:
        app.processEvents()
    assert program.desk is not None
    form: OfferForm = program.desk.offers.form
    title = form.head.rows["title"].editor.control
    title.setFocus()
    n = 0
    while held:
        n += 1
        saved: list[object] = []
        stop = program.desk.opened.desk.listen(saved.append)
        QTest.keyClicks(title, f" {n}")
        while not saved:
            app.processEvents()
        stop()
        sys.stdout.write(f"{n}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
