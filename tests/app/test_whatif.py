"""Figures of compared offers are changed without touching the record, and the ranking moves."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from offerdesk.app.comparison import Comparison, read_comparison
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.varied import label_text, value_text, varied
from offerdesk.app.whatif import Change, WhatIf, ranking
from offerdesk.domain.fields import Id
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer, GrantKind
from offerdesk.domain.values import MatchTier, Period
from offerdesk.domain.variables import Variable
from tests.app.desks import desk_of, everything, sample_entities
from tests.app.views import compare, plain, sample
from tests.domain.making import amount, bare, number, rsu, salaried, share

STYLE = Style()


def pay_of(n: int) -> Variable:
    return Variable(Source("offer", Id(f"o{n}"), "pay_amount"))


def three() -> WhatIf:
    """Return offers of 480,000, 440,000 and 400,000 over four years, nothing supposed."""
    return WhatIf(
        compare(
            plain(120_000),
            replace(plain(110_000), company="Initech"),
            replace(plain(100_000), company="Globex"),
        )
    )


def order(whatif: WhatIf) -> list[tuple[str, int | None, int | None]]:
    return [(rank.name, rank.place, rank.before) for rank in ranking(whatif, STYLE)]


def test_without_a_change_the_comparison_is_the_saved_one() -> None:
    whatif = three()
    assert whatif.comparison is whatif.saved
    assert order(whatif) == [("Acme", 1, 1), ("Initech", 2, 2), ("Globex", 3, 3)]
    assert not any(rank.moved or rank.change for rank in ranking(whatif, STYLE))
    assert [rank.behind for rank in ranking(whatif, STYLE)] == ["", "40,000", "80,000"]


def test_a_change_moves_totals_differences_and_order() -> None:
    whatif = three().supposing(pay_of(3), amount(130_000))
    assert whatif.comparison.valuations[2].total == 520_000
    assert order(whatif) == [("Globex", 1, 3), ("Acme", 2, 1), ("Initech", 3, 2)]
    first, second, _ = ranking(whatif, STYLE)
    assert (first.total, first.change, first.behind, first.moved) == ("520,000", "+120,000", "", True)
    assert (second.total, second.change, second.behind) == ("480,000", "", "40,000")


def test_the_record_stays_as_it_is() -> None:
    whatif = three()
    before = whatif.saved
    whatif.supposing(pay_of(1), amount(1))
    assert whatif.saved is before
    assert before.valuations[0].total == 480_000


def test_changes_are_said_in_one_line_each() -> None:
    whatif = three().supposing(pay_of(1), amount(130_000)).supposing(pay_of(2), None)
    assert [said.text for said in whatif.said(STYLE)] == [
        "Acme, Pay 130,000 USD a year instead of 120,000",
        "Initech, Pay ? instead of 110,000",
    ]


def test_a_second_value_replaces_the_first_in_its_place_and_the_saved_one_takes_it_back() -> None:
    whatif = three().supposing(pay_of(1), amount(1)).supposing(pay_of(2), amount(2))
    again = whatif.supposing(pay_of(1), amount(3))
    assert again.changes == (Change(pay_of(1), amount(3)), Change(pay_of(2), amount(2)))
    assert again.supposing(pay_of(1), amount(120_000)).changes == (Change(pay_of(2), amount(2)),)
    assert again.without(pay_of(2)).changes == (Change(pay_of(1), amount(3)),)


def test_what_is_so_by_now_and_what_is_gone_is_no_change_any_more() -> None:
    whatif = three().supposing(pay_of(1), amount(130_000)).supposing(pay_of(3), amount(1))
    assert whatif.over(compare(plain(130_000), plain(110_000))).changes == ()
    assert whatif.over(compare(plain(120_000))).changes == (Change(pay_of(1), amount(130_000)),)
    assert whatif.keeping(Change(pay_of(9), amount(1))) is None


def test_offers_that_cannot_be_compared_or_say_nothing_have_no_place() -> None:
    whatif = WhatIf(
        compare(
            plain(100_000),
            plain(90_000, company="Rheinwerk", pay_currency="EUR"),
            salaried(0, company="Silent", pay_amount=None, pay_period=None),
            salaried(1, company="Part"),
        )
    )
    found = {rank.name: (rank.place, rank.total, rank.behind) for rank in ranking(whatif, STYLE)}
    assert found["Acme"] == (1, "400,000", "")
    assert found["Part"] == (2, "4+", "399,996")
    assert found["Rheinwerk"] == (None, "€360,000", "")
    assert found["Silent"] == (None, "?", "")
    assert [rank.place for rank in ranking(whatif, STYLE)] == [1, 2, None, None]


def test_equal_totals_share_a_place() -> None:
    whatif = WhatIf(compare(plain(100_000), plain(100_000), plain(90_000)))
    assert [rank.place for rank in ranking(whatif, STYLE)] == [1, 1, 3]


def test_keeping_a_change_is_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, sample_entities())
    saved = read_comparison(desk.reader)
    full = saved.offers[1]
    variable = Variable(Source("offer", full.offer.id, "pay_amount"))
    assert full.offer.pay_amount is not None
    whatif = WhatIf(saved).supposing(variable, amount(full.offer.pay_amount + 1000))
    before = everything(desk.reader)
    command = whatif.keeping(whatif.changes[0])
    assert command is not None
    assert command.label == f"Change Pay of {full.offer.company}"
    desk.execute(command)
    assert whatif.over(read_comparison(desk.reader)).changes == ()
    assert total(desk.reader, full.offer.id) == whatif.comparison.valuations[1].total
    desk.undo()
    assert everything(desk.reader) == before
    desk.close()


def total(reader: Reader, offer: Id) -> object:
    comparison = read_comparison(reader)
    return comparison.valuations[comparison.place(offer)].total


def test_every_field_of_the_sample_has_a_name_of_its_own_and_a_value() -> None:
    for full in sample().offers:
        found = varied(full, STYLE)
        assert len({each.label for each in found}) == len(found)
        assert all(each.group and each.value for each in found)
        for each in found:
            assert label_text(full, each.variable) == each.label


def test_values_are_written_with_their_unit() -> None:
    grant = rsu(price=amount("10.5"), prices=(Decimal(10), Decimal(12)))
    tiers = (MatchTier(Decimal("0.5"), Decimal("0.06")),)
    offer = salaried(
        65, pay_period=Period.HOUR, pto_days=number(25), bonus_target=share("0.15"), match_tiers=tiers,
        match_cap=amount(3000), raise_every=6,
    )  # fmt: skip
    found = {each.label: each.value for each in varied(FullOffer(offer, grants=(grant,)), STYLE)}
    assert found["Pay"] == "65 USD an hour"
    assert found["Paid leave"] == "25 days"
    assert found["Target bonus"] == "15%"
    assert found["Match rate 1"] == "50%"
    assert found["Match at most"] == "3,000 USD a year"
    assert found["Raise every"] == "6 months"
    assert found["RSU: Price of a unit"] == "10.50 USD"
    assert found["RSU: Price by year 2"] == "12 USD"
    assert found["Hours worked a week"] == "?"


def test_parts_of_the_same_name_are_numbered() -> None:
    second = replace(rsu(), id=Id("h"))
    third = replace(rsu(kind=GrantKind.CASH), id=Id("i"))
    full = FullOffer(bare(), grants=(rsu(), second, third))
    labels = [each.label for each in varied(full, STYLE)]
    assert "RSU 1: Units" in labels
    assert "RSU 2: Units" in labels
    assert "Long-term cash: Units" in labels
    assert value_text(full, Variable(Source("grant", Id("h"), "units")), None, STYLE) == "?"


def test_a_comparison_of_eight_moves_as_one() -> None:
    eight = compare(*(replace(plain(100_000 + n), company=f"C{n}") for n in range(8)))
    whatif = WhatIf(eight).supposing(pay_of(1), amount(100_100))
    assert isinstance(whatif.comparison, Comparison)
    assert ranking(whatif, STYLE)[0].name == "C0"
    assert [rank.before for rank in ranking(whatif, STYLE)] == [8, 1, 2, 3, 4, 5, 6, 7]
