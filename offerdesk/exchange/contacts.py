"""People from an address book, as a table or as vCards, and what taking them in would change.

A person who is known already, by email or else by name, keeps what stands in the desk; only what was empty
is filled in.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from offerdesk.app.importing import ImportPlan, PlannedRow, Verdict
from offerdesk.app.mapping import AS_GUESSED, Handling, HowToRead, TableMapping
from offerdesk.domain.checks import check
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Person
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_
from offerdesk.exchange.csv_text import Table
from offerdesk.exchange.merge import Known, NewId
from offerdesk.exchange.table_mapping import clean, values

NO_NAME = N_("there is neither a name nor an email address")
TWICE = N_("the same person stands in {where} already")
TOO_MANY = N_("the file has too many entries: at most {limit}")
NO_CARDS = N_("this is no address book: it must begin with BEGIN:VCARD")
MOST = 10_000
_EITHER = (Handling.ADD, Handling.LEAVE_OUT)


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


def from_table(table: Table, mapping: TableMapping) -> tuple[Contact, ...]:
    """Read the people of a table."""
    _require_few(len(table.rows))
    return tuple(_made(values(mapping, row), f"row {n}") for n, row in enumerate(table.rows, 2))


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
    source: str, contacts: Iterable[Contact], desk: Known, new_id: NewId, how: HowToRead = AS_GUESSED
) -> ImportPlan:
    """Plan what taking people in would change; those that cannot be say why."""
    planning = _Planning(desk, new_id, how)
    rows = tuple(planning.plan(contact) for contact in contacts)
    return ImportPlan(source, rows, tuple(planning.puts.values()))


class _Planning:
    """Finds for each contact the person who is known already, in the desk or further up in the file."""

    def __init__(self, desk: Known, new_id: NewId, how: HowToRead) -> None:
        people = desk.all(Person)
        self._by_mail = {p.email.casefold(): p for p in people if p.email}
        self._by_name = {p.name.casefold(): p for p in people}
        self._desk = desk
        self._new_id = new_id
        self._how = how
        self._seen: dict[str, tuple[str, Person]] = {}
        self.puts: dict[Id, Person] = {}

    def plan(self, contact: Contact) -> PlannedRow:
        """Say what becomes of a contact, and keep the person that they make."""
        self._desk.find(Person, Id(""))  # whoever watches over the desk can end a long file here
        key = (contact.email or contact.name).casefold()
        where, known = self._seen.get(key) or ("", self._known(contact))
        known = self.puts.get(known.id, known) if known is not None else None
        row = PlannedRow("person", contact.name, Verdict.NEW, contact.where, ways=_EITHER)
        if known is not None:
            row = replace(row, twin=where or known.name, ways=tuple(Handling))
        way = self._way(contact.where, above=bool(where), known=known is not None)
        if way is Handling.LEAVE_OUT:
            return replace(row, verdict=Verdict.LEFT_OUT)
        if way is None:
            return replace(row, verdict=Verdict.REFUSED, problems=(Problem("", TWICE, (("where", where),)),))
        joined = known if way is Handling.JOIN else None
        person = _filled(joined, contact) if joined is not None else _new(contact, self._new_id)
        problems = check(person) if contact.name else (Problem("name", NO_NAME),)
        if problems:
            return replace(row, verdict=Verdict.REFUSED, problems=problems, ways=())
        self._seen.setdefault(key, (contact.where, person))
        if person != joined:
            self.puts[person.id] = person
        return row if joined is None else _compared(row, joined, person)

    def _known(self, contact: Contact) -> Person | None:
        found = self._by_mail.get(contact.email.casefold()) or self._by_name.get(contact.name.casefold())
        namesake = found is not None and contact.email and found.email and _others(found, contact)
        return None if namesake else found

    def _way(self, where: str, *, above: bool, known: bool) -> Handling | None:
        """Return what becomes of a contact; ``None`` where the file has them twice and nobody has said."""
        if not known:
            return Handling.LEAVE_OUT if self._how.leaves_out(where) else Handling.ADD
        if above and where not in self._how.rows and self._how.known is Handling.JOIN:
            return None
        return self._how.handling(where)


def _others(known: Person, contact: Contact) -> bool:
    return known.email.casefold() != contact.email.casefold()


def _compared(row: PlannedRow, known: Person, person: Person) -> PlannedRow:
    names = ("role", "email", "phone", "companies", "notes", "tags")
    changed = tuple(name for name in names if getattr(known, name) != getattr(person, name))
    verdict = Verdict.UPDATED if changed else Verdict.UNCHANGED
    return replace(row, name=known.name, verdict=verdict, changed=changed)


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


def _made(found: dict[str, str], where: str) -> Contact:
    name = found.get("name") or " ".join(p for p in (found.get("first"), found.get("last")) if p)
    email = found.get("email", "").strip()
    tags = tuple(t for part in re.split(r"[,;]", found.get("tags", "")) if (t := part.strip()))
    said = {key: found.get(key, "") for key in ("phone", "company", "role", "notes")}
    return Contact(where, name or email.partition("@")[0], email, tags=tags, **said)


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
    return clean(plain)


def _require_few(count: int) -> None:
    if count > MOST:
        raise Rejected(Problem("", TOO_MANY, (("limit", str(MOST)),)))
