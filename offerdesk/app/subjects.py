"""What tasks and checklists are about, by its subject ("interview:x"), under the name that a reader knows."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from offerdesk.app.labels import label_of
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.words import tr


def subject_names(reader: Reader, style: Style, zone: tzinfo | None) -> dict[str, str]:
    """Name every application, interview, offer and person by its subject."""
    companies = dict(reader.rows(Process, ("id", "company")))
    named = {
        f"process:{id_}": tr("{company}, application").format(company=company)
        for id_, company in companies.items()
    }
    for id_, process, start, held in reader.rows(Interview, ("id", "process", "start", "format")):
        named[f"interview:{id_}"] = _interview(companies.get(process, ""), start, held, style, zone)
    for id_, company in reader.rows(Offer, ("id", "company")):
        named[f"offer:{id_}"] = tr("{company}, offer").format(company=company)
    return named | {f"person:{id_}": name for id_, name in reader.rows(Person, ("id", "name"))}


def choices(
    reader: Reader, style: Style, zone: tzinfo | None, kinds: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """Return the subjects of some kinds with their names, in the order of the kinds."""
    named = subject_names(reader, style, zone)
    return tuple(
        (subject, name) for kind in kinds for subject, name in named.items() if subject.startswith(f"{kind}:")
    )


def process_of(reader: Reader, subject: str) -> str:
    """Return the id of the application that a subject belongs to; empty for none."""
    kind, _, id_ = subject.partition(":")
    if kind == "process":
        return id_
    owners: dict[str, type[Interview | Offer]] = {"interview": Interview, "offer": Offer}
    found = reader.find(owners[kind], Id(id_)) if kind in owners else None
    return str(found.process or "") if found is not None else ""


def _interview(
    company: str, start: datetime | None, held: InterviewFormat | None, style: Style, zone: tzinfo | None
) -> str:
    what = label_of(held) if held else tr("Interview")
    if start is None:
        return tr("{company}, {what}").format(company=company, what=what)
    aware = start.tzinfo is not None and zone is not None
    day = style.day((start.astimezone(zone) if aware else start).date())
    return tr("{company}, {what} on {day}").format(company=company, what=what, day=day)
