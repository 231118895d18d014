"""A report dialog on two offers, in a window of its own."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from offerdesk.app.comparison import Comparison
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.parts import FullOffer
from offerdesk.storage.settings_file import SettingsFile
from offerdesk.ui.printing.comparison_report import comparison_dialog
from offerdesk.ui.printing.report_dialog import ReportDialog
from offerdesk.ui.shell.theme import Theme
from tests.domain.making import assumed, salaried

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PATIENCE = 30_000
"""Milliseconds for a report on a busy machine."""


@pytest.fixture
def settings(tmp_path: Path) -> SettingsFile:
    """Give settings that nobody has made yet."""
    return SettingsFile(tmp_path / "window.json")


@pytest.fixture
def comparison() -> Comparison:
    """Put two offers side by side."""
    offers = (
        FullOffer(salaried(120_000, id=Id("a"), company="Northwind", current_job=True)),
        FullOffer(salaried(131_313, id=Id("b"), company="Initech")),
    )
    return Comparison(offers, assumed())


Opens = Callable[..., ReportDialog]


@pytest.fixture
def open_report(
    qtbot: QtBot, theme: Theme, settings: SettingsFile, comparison: Comparison
) -> Iterator[Opens]:
    """Open the report dialog; by default when its report is ready."""
    del theme
    opened: list[ReportDialog] = []

    def open_it(
        shown: Comparison = comparison, style: Style | None = None, *, wait: bool = True
    ) -> ReportDialog:
        dialog = comparison_dialog(shown, style or Style(), AT, settings)
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        if wait:
            qtbot.waitUntil(lambda: dialog.made is not None, timeout=PATIENCE)
        return dialog

    yield open_it
    for dialog in opened:
        if isValid(dialog):
            dialog.close()
