"""A version stands beside the offers like one of them, and is stored as none."""

from offerdesk.app.comparison import MOST_COMPARED, Comparison, read_comparison
from offerdesk.app.desk import Desk
from offerdesk.app.negotiating.column_keys import is_version, origin_of, version_key, without_versions
from offerdesk.app.negotiating.columns import version_choices, with_versions
from offerdesk.app.side_by_side import side_by_side
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from tests.app.desks import everything
from tests.app.negotiating.talks import NW, edit
from tests.domain.making import amount
from tests.storage.examples import Put


def both(desk: Desk, *keys: str) -> Comparison:
    return with_versions(read_comparison(desk.reader), keys, desk.reader)


def test_the_key_of_a_column_leads_back_to_its_offer() -> None:
    assert version_key(NW, 2) == "nw@2"
    assert origin_of("nw@2") == "nw"
    assert is_version("nw@2")
    for plain in ("nw", "a@b", "@", "nw@"):
        assert (origin_of(plain), is_version(plain)) == (plain, False)


def test_a_kept_version_stands_behind_its_offer_with_a_name_of_its_own(desk: Desk) -> None:
    desk.execute(Put((Offer(Id("z"), "Zenith", position=1),)))
    edit(desk, pay_amount=amount(104_000))
    before = everything(desk.reader)
    found = both(desk, "nw@0", "nw@0")
    assert [full.offer.id for full in found.offers] == ["nw", "nw@0", "z"]
    assert found.names == ("Northwind", "Northwind, version 0", "Zenith")
    assert [full.offer.pay_amount for full in found.offers][:2] == [104_000, 100_000]
    sheet = side_by_side(found, Style())
    assert [column.subtitle for column in sheet.columns][1] == "Their first offer"
    assert with_versions(found, ("nw@0",), desk.reader) is found, "it stands there already"
    assert without_versions(found).offers == read_comparison(desk.reader).offers
    assert everything(desk.reader) == before


def test_what_is_not_kept_or_has_no_room_is_left_out(desk: Desk) -> None:
    edit(desk, pay_amount=amount(104_000))
    assert len(both(desk, "nw@1", "nw@7", "gone@0", "nw").offers) == 1
    desk.execute(Put(tuple(Offer(Id(f"o{n}"), f"Company {n}", position=n) for n in range(1, MOST_COMPARED))))
    full = both(desk, "nw@0")
    assert len(full.offers) == MOST_COMPARED
    assert without_versions(full) is full


def test_every_version_can_be_chosen_those_of_the_offer_at_hand_first(desk: Desk) -> None:
    desk.execute(Put((Offer(Id("z"), "Zenith", position=1),)))
    edit(desk, pay_amount=amount(104_000))
    said = [(c.key, c.said) for c in version_choices(desk.reader, Id("z"))]
    assert said == [
        ("z@0", "Their offer · Zenith"),
        ("nw@0", "Their first offer · Northwind"),
        ("nw@1", "Version 1, as it is now · Northwind"),
    ]
