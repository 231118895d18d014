"""An employer names a range: it is typed as it was said, widens the total, and comes up as a question."""

from dataclasses import replace
from decimal import Decimal

import pytest

from offerdesk.app.comparison import read_comparison, read_offer
from offerdesk.app.offers import AddOffer, SaveOffer
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Period, Range
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.document import Bullets
from offerdesk.services import now
from tests.journeys.person import Key, Person

RANGE = Range("pay.amount", Decimal(100_000), Decimal(120_000))


@pytest.fixture
def asked(person: Person) -> Person:
    """Open a desk with an offer that says nothing of its pay but that it is by the year."""
    opened = person.services().create(person.folder / "data" / "my-search.offerdesk")
    opened.desk.execute(AddOffer(Id("northwind"), "USD", "Northwind"))
    full = read_offer(opened.desk.reader, Id("northwind"))
    assert full is not None
    offer = replace(full.offer, pay_period=Period.YEAR)
    opened.desk.execute(SaveOffer(replace(full, offer=offer), "Change pay"))
    opened.desk.close()
    person.start()
    return person


def total(person: Person) -> tuple[str, str]:
    """Return the total of the only offer and what stands below it."""
    rows = person.offers.compare.sheet.sheet_model.rows
    cell = next(row for row in rows if row.key == "total").cells[0]
    return cell.text, cell.note


def test_a_range_is_typed_seen_in_the_total_asked_about_and_undone(asked: Person) -> None:
    person = asked
    person.offers.choose("northwind")
    person.settle()
    assert person.offers.form.head.focus("pay_amount")
    person.retype("100k-120k")
    person.settle()
    assert total(person) == ("440,000+", "400,000–480,000"), "live, before anything is saved"
    person.press(Key.Key_Tab)
    person.wait(lambda: person.all(Offer)[0].ranges)
    (offer,) = person.all(Offer)
    assert (offer.pay_amount, offer.ranges) == (None, (RANGE,))

    comparison = read_comparison(person.desk.reader)
    document = build(comparison, Style(), Options(now()))
    questions = [item for block in document.blocks if isinstance(block, Bullets) for item in block.items]
    assert "Pay: where in $100,000–$120,000 will it be?" in questions

    person.choose("undo")
    person.settle()
    assert person.all(Offer)[0].ranges == (), "one step"
    assert total(person) == ("?", "")
