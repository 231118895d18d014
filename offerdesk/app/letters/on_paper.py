"""A letter as it goes on paper: who writes, to whom, when, about what."""

from datetime import datetime

from offerdesk.app.letters.catalogue import Catalogue
from offerdesk.app.letters.wording import fill
from offerdesk.app.letters.writing import Written
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen


@frozen
class LetterOnPaper:
    """All that a sheet of paper holds, as plain text. Nothing else goes into a file: no desk, no program.

    ``at`` dates the file; ``paragraphs`` may hold several lines each.
    """

    sender: tuple[str, ...]
    recipient: tuple[str, ...]
    date: str
    subject: str
    paragraphs: tuple[str, ...]
    language: str
    at: datetime


def on_paper(written: Written, catalogue: Catalogue, style: Style, at: datetime) -> LetterOnPaper:
    """Lay out a letter. A script has neither address nor day."""
    me, about = written.about.me, written.about
    name = about.person.name if about.person else ""
    sender = (me.name, *me.address.splitlines(), me.email, me.phone)
    paragraphs = tuple(p.strip("\n") for p in written.text.split("\n\n") if p.strip())
    return LetterOnPaper(
        sender=() if written.script else _lines(sender),
        recipient=() if written.script else _lines((about.company, name)),
        date="" if written.script else _date(written, catalogue, style, at),
        subject=written.subject,
        paragraphs=paragraphs,
        language=written.language,
        at=at,
    )


def _lines(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())


def _date(written: Written, catalogue: Catalogue, style: Style, at: datetime) -> str:
    words = catalogue.words[written.language]
    british = written.language == "en" and style.date_order != "mdy"
    template = words.texts["long_date_british" if british else "long_date"]
    return fill(template, {"day": str(at.day), "month": words.months[at.month - 1], "year": str(at.year)})
