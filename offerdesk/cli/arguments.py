"""What can be typed after ``offerdesk``."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

import offerdesk
from offerdesk.app.mapping import About, DayOrder, Handling
from offerdesk.cli.files import Refusal
from offerdesk.domain.valuation import LONGEST
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.exchange.json_values import TimeCodec

COMMANDS = ("value", "due", "report", "import", "export", "sample", "check", "backup", "schema")
"""The commands that need no window, as typed."""


class _Parser(ArgumentParser):
    """Says what is wrong on one line instead of printing the whole usage."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise Refusal("", tr("{message}; see {program} --help").format(message=message, program=self.prog))


def parse(argv: Sequence[str]) -> Namespace:
    """Return what was asked for; ``Refusal`` for what cannot be understood.

    ``--help`` and ``--version`` print and raise ``SystemExit``.
    """
    return parser().parse_args(argv)


def parser() -> ArgumentParser:
    """Return the parser of the whole command line."""
    top = _Parser(
        prog="offerdesk",
        description=tr("Weigh job offers side by side, privately."),
        epilog=tr(
            "Without a command, or with “open FILE”, the window opens. FILE is a desk or an exchange file."
        ),
    )
    top.add_argument("--version", action="version", version=f"OfferDesk {offerdesk.__version__}")
    common = _Parser(add_help=False)
    about_locale = tr("how figures are written, such as de_DE (default: LC_ALL, else en_US)")
    common.add_argument("--locale", metavar="NAME", help=about_locale)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)

    def command(name: str, about: str) -> ArgumentParser:
        return commands.add_parser(name, parents=[common], help=about, description=about)

    _value(command("value", tr("what every offer is worth")))
    _due(command("due", tr("what is to be done by when, and why")))
    _report(command("report", tr("a report as PDF or table")))
    _transfer(
        command("import", tr("take files into a desk")), command("export", tr("write a desk as a file"))
    )
    about_desk = tr("the desk file")
    command("sample", tr("make a desk with the sample search")).add_argument(
        "desk", type=Path, help=about_desk
    )
    command("check", tr("whether a file is in order")).add_argument("file", type=Path, metavar="FILE")
    backup = command("backup", tr("make a verified copy of a desk"))
    backup.add_argument("desk", type=Path, help=about_desk)
    backup.add_argument("--to", type=Path, metavar="FOLDER", help=tr("where the copy goes"))
    command("schema", tr("print the JSON Schema of the exchange file"))
    return top


def _value(value: ArgumentParser) -> None:
    value.add_argument("file", type=Path, metavar="FILE")
    value.add_argument("--json", action="store_true", help=tr("print JSON for other programs"))
    value.add_argument("--horizon", type=_months, metavar="N", help=tr("months to look ahead"))
    value.add_argument("--explain", action="store_true", help=tr("add every line with its reason"))


def _due(due: ArgumentParser) -> None:
    due.add_argument("file", type=Path, metavar="FILE")
    about_now = tr("the moment to look from, such as 2026-11-24T10:00-05:00 (default: now)")
    due.add_argument("--now", type=_instant, metavar="INSTANT", help=about_now)
    due.add_argument("--json", action="store_true", help=tr("print JSON for other programs"))


def _report(report: ArgumentParser) -> None:
    report.add_argument("file", type=Path, metavar="FILE")
    about_output = tr(".pdf, or .csv for the activity")
    report.add_argument("-o", "--output", type=Path, required=True, metavar="OUT", help=about_output)
    kinds = ["comparison", "activity", "preparation", "negotiation"]
    report.add_argument("--kind", choices=kinds, default="comparison")
    about_offer = tr("the offer to negotiate (default: the one whose talks have gone furthest)")
    report.add_argument("--offer", metavar="ID", help=about_offer)
    about_them = tr("for the negotiation: leave out what the other side must not see")
    report.add_argument("--for-them", action="store_true", help=about_them)
    about_interview = tr("the interview to prepare for (default: the next one)")
    report.add_argument("--interview", metavar="ID", help=about_interview)
    report.add_argument("--paper", choices=["a4", "letter"], default="a4")
    report.add_argument("--redact", action="store_true", help=tr("leave out names and amounts"))
    about_days = tr("for the activity: from this day to that (default: the ninety days up to the date)")
    report.add_argument("--from", dest="first", type=_day, metavar="DAY", help=about_days)
    report.add_argument("--to", dest="last", type=_day, metavar="DAY", help=about_days)
    report.add_argument(
        "--date", type=_day, metavar="DAY", help=tr("the date on the report (default: today)")
    )


def _transfer(taking: ArgumentParser, writing: ArgumentParser) -> None:
    taking.add_argument("desk", type=Path, metavar="DESK", help=tr("made where there is none"))
    taking.add_argument("files", type=Path, nargs="+", metavar="FILE", help=tr(".json, .csv, .vcf or .ics"))
    _table(taking)
    writing.add_argument("desk", type=Path, metavar="DESK")
    about_output = tr(".json for everything, .csv for the offers as a table, .ics for a calendar")
    writing.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help=about_output)
    about_only = tr("of a calendar, only what belongs to it, such as interview:ID")
    writing.add_argument("--only", default="", metavar="SUBJECT", help=about_only)
    about_discreet = tr("leave names, places and reasons out of a calendar")
    writing.add_argument("--discreet", action="store_true", help=about_discreet)


def _table(taking: ArgumentParser) -> None:
    about_rows = tr("what the rows of a table are (default: as its headers say)")
    taking.add_argument("--rows", choices=[str(a) for a in About], help=about_rows)
    about_column = tr("what a column of a table holds, such as “Ansprechpartner=people”; empty leaves it out")
    taking.add_argument("--column", action="append", default=[], metavar="HEADER=FIELD", help=about_column)
    about_days = tr("the order of day, month and year in a table (default: as its days have it)")
    taking.add_argument("--days", choices=[str(o) for o in DayOrder], help=about_days)
    about_known = tr("what becomes of people and interviews that are known already (default: join)")
    taking.add_argument("--known", choices=[str(h) for h in Handling], default="join", help=about_known)


def _months(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:6]) <= LONGEST:
        raise ArgumentTypeError(tr("must be a number of months from 1 to {most}").format(most=LONGEST))
    return int(text)


def _instant(text: str) -> datetime:
    try:
        return TimeCodec(day=False, instant=True).read(text, "")  # type: ignore[return-value]
    except Rejected:
        wanted = tr("must be a moment with its offset, such as 2026-11-24T10:00-05:00")
        raise ArgumentTypeError(wanted) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(tr("must be a date such as 2026-11-24")) from None
