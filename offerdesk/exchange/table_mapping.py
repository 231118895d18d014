"""What the columns of a table of people or interviews hold, guessed from English and German headers."""

import re
from collections import defaultdict
from collections.abc import Sequence

from offerdesk.app.mapping import FIELDS, About, HowToRead, SeenTable, TableMapping
from offerdesk.exchange.csv_text import Table, unguard
from offerdesk.exchange.table_days import order_of

EXAMPLES, LONGEST_EXAMPLE, LOOKED_AT = 3, 60, 1000
"""How many values of a column are shown, how long, and how many rows are looked at for them."""

_PEOPLE: dict[str, str] = {
    "name": "name fullname displayname filename anzeigename vollname kontakt contact ansprechpartner",
    "first": "firstname givenname vorname",
    "last": "lastname familyname surname nachname familienname",
    "email": "email emailaddress email1value primaryemail mail emailadresse mailadresse emailaddress1value",
    "phone": "phone phonenumber mobile mobilephone phone1value telephone telefon "
    "telefonnummer handy mobil tel",
    "company": "company organization organisation organization1name organizationname firma unternehmen "
    "employer arbeitgeber",
    "role": "role title jobtitle position organization1title organizationtitle funktion rolle stelle beruf",
    "notes": "notes note comment comments notizen notiz bemerkung bemerkungen kommentar anmerkungen",
    "tags": "tags categories labels groupmembership kategorien schlagworte schlagwörter",
}
_INTERVIEWS: dict[str, str] = {
    "company": "company employer organization organisation firma unternehmen arbeitgeber",
    "title": "role title jobtitle position job stelle rolle funktion",
    "day": "date day interviewdate interviewday start startdate starttime begin when datum tag termin beginn "
    "wann interviewdatum gesprächstermin datetime",
    "clock": "time clock uhrzeit zeit startzeit",
    "end": "end endtime enddate ende bis endzeit",
    "minutes": "minutes duration length minuten dauer durationminutes dauerminuten durationmin dauermin",
    "round": "round interviewround stage runde gesprächsrunde",
    "format": "format type kind interviewtype art gesprächsart typ",
    "place": "place location where link room address ort raum adresse",
    "people": "people interviewer interviewers with who participants met attendees contact contacts "
    "gesprächspartner interviewerin teilnehmer personen mit ansprechpartner",
    "hear_by": "hearby replyby answerby feedbackby antwortbis rückmeldungbis rückmeldung",
    "outcome": "outcome result status ergebnis ausgang",
    "atmosphere": "atmosphere mood impression atmosphäre stimmung eindruck",
    "went_well": "wentwell good positive gutgelaufen gut",
    "do_differently": "dodifferently differently improve anders verbessern nächstesmal nexttime",
    "lessons": "lessons lesson learned learnings lessonslearned gelernt erkenntnisse",
    "tags": _PEOPLE["tags"],
    "notes": "notes note comment comments remarks notizen notiz bemerkung bemerkungen kommentar anmerkungen",
}
_KNOWN = {
    about: {word: name for name, words in told.items() for word in words.split()}
    for about, told in ((About.PEOPLE, _PEOPLE), (About.INTERVIEWS, _INTERVIEWS))
}
"""What each field is called by other programs, letters and digits alone."""

_PAY = ("base", "salary", "bonus", "gehalt", "pay.")
_PLAIN = re.compile(r"[^a-z0-9äöüß]")
_JOINED = frozenset({"notes", "atmosphere", "went_well", "do_differently", "lessons"})
"""Fields that several columns can fill, one below the other."""

_LISTED = frozenset({"tags", "people"})


def columns_of(about: About, header: Sequence[str]) -> tuple[str, ...]:
    """Return which field each column holds, empty for one that nothing is known about."""
    known = _KNOWN.get(about, {})
    found: list[str] = []
    for title in header:
        name = known.get(_PLAIN.sub("", title.casefold()), "")
        found.append(name if name not in found else "")
    return tuple(found)


