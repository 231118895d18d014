"""The review sheet, stories with pitches, and the negotiation brief as reports in their dialog."""

from PySide6.QtWidgets import QWidget

from offerdesk.app.negotiating.brief import brief
from offerdesk.app.preparing.page import Page
from offerdesk.app.preparing.review import next_interview, review_sheet
from offerdesk.app.preparing.to_print import stories_and_pitches
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.reports.document import Document
from offerdesk.reports.page_report import build
from offerdesk.ui.printing.brief_panel import BriefOptions, BriefPanel
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


def brief_dialog(
    tools: Tools, settings: Settings, offer: Id, parent: QWidget | None = None
) -> ReportDialog | None:
    """Return the dialog with the negotiation brief for an offer; ``None`` where the offer is gone."""
    now, style = tools.now(), tools.style
    pages = [brief(tools.reader(), offer, style, now, tools.new_id, for_them=them) for them in (False, True)]
    mine, theirs = pages
    if mine is None or theirs is None:
        return None

    def made(options: BriefOptions) -> Document:
        return build(theirs if options.for_them else mine, style, options.paper)

    kind = ReportKind(tr("Negotiation brief"), made, "negotiation.pdf")
    return ReportDialog(kind, BriefPanel(now, style, settings), style, settings, parent)


def _dialog(
    title: str, page: Page, file_name: str, tools: Tools, settings: Settings, parent: QWidget | None
) -> ReportDialog:
    style = tools.style
    kind = ReportKind(title, lambda options: build(page, style, options), file_name)
    return ReportDialog(kind, PaperPanel(tools.now(), style, settings), style, settings, parent)
