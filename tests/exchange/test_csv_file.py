"""Offers as a table: ours comes back exactly, other people's is understood."""

from dataclasses import replace
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings

from offerdesk.app.importing import Verdict
from offerdesk.domain.fields import Amount, Id, Ref
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, OneOff, OneOffKind
from offerdesk.domain.values import Period, Rejected
from offerdesk.exchange import csv_file, json_file
from offerdesk.exchange.csv_columns import column_of, nearest, templates
from offerdesk.exchange.data import DeskData, gather
from tests.cli.command_line import SAMPLE
from tests.exchange.generated import EXAMPLES, desks

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


def by_company(company: str, _title: str) -> Id:
    """Name an offer by its company."""
    return Id(company.casefold())


def unordered(full: FullOffer) -> FullOffer:
    """Return an offer with its marks and clauses sorted: as columns they have no order of their own."""
    offer = full.offer
    ratings = tuple(sorted(offer.ratings, key=lambda rating: rating.criterion))
    terms = tuple(sorted(offer.terms, key=lambda clause: clause.term))
    return replace(full, offer=replace(offer, ratings=ratings, terms=terms))


def read_human(text: str) -> list[FullOffer]:
    """Read somebody's table."""
    table = csv_file.read(text.encode(), by_company)
    assert table.refused == ()
    return list(table.data.full_offers())


@given(desks((Offer,)))
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=SLOW)
def test_offers_written_as_a_table_come_back(data: DeskData) -> None:
    content = csv_file.write(data)
    table = csv_file.read(content, by_company)
    assert [row.problems for row in table.refused] == []
    assert table.left_out == ()
    found = {full.offer.id: unordered(full) for full in table.data.full_offers()}
    assert found == {full.offer.id: unordered(full) for full in data.full_offers()}


def test_the_sample_comes_back_and_changes_nothing() -> None:
    sample = json_file.read(SAMPLE.read_bytes())
    plan = csv_file.plan_table("x.csv", csv_file.write(sample), sample, by_company_id)
    assert {row.verdict for row in plan.rows} == {Verdict.UNCHANGED}
    assert (plan.puts, plan.removes) == ((), ())


def by_company_id() -> Id:
    """Fail where a new id is asked for: nothing here is new."""
    raise AssertionError("no new id was expected")


def test_the_header_follows_the_order_of_the_declarations() -> None:
    header = csv_file.write(json_file.read(SAMPLE.read_bytes())).decode().splitlines()[0].split(",")
    assert header[:4] == ["id", "company", "process", "title"]
    assert header.index("equity") < header.index("equity[0].kind") < header.index("equity[0].vesting.months")
    assert len(header) == len(set(header))


def test_a_desk_without_offers_gives_a_header_to_fill_in() -> None:
    assert csv_file.write(gather([])) == b"id,company,title,pay.amount,pay.currency,pay.period\r\n"


def test_usual_headers_are_understood() -> None:
    found = read_human(
        "Company,Job title,Base,Currency,Bonus %,Sign-on,Relocation,RSU,PTO days,Mood,Notes\n"
        'Acme,Engineer,"$120,000",USD,15,10k,5000,"200,000",25,good,"fine, so far"\n'
    )[0]
    offer = found.offer
    assert (offer.company, offer.title) == ("Acme", "Engineer")
    assert offer.pay_amount == 120_000
    assert (offer.pay_period, offer.pay_currency) == (Period.YEAR, "USD")
    assert offer.bonus_target == Decimal("0.15")
    assert offer.pto_days == 25
    assert {o.kind: o.amount for o in found.one_offs} == {
        OneOffKind.SIGN_ON: Decimal(10_000),
        OneOffKind.RELOCATION: Decimal(5000),
    }
    assert [g.value for g in found.grants] == [200_000]
    assert offer.notes == "fine, so far"


def test_a_german_spreadsheet_is_understood() -> None:
    offer = read_human("Firma;Stelle;Jahresgehalt;Währung;Urlaubstage\nÄpfel AG;Leiter;72.500,50 €;EUR;30\n")[
        0
    ].offer
    assert offer.company == "Äpfel AG"
    assert offer.pay_amount == Decimal("72500.50")
    assert offer.pto_days == 30


@pytest.mark.parametrize("header", ["bonus_percent", "Bonus (pct)", "Bonus in Prozent", "Bonus %"])
def test_a_header_may_say_percent_in_words(header: str) -> None:
    offer = read_human(f"Firma;Titel;Gehalt;{header}\nÄpfel AG;Leiter;72.500,50;12,5\n")[0].offer
    assert (offer.bonus_target, offer.bonus_amount) == (Decimal("0.125"), None)


