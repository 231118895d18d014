"""``offerdesk report FILE -o out.pdf``: a report as PDF, without a display."""

from argparse import Namespace
from datetime import UTC, datetime, time

from offerdesk.app.comparison import MOST_COMPARED, Comparison
from offerdesk.app.preparing.review import next_interview, review_sheet
from offerdesk.app.style import Style
from offerdesk.cli.files import Refusal, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn
from offerdesk.exchange.data import DeskData
from offerdesk.reports import page_report
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import Document, Paper
from offerdesk.reports.page_report import PageOptions
from offerdesk.reports.typst_runner import render

PREPARATION = "preparation"


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Set the report and write it."""
    made = _preparation if arguments.kind == PREPARATION else _comparison
    report = render(made(arguments, services, style), style)
    write_bytes(arguments.output, report.pdf)
    if report.replaced:
        text = trn(
            "{n} character has no font and stands as a box: {characters}",
            "{n} characters have no font and stand as boxes: {characters}",
            len(report.replaced),
        )
        print(text.format(n=len(report.replaced), characters=" ".join(report.replaced)), file=services.err)
    text = trn("{file}: {n} page", "{file}: {n} pages", report.pages)
    print(text.format(file=arguments.output.name, n=report.pages), file=services.out)
    return 0


def _comparison(arguments: Namespace, services: Services, style: Style) -> Document:
    comparison = comparison_of(load(arguments.file, services))
    if not comparison.offers:
        raise Refusal(arguments.file.name, tr("there is no offer to compare: add one first"))
    options = Options(
        at=_at(arguments, services),
        paper=Paper(arguments.paper),
        redacted=arguments.redact,
        language=style.locale.partition("_")[0],
    )
    return build(comparison, style, options)


def _preparation(arguments: Namespace, services: Services, style: Style) -> Document:
    """Return the review sheet of the interview that was named, or of the next one."""
    if arguments.redact:
        raise Refusal("--redact", tr("a review sheet cannot do without names"))
    data = load(arguments.file, services)
    at = _at(arguments, services)
    now = at.astimezone(services.now().tzinfo)
    chosen = Id(arguments.interview) if arguments.interview else next_interview(data, now)
    if chosen is None:
        raise Refusal(arguments.file.name, tr("no interview is planned: name one with --interview"))
    page = review_sheet(data, chosen, style, now)
    if page is None:
        raise Refusal(arguments.file.name, tr("there is no interview “{id}”").format(id=chosen))
    options = PageOptions(at, Paper(arguments.paper), style.locale.partition("_")[0])
    return page_report.build(page, style, options)


def comparison_of(data: DeskData) -> Comparison:
    """Return what the window would show side by side: at most eight offers, the current job first."""
    chosen = [full for full in data.full_offers() if full.offer.compared]
    chosen.sort(key=lambda full: (not full.offer.current_job, full.offer.position))
    return Comparison(tuple(chosen[:MOST_COMPARED]), data.assumptions, data.all(AssumptionSet))


def _at(arguments: Namespace, services: Services) -> datetime:
    if arguments.date is None:
        return services.now()
    return datetime.combine(arguments.date, time(), tzinfo=UTC)
