"""People from an address book, as a table or as vCards, and what taking them in would change.

A person who is known already, by email or else by name, keeps what stands in the desk; only what was empty
is filled in.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Person
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange.csv_text import Table, unguard
from offerdesk.exchange.merge import Known, NewId

NO_NAME = N_("there is neither a name nor an email address")
TWICE = N_("the same person stands in {where} already")
TOO_MANY = N_("the file has too many entries: at most {limit}")
NO_CARDS = N_("this is no address book: it must begin with BEGIN:VCARD")
MOST = 10_000
LONGEST_TEXT = 10_000

_HEADERS: dict[str, tuple[str, ...]] = {
    "name": ("name", "fullname", "displayname", "filename", "anzeigename"),
    "first": ("firstname", "givenname", "vorname"),
    "last": ("lastname", "familyname", "surname", "nachname"),
    "email": ("email", "emailaddress", "email1value", "primaryemail", "mail", "emailadresse"),
    "phone": ("phone", "phonenumber", "mobile", "mobilephone", "phone1value", "telephone", "telefon"),
    "company": ("company", "organization", "organisation", "organization1name", "organizationname", "firma"),
    "role": ("role", "title", "jobtitle", "position", "organization1title", "organizationtitle", "funktion"),
    "notes": ("notes", "note", "comment", "notizen"),
    "tags": ("tags", "categories", "labels", "groupmembership"),
}
"""What each attribute is called by common address books, letters and digits alone."""

_PAY = ("base", "salary", "bonus", "gehalt", "pay.")
_PLAIN = re.compile(r"[^a-z0-9äöüß]")


@frozen
class Contact:
    """A person as an address book has them, and where in the file they stand."""

    where: str
    name: str
    email: str = ""
    phone: str = ""
    company: str = ""
    role: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()


def mapping(header: Sequence[str]) -> tuple[str, ...]:
    """Return which attribute each column holds, empty for one that nothing is known about."""
    known = {word: name for name, words in _HEADERS.items() for word in words}
    found: list[str] = []
    for title in header:
        name = known.get(_PLAIN.sub("", title.casefold()), "")
        found.append(name if name not in found else "")
    return tuple(found)


def is_contacts(header: Sequence[str]) -> bool:
    """Whether a table holds people: names, addresses or numbers to reach them, and no pay."""
    found = set(mapping(header))
    paid = any(word in title.casefold() for title in header for word in _PAY)
    return bool(found & {"name", "first", "last"}) and bool(found & {"email", "phone"}) and not paid


def from_table(table: Table) -> tuple[Contact, ...]:
    """Read the people of a table."""
    _require_few(len(table.rows))
    columns = mapping(table.header)
    return tuple(_contact(columns, row, f"row {n}") for n, row in enumerate(table.rows, 2))


def from_cards(data: bytes) -> tuple[Contact, ...]:
    """Read vCards (versions 2.1 to 4), as far as people have names, addresses and numbers."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    if not lines or not lines[0].strip().upper().startswith("BEGIN:VCARD"):
        raise Rejected(Problem("", NO_CARDS))
    found: list[Contact] = []
    for number, card in enumerate(_cards(lines), 1):
        _require_few(number)
        found.append(_from_card(card, f"card {number}"))
    return tuple(found)


def plan_contacts(
    source: str, contacts: Iterable[Contact], desk: Known, new_id: NewId, left_out: tuple[str, ...] = ()
) -> ImportPlan:
    """Plan what taking people in would change; those that cannot be say why."""
    people = desk.all(Person)
    by_mail = {p.email.casefold(): p for p in people if p.email}
    by_name = {p.name.casefold(): p for p in people}
    seen: dict[str, str] = {}
    rows: list[PlannedRow] = []
    puts: list[Person] = []
    for contact in contacts:
        key = (contact.email or contact.name).casefold()
        if key in seen:
            rows.append(_refused(contact, Problem("", TWICE, (("where", seen[key]),))))
            continue
        known = by_mail.get(contact.email.casefold()) or by_name.get(contact.name.casefold())
        if known is not None and contact.email and known.email and _others(known, contact):
            known = None  # a namesake
        person = _filled(known, contact) if known is not None else _new(contact, new_id)
        problems = check(person) if contact.name else (Problem("name", NO_NAME),)
        if problems:
            rows.append(_refused(contact, *problems))
            continue
        seen[key] = contact.where
        rows.append(_planned(contact, known, person))
        if person != known:
            puts.append(person)
    return ImportPlan(source, tuple(rows), tuple(puts), (), left_out)