def about_of(header: Sequence[str]) -> About:
    """Return what the rows of a table are: people who can be reached, interviews on a day, or else offers."""
    if any(word in title.casefold() for title in header for word in _PAY):
        return About.OFFERS
    people = set(columns_of(About.PEOPLE, header))
    if people & {"name", "first", "last"} and people & {"email", "phone"}:
        return About.PEOPLE
    talks = set(columns_of(About.INTERVIEWS, header))
    called = any("interview" in title.casefold() or "gespräch" in title.casefold() for title in header)
    plainly = called or bool(talks & {"clock", "people", "round", "format", "went_well"})
    return About.INTERVIEWS if talks >= {"company", "day"} and plainly else About.OFFERS


def seen(table: Table, how: HowToRead) -> SeenTable:
    """Return a table as it is to be read: as whoever takes it in says where that fits, else as guessed."""
    headers = _headers(table)
    mapping = how.mapping
    if mapping is not None and len(mapping.columns) != len(headers):
        mapping = None  # the file has other columns by now
    about = mapping.about if mapping else how.about or about_of(headers)
    columns = mapping.columns if mapping else _told(columns_of(about, headers), headers, how)
    columns = tuple(name if name in FIELDS[about] else "" for name in columns)
    days = [place for place, name in enumerate(columns) if name in {"day", "end", "hear_by"}]
    cells = [row[place] for row in table.rows for place in days if place < len(row)]
    order, needed, sure = order_of(cells, how.order)
    chosen = (mapping.order if mapping else how.days) or order
    examples = tuple(_examples(table, place) for place in range(len(headers)))
    told = TableMapping(about, columns, chosen)
    return SeenTable(told, headers, examples, table.encoding, days=needed, sure=sure)


def left_out(table: SeenTable) -> tuple[str, ...]:
    """Return the headers of the columns that are not taken in."""
    pairs = zip(table.headers, table.mapping.columns, strict=True)
    return tuple(header for header, name in pairs if not name and header.strip())


def values(mapping: TableMapping, row: Sequence[str]) -> dict[str, str]:
    """Return what a row says of each field. Several columns of long texts stand below one another."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, cell in zip(mapping.columns, row, strict=False):
        if name and (text := clean(unguard(cell))):
            found[name].append(text)
    return {name: _together(name, texts) for name, texts in found.items()}


def clean(text: str) -> str:
    """Return a text without control characters, cut to what a field may hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isprintable():
        text = "".join(c for c in text if c in "\n\t" or c.isprintable())
    return text[:LONGEST_TEXT].strip()


LONGEST_TEXT = 10_000


def _told(columns: tuple[str, ...], headers: Sequence[str], how: HowToRead) -> tuple[str, ...]:
    """Return what the columns hold where single headers are said to mean something."""
    said = {header.strip().casefold(): name for header, name in how.columns.items()}
    here = [said.get(header.casefold()) for header in headers]
    taken = {name for name in here if name}
    guessed = ("" if name in taken else name for name in columns)
    return tuple(name if told is None else told for told, name in zip(here, guessed, strict=True))


def _together(name: str, texts: list[str]) -> str:
    if name in _JOINED:
        return "\n".join(texts)[:LONGEST_TEXT]
    return ";".join(texts) if name in _LISTED else texts[0]


def _headers(table: Table) -> tuple[str, ...]:
    """Return the headers; a column that only lower rows have gets an empty one."""
    width = max([len(table.header), *(len(row) for row in table.rows)])
    named = (clean(unguard(header)) for header in table.header)
    return (*named, *[""] * (width - len(table.header)))


def _examples(table: Table, place: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for row in table.rows[:LOOKED_AT]:
        text = " ".join(clean(unguard(row[place])).split()) if place < len(row) else ""
        if text:
            found[text if len(text) <= LONGEST_EXAMPLE else text[: LONGEST_EXAMPLE - 1] + "…"] = None
        if len(found) == EXAMPLES:
            break
    return tuple(found)
