"""The composition root: the one place that builds everything and hands it over."""

import sys
from collections.abc import Sequence
from pathlib import Path

from offerdesk.domain.words import install
from offerdesk.places import resources

TYPST_WORKER = "--typst-worker"
SELF_TEST = "--self-test"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line or the window; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [TYPST_WORKER]:
        from offerdesk.reports.worker import worker_main  # noqa: PLC0415 - this process does nothing else

        return worker_main()
    wanted = _window_asked(arguments)
    if wanted is None:
        from offerdesk.cli import run  # noqa: PLC0415 - the window must not wait for it
        from offerdesk.services import command_services  # noqa: PLC0415 - same

        return run(arguments, command_services())
    return _window(wanted)


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

    from offerdesk.services import window_services  # noqa: PLC0415 - same
    from offerdesk.ui.start import run  # noqa: PLC0415 - same

    install(QLocale.system().name(), resources() / "translations")
    return run(window_services(), Path(paths[0]) if paths else None, resources() / "icons")