def _others(known: Person, contact: Contact) -> bool:
    return known.email.casefold() != contact.email.casefold()


def _planned(contact: Contact, known: Person | None, person: Person) -> PlannedRow:
    if known is None:
        return PlannedRow("person", contact.name, Verdict.NEW, contact.where)
    names = ("role", "email", "phone", "companies", "notes", "tags")
    changed = tuple(name for name in names if getattr(known, name) != getattr(person, name))
    verdict = Verdict.UPDATED if changed else Verdict.UNCHANGED
    return PlannedRow("person", known.name, verdict, contact.where, changed)


def _refused(contact: Contact, *problems: Problem) -> PlannedRow:
    return PlannedRow("person", contact.name, Verdict.REFUSED, contact.where, problems=problems)


def _new(contact: Contact, new_id: Callable[[], Id]) -> Person:
    companies = (contact.company,) if contact.company else ()
    return Person(
        new_id(),
        contact.name,
        role=contact.role,
        email=contact.email,
        phone=contact.phone,
        companies=companies,
        tags=contact.tags,
        notes=Text(contact.notes),
    )


def _filled(known: Person, contact: Contact) -> Person:
    companies = {c.casefold() for c in known.companies}
    added = (contact.company,) if contact.company and contact.company.casefold() not in companies else ()
    return replace(
        known,
        role=known.role or contact.role,
        email=known.email or contact.email,
        phone=known.phone or contact.phone,
        companies=known.companies + added,
        tags=tuple(dict.fromkeys(known.tags + contact.tags)),
        notes=known.notes or Text(contact.notes),
    )


def _contact(columns: Sequence[str], row: Sequence[str], where: str) -> Contact:
    found = {name: _clean(unguard(cell)) for name, cell in zip(columns, row, strict=False) if name}
    return _made(found, where)


def _made(found: dict[str, str], where: str) -> Contact:
    name = found.get("name") or " ".join(p for p in (found.get("first"), found.get("last")) if p)
    email = found.get("email", "").strip()
    tags = tuple(t for part in re.split(r"[,;]", found.get("tags", "")) if (t := part.strip()))
    said = {key: found.get(key, "") for key in ("phone", "company", "role", "notes")}
    return Contact(where, name or email.partition("@")[0], email, tags=tags, **said)


def _clean(text: str) -> str:
    """Return a text without control characters, cut to what a field may hold."""
    return "".join(c for c in text if c in "\n\t" or c.isprintable())[:LONGEST_TEXT].strip()


def _cards(lines: Iterable[str]) -> Iterator[list[str]]:
    card: list[str] = []
    for line in lines:
        if line.strip().upper() == "BEGIN:VCARD":
            card = []
        elif line.strip().upper() == "END:VCARD":
            yield card
        else:
            card.append(line)


_PROPERTIES = {
    "FN": "name",
    "EMAIL": "email",
    "TEL": "phone",
    "ORG": "company",
    "TITLE": "role",
    "ROLE": "role",
    "NOTE": "notes",
    "CATEGORIES": "tags",
}


def _from_card(card: Iterable[str], where: str) -> Contact:
    found: dict[str, str] = {}
    for line in card:
        head, colon, value = line.partition(":")
        named = head.split(";")[0].rpartition(".")[2].upper()
        if not colon:
            continue
        if named == "N" and (parts := [_unescaped(p) for p in re.split(r"(?<!\\);", value)]):
            found.setdefault("last", parts[0])
            found.setdefault("first", parts[1] if len(parts) > 1 else "")
        elif (name := _PROPERTIES.get(named)) is not None:
            text = re.split(r"(?<!\\);", value)[0] if named == "ORG" else value
            found.setdefault(name, _unescaped(text).removeprefix("tel:"))
    return _made(found, where)


def _unescaped(value: str) -> str:
    plain = re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return _clean(plain)


def _require_few(count: int) -> None:
    if count > MOST:
        raise Rejected(Problem("", TOO_MANY, (("limit", str(MOST)),)))
