"""``offerdesk report FILE -o out.pdf``: a report as PDF (the activity as a table, too), without a display."""

from argparse import Namespace
from datetime import UTC, datetime, time, timedelta

from offerdesk.app.activity import trail
from offerdesk.app.atmosphere import noticed
from offerdesk.app.comparison import MOST_COMPARED, Comparison
from offerdesk.app.negotiating.brief import brief, offer_to_brief
from offerdesk.app.preparing.review import next_interview, review_sheet
from offerdesk.app.style import Style
from offerdesk.cli.files import Refusal, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.agreeing import Enquiry
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr, trn
from offerdesk.exchange import activity_file
from offerdesk.exchange.data import DeskData
from offerdesk.reports import activity, page_report
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import Document, Paper
from offerdesk.reports.page_report import PageOptions
from offerdesk.reports.typst_runner import render

ACTIVITY, PREPARATION, NEGOTIATION = "activity", "preparation", "negotiation"
USUAL_DAYS = timedelta(days=90)


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Set the report and write it."""
    data = load(arguments.file, services)
    if arguments.kind == ACTIVITY:
        return _activity(data, arguments, services, style)
    if arguments.first or arguments.last:
        raise Refusal(arguments.file.name, tr("only the activity has days: leave out --from and --to"))
    if arguments.for_them and arguments.kind != NEGOTIATION:
        raise Refusal("--for-them", tr("only the negotiation has a variant for the other side"))
    made = {PREPARATION: _preparation, NEGOTIATION: _negotiation}.get(arguments.kind, _comparison)
    return _set(made(data, arguments, services, style), arguments, services, style)


def _comparison(data: DeskData, arguments: Namespace, services: Services, style: Style) -> Document:
    comparison = comparison_of(data)
    if not comparison.offers:
        raise Refusal(arguments.file.name, tr("there is no offer to compare: add one first"))
    options = Options(
        at=_at(arguments, services),
        paper=Paper(arguments.paper),
        redacted=arguments.redact,
        language=_language(style),
    )
    return build(comparison, style, options)


def _preparation(data: DeskData, arguments: Namespace, services: Services, style: Style) -> Document:
    """Return the review sheet of the interview that was named, or of the next one."""
    if arguments.redact:
        raise Refusal("--redact", tr("a review sheet cannot do without names"))
    at = _at(arguments, services)
    now = at.astimezone(services.now().tzinfo)
    chosen = Id(arguments.interview) if arguments.interview else next_interview(data, now)
    if chosen is None:
        raise Refusal(arguments.file.name, tr("no interview is planned: name one with --interview"))
    page = review_sheet(data, chosen, style, now)
    if page is None:
        raise Refusal(arguments.file.name, tr("there is no interview “{id}”").format(id=chosen))
    return page_report.build(page, style, PageOptions(at, Paper(arguments.paper), _language(style)))


def _negotiation(data: DeskData, arguments: Namespace, services: Services, style: Style) -> Document:
    """Return the brief for the offer that was named, or for the one whose talks have gone furthest."""
    if arguments.redact:
        raise Refusal("--redact", tr("a brief needs names: --for-them leaves out what is private"))
    chosen = Id(arguments.offer) if arguments.offer else offer_to_brief(data)
    if chosen is None:
        raise Refusal(arguments.file.name, tr("there is no offer to talk about: add one first"))
    at = _at(arguments, services)
    page = brief(data, chosen, style, at, lambda: Id("plan"), for_them=arguments.for_them)
    if page is None:
        raise Refusal(arguments.file.name, tr("there is no offer “{id}”").format(id=chosen))
    return page_report.build(page, style, PageOptions(at, Paper(arguments.paper), _language(style)))


def _activity(data: DeskData, arguments: Namespace, services: Services, style: Style) -> int:
    """Write what was done in the search as PDF, or as a table where the name ends in .csv."""
    if arguments.redact:
        raise Refusal(arguments.file.name, tr("the activity names companies: leave out --redact"))
    at = _at(arguments, services)
    last = arguments.last or at.date()
    first = arguments.first or last - USUAL_DAYS
    found = trail(data, at.tzinfo)
    if arguments.output.suffix.lower() == ".csv":
        write_bytes(arguments.output, activity_file.write(found.between(first, last)))
        print(tr("{file}: written").format(file=arguments.output.name), file=services.out)
        return 0
    options = activity.Options(first, last, at, Paper(arguments.paper), _language(style))
    return _set(activity.build(found, style, options), arguments, services, style)


def _set(document: Document, arguments: Namespace, services: Services, style: Style) -> int:
    """Set a document as PDF, write it, and tell what has no font."""
    report = render(document, style)
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


def _language(style: Style) -> str:
    return style.locale.partition("_")[0]


def comparison_of(data: DeskData) -> Comparison:
    """Return what the window would show side by side: at most eight offers, the current job first."""
    chosen = [full for full in data.full_offers() if full.offer.compared]
    chosen.sort(key=lambda full: (not full.offer.current_job, full.offer.position))
    compared = tuple(chosen[:MOST_COMPARED])
    seen = noticed(data, [full.offer for full in compared])
    return Comparison(compared, data.assumptions, data.all(AssumptionSet), seen, data.all(Enquiry))


def _at(arguments: Namespace, services: Services) -> datetime:
    if arguments.date is None:
        return services.now()
    return datetime.combine(arguments.date, time(), tzinfo=UTC)
