"""``offerdesk due FILE``: what is to be done and why, as a table or as JSON."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, date, datetime

from offerdesk.app.due import Conflict, Due, DueState, at_hand, due_and_conflicts
from offerdesk.app.style import NOT_OFFERED, Style
from offerdesk.app.work_calendar import knows_holidays, work_calendar
from offerdesk.cli.files import load
from offerdesk.cli.services import Services
from offerdesk.cli.text_table import text_table
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.words import N_, tr
from offerdesk.exchange.due_file import due_value
from offerdesk.exchange.json_text import to_text

_STATES = {
    DueState.OPEN: N_("open"),
    DueState.OVERDUE: N_("overdue"),
    DueState.UPCOMING: N_("upcoming"),
    DueState.DONE: N_("done"),
    DueState.DISMISSED: N_("not needed"),
}
NO_HOLIDAYS = N_("No holidays are known for {place}, so only days of rest are left out")


def run(arguments: Namespace, services: Services, style: Style) -> int:
    """Print every task of a file with its due moment, its rule and its reason."""
    data = load(arguments.file, services)
    now = (arguments.now or services.now()).astimezone(UTC)
    written = Style(date_order="dmy") if arguments.json else style
    dues, conflicts = due_and_conflicts(data, now, written)
    here = work_calendar(data.settings).local(now)
    notes = list(_notes(data.settings))
    if arguments.json:
        services.out.write(to_text(due_value(dues, conflicts, here, notes)))
    else:
        services.out.write("\n".join(_said(dues, conflicts, notes, here, style)) + "\n")
    return 0


def _notes(settings: Settings) -> Iterator[str]:
    if not knows_holidays(settings.country, settings.subdivision):
        place = "-".join(part for part in (settings.country, settings.subdivision) if part)
        yield tr(NO_HOLIDAYS).format(place=place)


def _said(
    dues: tuple[Due, ...], conflicts: tuple[Conflict, ...], notes: list[str], now: datetime, style: Style
) -> Iterator[str]:
    yield tr("Due as of {moment}").format(moment=style.instant(now))
    yield ""
    live = at_hand(dues, now)
    if live:
        header = [tr("Due"), tr("Task"), tr("Rule"), tr("State"), tr("Reason")]
        yield text_table(header, [_row(due, now, style) for due in live], words=True)
    else:
        yield tr("Nothing to do right now.")
    for line in (*(found.reason for found in conflicts), *notes):
        yield ""
        yield line


def _row(due: Due, now: datetime, style: Style) -> list[str]:
    return [_when(due.due, now, style), due.title, due.rule, tr(_STATES[due.state]), due.reason]


def _when(at: date | datetime | None, now: datetime, style: Style) -> str:
    if at is None:
        return NOT_OFFERED
    return style.instant(at.astimezone(now.tzinfo)) if isinstance(at, datetime) else style.day(at)
