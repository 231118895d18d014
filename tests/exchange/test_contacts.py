"""People from address books: what is new, what is known already, and what cannot be taken in."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offerdesk.app.importing import ImportPlan, Verdict
from offerdesk.app.mapping import About
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.journal import Person
from offerdesk.domain.values import Rejected
from offerdesk.exchange import contacts, table_mapping
from offerdesk.exchange.data import DeskData, gather
from offerdesk.exchange.reading import plan_content

ADA = Person(Id("ada"), "Ada Byron", email="ada@northwind.example", notes=Text("Likes chess"))
DESK = gather((ADA, Person(Id("bo"), "Bo Li")))

CARD = """BEGIN:VCARD\r
VERSION:3.0\r
N:Byron;Ada;;;\r
FN:Ada Byron\r
item1.EMAIL;TYPE=work:ADA@northwind.example\r
TEL;TYPE=cell:tel:+1 555 1\r
ORG:Northwind\\, Inc.;Research\r
TITLE:Analyst\r
NOTE:Met at the\r
  fair\\nin May\r
CATEGORIES:warm,fair\r
END:VCARD\r
"""


def taken(name: str, content: str | bytes, desk: DeskData = DESK) -> ImportPlan:
    """Plan what a file would change."""
    numbers = count(1)
    data = content.encode() if isinstance(content, str) else content
    return plan_content(name, data, desk, lambda: Id(f"new{next(numbers)}"))


def test_a_table_of_people_is_known_by_its_headers_whatever_program_wrote_it() -> None:
    table = (
        "First Name,Last Name,E-mail Address,Mobile Phone,Company,Job Title,Categories,Fax\r\n"
        "Grace,Hopper,grace@navy.example,555,Navy,Admiral,warm;old,\r\n"
    )
    plan = taken("people.csv", table)
    assert plan.puts == (
        Person(
            Id("new1"),
            "Grace Hopper",
            role="Admiral",
            email="grace@navy.example",
            phone="555",
            companies=("Navy",),
            tags=("warm", "old"),
        ),
    )
    assert plan.left_out == ("Fax",)
    assert [(row.verdict, row.where) for row in plan.rows] == [(Verdict.NEW, "row 2")]


def test_who_is_known_keeps_what_is_there_and_gains_what_was_lacking() -> None:
    plan = taken("ada.vcf", CARD)
    assert plan.puts == (
        replace(ADA, role="Analyst", phone="+1 555 1", companies=("Northwind, Inc.",), tags=("warm", "fair")),
    )
    (row,) = plan.rows
    assert (row.verdict, row.changed) == (Verdict.UPDATED, ("role", "phone", "companies", "tags"))
    again = taken("ada.vcf", CARD, gather(plan.puts))
    assert [r.verdict for r in again.rows] == [Verdict.UNCHANGED]
    assert again.puts == ()


def test_a_name_alone_is_known_a_namesake_with_another_address_is_not() -> None:
    plan = taken("x.csv", "Name,Email\r\nbo li,bo@x.example\r\nAda Byron,other@x.example\r\n")
    assert [(row.verdict, row.name) for row in plan.rows] == [
        (Verdict.UPDATED, "Bo Li"),
        (Verdict.NEW, "Ada Byron"),
    ]


def test_rows_that_cannot_be_taken_in_say_why_and_the_others_come() -> None:
    rows = ["Name,Email,Phone", "Cy,cy@x.example,1", ",,2", "Cy again,CY@x.example,3", ",dee@x.example,"]
    plan = taken("x.csv", "\r\n".join(rows))
    assert [row.verdict for row in plan.rows] == [
        Verdict.NEW,
        Verdict.REFUSED,
        Verdict.REFUSED,
        Verdict.NEW,
    ]
    assert "neither a name" in plan.rows[1].problems[0].say()
    assert "row 2" in plan.rows[2].problems[0].say()
    assert [p.name for p in plan.puts] == ["Cy", "dee"]


def test_a_card_in_an_old_encoding_and_without_a_full_name_is_read() -> None:
    card = "BEGIN:VCARD\nVERSION:2.1\nN:Müller;Jörg\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nbroken\nEND:VCARD\n"
    plan = taken("x.vcf", card.encode("cp1252"))
    assert [row.name for row in plan.rows] == ["Jörg Müller", ""]
    assert plan.rows[1].verdict is Verdict.REFUSED


def test_a_table_with_pay_is_one_of_offers() -> None:
    assert table_mapping.about_of(("Name", "Company", "Email", "Base salary")) is About.OFFERS
    assert table_mapping.about_of(("Company", "Phone allowance")) is About.OFFERS
    assert table_mapping.columns_of(About.PEOPLE, ("E-Mail", "email", "?")) == ("email", "", "")


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00\xff", b"BEGIN:VCALENDAR\n"])
def test_what_is_no_address_book_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(Rejected, match="no address book"):
        taken("x.vcf", content)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contacts, "MOST", 1)
    with pytest.raises(Rejected, match="at most 1"):
        taken("x.vcf", CARD + CARD)
    with pytest.raises(Rejected, match="at most 1"):
        taken("x.csv", "Name,Email\r\nA,a@x\r\nB,b@x\r\n")
    with pytest.raises(Rejected, match="MiB"):
        taken("x.vcf", b"x" * (20 * 1024 * 1024 + 1))


def test_control_characters_and_endless_texts_do_not_get_in() -> None:
    plan = taken("x.vcf", f"BEGIN:VCARD\nFN:A\x00\x07da\nNOTE:{'x' * 20_000}\nEND:VCARD\n")
    (person,) = plan.puts
    assert person.name == "Ada"
    assert len(person.notes) == table_mapping.LONGEST_TEXT


@given(st.text(max_size=200))
def test_no_card_upsets_the_reader(text: str) -> None:
    plan = taken("x.vcf", f"BEGIN:VCARD\n{text}\nEND:VCARD\n".encode(errors="replace"))
    assert all(row.name or row.verdict is Verdict.REFUSED for row in plan.rows)
