"""A desk in a real file, with the services and tools that the window has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.style import Style
from offerdesk.exchange.data import DeskData, from_desk
from offerdesk.services import FileServices
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.files.import_dialog import ImportDialog
from offerdesk.ui.services import OpenDesk
from offerdesk.ui.shell.theme import Theme
from offerdesk.ui.tools import Tools

PATIENCE = 30_000
"""Milliseconds for work on a busy machine."""


@dataclass(frozen=True)
class DeskInUse:
    """An open desk in a folder of its own."""

    opened: OpenDesk
    services: FileServices
    tools: Tools
    folder: Path

    def content(self) -> DeskData:
        """Return all that the desk holds."""
        return from_desk(self.opened.desk.reader)

    def file(self, name: str, text: str) -> Path:
        """Write a file beside the desk."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[DeskInUse]:
    """Make a desk in a real file."""
    settings = SettingsFile(tmp_path / "window.json")
    services = FileServices(tmp_path / "data", tmp_path / "backups", tmp_path / "log", settings)
    opened = services.create(tmp_path / "data" / "search.offerdesk")
    folder = tmp_path / "files"
    folder.mkdir()
    tools = Tools(lambda: opened.desk.reader, opened.desk.execute, services.new_id, services.now, Style())
    yield DeskInUse(opened, services, tools, folder)
    opened.desk.close()


@pytest.fixture
def importing(qtbot: QtBot, theme: Theme, desk: DeskInUse) -> Iterator[Callable[[], ImportDialog]]:
    """Open the import dialog on the desk."""
    del theme
    opened: list[ImportDialog] = []

    def open_it() -> ImportDialog:
        dialog = ImportDialog(desk.tools, desk.services, None, desk.opened.desk.execute)
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield open_it
    for dialog in opened:
        if isValid(dialog):
            dialog.close()
