"""The review sheet, and stories with pitches, as reports in their dialog."""

from PySide6.QtWidgets import QWidget

from offerdesk.app.preparing.page import Page
from offerdesk.app.preparing.review import next_interview, review_sheet
from offerdesk.app.preparing.to_print import stories_and_pitches
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.reports.page_report import build
from offerdesk.ui.printing.paper_panel import PaperPanel
from offerdesk.ui.printing.report_dialog import ReportDialog, ReportKind
from offerdesk.ui.services import Settings
from offerdesk.ui.tools import Tools


def review_dialog(
    tools: Tools, settings: Settings, interview: Id | None, parent: QWidget | None = None
) -> ReportDialog | None:
    """Return the dialog with the review sheet of an interview, or of the next; ``None`` where none is."""
    reader, now = tools.reader(), tools.now()
    chosen = interview or next_interview(reader, now)
    page = review_sheet(reader, chosen, tools.style, now) if chosen is not None else None
    if page is None:
        return None
    return _dialog(tr("Review sheet"), page, "preparation.pdf", tools, settings, parent)


def stories_dialog(tools: Tools, settings: Settings, parent: QWidget | None = None) -> ReportDialog:
    """Return the dialog with all stories and pitches."""
    page = stories_and_pitches(tools.reader())
    return _dialog(tr("Stories and pitches"), page, "stories.pdf", tools, settings, parent)


def _dialog(
    title: str, page: Page, file_name: str, tools: Tools, settings: Settings, parent: QWidget | None
) -> ReportDialog:
    style = tools.style
    kind = ReportKind(title, lambda options: build(page, style, options), file_name)
    return ReportDialog(kind, PaperPanel(tools.now(), style, settings), style, settings, parent)