@pytest.mark.parametrize(
    ("cell", "target", "amount"),
    [
        ("15%", "0.15", None),
        ("0.15", "0.15", None),
        ("15000", None, 15_000),
        ("1", "1", None),
        ("12.5", "0.125", None),
    ],
)
def test_a_bonus_is_taken_as_share_or_amount(cell: str, target: str | None, amount: int | None) -> None:
    offer = read_human(f"Company,Bonus\nA,{cell}\n")[0].offer
    assert offer.bonus_target == (Decimal(target) if target else None)
    assert offer.bonus_amount == amount


def test_an_empty_cell_states_nothing_and_a_question_mark_says_unknown() -> None:
    table = csv_file.read(b"company,bonus.payout,pay.amount,equity\nA,?,,[]\n", by_company)
    offer = table.data.all(Offer)[0]
    assert (offer.bonus_payout, offer.pay_amount, offer.none_of) == (None, None, ("equity",))
    assert not table.data.states(offer, "pay_amount")


def test_unknown_columns_are_left_out_by_name() -> None:
    table = csv_file.read(b"company,Mood,,Free lunch\nA,good,,yes\n", by_company)
    assert table.left_out == ("Mood", "Free lunch")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("company,pay.amuont\nA,1\n", 'pay.amuont: unknown key, did you mean "pay.amount"?'),
        ("company,Base,Salary\nA,1,2\n", "Salary: two columns hold the same: Base and Salary"),
        ("name,base\nA,1\n", ": no column names the company: call one of them company"),
    ],
)
def test_a_table_that_is_misunderstood_is_refused_as_a_whole(content: str, words: str) -> None:
    with pytest.raises(Rejected) as refused:
        csv_file.read(content.encode(), by_company)
    assert str(refused.value) == words


def test_a_bad_row_is_told_by_row_and_column_and_the_others_are_read() -> None:
    table = csv_file.read(b"Company,Base,Start date\nA,1,\nB,x,\n,3,\nD,4,tomorrow\nA,5,\n", by_company)
    assert [o.company for o in table.data.all(Offer)] == ["A"]
    said = [(row.where, row.problems[0].where, row.problems[0].say()) for row in table.refused]
    assert said == [
        ("row 3", "Base", 'must be a number, such as "1234.50"'),
        ("row 4", "Company", "must be filled in"),
        ("row 5", "Start date", 'must be a date, such as "2026-11-24"'),
        ("row 6", "id", 'the id "a" is already used by row 2'),
    ]


def test_rows_without_ids_find_their_offers_by_company_and_title() -> None:
    ids = (Id(f"new-{n}") for n in count())
    desk = gather(
        [Offer(Id("a"), "Acme", title="Dev"), Offer(Id("b"), "Acme", title="Lead"), Offer(Id("c"), "Bolt")]
    )
    content = b"Company,Title,Base\nacme,LEAD,1\nAcme,,2\nBolt,Boss,3\nBolt,,4\n"
    plan = csv_file.plan_table("x.csv", content, desk, lambda: next(ids))
    assert [(row.name, row.verdict, row.where) for row in plan.rows] == [
        ("acme", Verdict.UPDATED, "row 2"),
        ("Acme", Verdict.NEW, "row 3"),
        ("Bolt", Verdict.NEW, "row 4"),
        ("Bolt", Verdict.UPDATED, "row 5"),
    ]
    assert {(o.id, o.company, o.pay_amount) for o in plan.puts} >= {("b", "Acme", 1), ("c", "Bolt", 4)}


def test_a_column_of_other_people_changes_one_entry_of_a_list_and_leaves_the_others() -> None:
    desk = gather(
        [
            Offer(Id("a"), "Acme"),
            OneOff(Id("x"), Ref("a"), 0, OneOffKind.RETENTION, amount=Amount(Decimal(7))),
            OneOff(Id("y"), Ref("a"), 1, OneOffKind.SIGN_ON, label="Welcome", amount=Amount(Decimal(5))),
        ]
    )
    plan = csv_file.plan_table("x.csv", b"Company,Sign-on,Relocation\nAcme,6,8\n", desk, lambda: Id("new"))
    assert plan.removes == ()
    assert {(o.id, o.position, o.kind, o.label, o.amount) for o in plan.puts} == {
        ("y", 1, OneOffKind.SIGN_ON, "Welcome", 6),
        ("a.one_offs.1", 3, OneOffKind.RELOCATION, "", 8),
    }
    assert plan.rows[0].changed == ("one_offs",)


def test_an_application_that_the_desk_does_not_hold_is_refused() -> None:
    with pytest.raises(Rejected, match="there is no process with the id"):
        csv_file.plan_table("x.csv", b"company,process\nA,p\n", gather([]), lambda: Id("n"))


def test_every_path_of_an_offer_is_a_column() -> None:
    for template in templates():
        path = template.replace("[]", "[0]")
        assert column_of(path, literal=True) is not None or path in {"ratings", "terms"}, path
    assert nearest("pay.amuont") == "pay.amount"
    assert nearest("Free lunch") is None
    assert column_of("equity[999].value") is None
