"""The activity report: where one applied, and what happened between two days."""

from datetime import date, datetime

from offerdesk.app.activity import Activity, Application, Trail
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports.document import Align, Block, Cell, Document, Heading, Paper, Paragraph, Row, Table

_LEFT3, _LEFT5 = (Align.LEFT,) * 3, (Align.LEFT,) * 5


@frozen
class Options:
    """What the user chose about the report."""

    first: date
    last: date
    at: datetime
    paper: Paper = Paper.A4
    language: str = "en"


def build(trail: Trail, style: Style, options: Options) -> Document:
    """Return the report of the chosen days."""
    activity = trail.between(options.first, options.last)
    first, last = style.day(activity.first), style.day(activity.last)
    return Document(
        title=tr("Search activity"),
        subtitle=tr("{first} to {last}").format(first=first, last=last),
        date=style.day(options.at.date()),
        timestamp=int(options.at.timestamp()),
        blocks=tuple(_blocks(activity, style)),
        language=options.language,
        paper=options.paper,
        pdf_title=tr("Report"),
        footer=tr("Private"),
    )


def _blocks(activity: Activity, style: Style) -> list[Block]:
    if not activity.applications:
        return [Paragraph(tr("Nothing is noted for these days."), lead=True)]
    header = (tr("Company"), tr("Role"), tr("Place"), tr("Applied"), tr("Stage now"))
    overview = Table(
        tr("Applications"),
        header,
        tuple(_overview(a, style) for a in activity.applications),
        _LEFT5,
        (26, 26, 16, 18, 14),
        captioned=False,
        legend=False,
    )
    blocks: list[Block] = [Paragraph(activity.summary(), lead=True), Heading(tr("Applications")), overview]
    blocks.append(Heading(tr("Day by day")))
    for application in activity.applications:
        blocks += [Heading(_name(application), 2), _days(application, style)]
    return blocks


def _overview(a: Application, style: Style) -> Row:
    applied = style.day(a.applied) if a.applied is not None else ""
    return Row(tuple(map(Cell, (a.company, a.title, a.place, applied, a.stage))))


def _days(application: Application, style: Style) -> Table:
    entries = application.entries
    rows = tuple(Row((Cell(style.day(e.day)), Cell(e.what), Cell(e.detail))) for e in entries)
    header = (tr("Day"), tr("What happened"), tr("With whom, how"))
    return Table(_name(application), header, rows, _LEFT3, (26, 34, 40), captioned=False, legend=False)


def _name(application: Application) -> str:
    if not application.title:
        return application.company
    return tr("{company}: {role}").format(company=application.company, role=application.title)
