"""``offerdesk report FILE -o out.pdf``: a report as PDF, without a display."""

from argparse import Namespace
from datetime import UTC, datetime, time

from offerdesk.app.atmosphere import noticed
from offerdesk.app.comparison import MOST_COMPARED, Comparison
from offerdesk.app.style import Style
from offerdesk.cli.files import Refusal, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.assumptions import AssumptionSet
from offerdesk.domain.words import tr, trn
from offerdesk.exchange.data import DeskData
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import Paper
from offerdesk.reports.typst_runner import render

KINDS = ("comparison",)


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Set the report and write it."""
    comparison = comparison_of(load(arguments.file, services))
    if not comparison.offers:
        raise Refusal(arguments.file.name, tr("there is no offer to compare: add one first"))
    options = Options(
        at=_at(arguments, services),
        paper=Paper(arguments.paper),
        redacted=arguments.redact,
        language=style.locale.partition("_")[0],
    )
    report = render(build(comparison, style, options), style)
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


def comparison_of(data: DeskData) -> Comparison:
    """Return what the window would show side by side: at most eight offers, the current job first."""
    chosen = [full for full in data.full_offers() if full.offer.compared]
    chosen.sort(key=lambda full: (not full.offer.current_job, full.offer.position))
    compared = tuple(chosen[:MOST_COMPARED])
    seen = noticed(data, [full.offer for full in compared])
    return Comparison(compared, data.assumptions, data.all(AssumptionSet), seen)


def _at(arguments: Namespace, services: Services) -> datetime:
    if arguments.date is None:
        return services.now()
    return datetime.combine(arguments.date, time(), tzinfo=UTC)
