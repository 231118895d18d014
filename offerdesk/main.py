"""The composition root: the one place that builds everything and hands it over."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from offerdesk.domain.words import install
from offerdesk.places import backup_folder, data_folder, log_file, resources, settings_file

if TYPE_CHECKING:
    from offerdesk.cli import Services
    from offerdesk.services import FileServices
    from offerdesk.storage.settings_file import SettingsFile

TYPST_WORKER = "--typst-worker"
SELF_TEST = "--self-test"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line or the window; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [TYPST_WORKER]:
        from offerdesk.reports.worker import worker_main  # noqa: PLC0415 - this process does nothing else

        return worker_main()
    if arguments[:1] == [SELF_TEST]:
        from offerdesk.self_test import run as test  # noqa: PLC0415 - same

        return test()
    wanted = _window_asked(arguments)
    if wanted is None:
        from offerdesk.cli import run  # noqa: PLC0415 - the window must not wait for it

        return run(arguments, _command_services())
    return _window(wanted)


def _command_services() -> "Services":
    from offerdesk.cli import Services  # noqa: PLC0415 - the window needs none of this
    from offerdesk.services import SAMPLE_SOURCE, new_id, now  # noqa: PLC0415 - same
    from offerdesk.storage.desk_file import create_desk, open_desk  # noqa: PLC0415 - same

    backups = backup_folder()
    return Services(
        open_desk=lambda path: open_desk(path, now(), backups),
        create_desk=lambda path: create_desk(path, now()),
        now=now,
        new_id=new_id,
        sample=resources() / SAMPLE_SOURCE,
        backups=backups,
        out=sys.stdout,
        err=sys.stderr,
        environment=os.environ,
    )


def _window_asked(arguments: list[str]) -> list[str] | None:
    """Return the paths for the window, or ``None`` when the command line is meant.

    ``offerdesk``, ``offerdesk open [FILE]`` and ``offerdesk FILE.offerdesk`` (a double click) open it.
    """
    if not arguments:
        return []
    if arguments[0] == "open" and not any(a.startswith("-") for a in arguments[1:]):
        return arguments[1:2]
    if len(arguments) == 1 and arguments[0].endswith(".offerdesk"):
        return arguments
    return None


def _window(paths: list[str]) -> int:
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - the command line needs no Qt

    from offerdesk.storage.settings_file import SettingsFile  # noqa: PLC0415 - same
    from offerdesk.ui.start import run  # noqa: PLC0415 - same

    install(QLocale.system().name(), resources() / "translations")
    settings = SettingsFile(settings_file())
    path = Path(paths[0]).resolve() if paths else None
    return run(settings, lambda: _window_services(settings), path, resources() / "icons")


def _window_services(settings: "SettingsFile") -> "FileServices":
    from offerdesk.services import FileServices  # noqa: PLC0415 - it imports the domain: after the first paint

    return FileServices(data_folder(), backup_folder(), log_file(), settings)
