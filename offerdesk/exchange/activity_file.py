"""The activity of a search as a table for a spreadsheet: a row for each thing that happened."""

from offerdesk.app.activity import Activity
from offerdesk.domain.words import tr
from offerdesk.exchange.csv_text import guard, to_bytes


def write(activity: Activity) -> bytes:
    """Return the table; what would run as a formula in a spreadsheet is defused."""
    header = (tr("Company"), tr("Role"), tr("Place"), tr("Day"), tr("What happened"), tr("With whom, how"))
    rows = [
        [*map(_cell, (a.company, a.title, a.place)), e.day.isoformat(), _cell(e.what), _cell(e.detail)]
        for a in activity.applications
        for e in a.entries
    ]
    return to_bytes(header, rows)


def _cell(text: str) -> str:
    return guard(text) if text else ""
