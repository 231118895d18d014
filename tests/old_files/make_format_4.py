"""How ``format_4.offerdesk`` and ``format_4.json`` were made, with the program of that format.

As ``make_format_3``, whose content it holds, with what the fourth format brought: versions of an offer, the
plan for the talk, what was asked and agreed, a file's description, a budget.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from offerdesk.domain import agreeing, hindsight, letters, negotiating, parts, planning, values
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, Text
from offerdesk.domain.model import Entity
from tests.old_files import make_format_1 as first
from tests.old_files import make_format_3 as before

ADA, OFFER = Ref("ada"), Ref("northwind")


def offers() -> tuple[Entity, ...]:
    """Return the offers of the format before, one in its second version, with the first one kept."""
    northwind, *others = before.offers()
    offer: Any = northwind
    clause = values.Clause("severance", values.ClauseState.UNCLEAR, 3, "by agreement")
    changed = replace(offer, version=1, reopened_at=first.AT, terms=(clause,))
    own = Ref(offer.id)
    terms = parts.FullOffer(
        replace(offer, pay_amount=Amount(Decimal(100_000))),
        one_offs=(parts.OneOff(Id(f"{own}.one_offs.0"), own, amount=Amount(Decimal(5000))),),
    )
    version = negotiating.OfferVersion(
        Id("first"), own, 0, terms, date(2026, 11, 2), notes=Text("As it came")
    )
    plan = planning.Plan(
        Id("plan"),
        own,
        target=Amount(Decimal(120_000)),
        walk_away=Amount(Decimal(105_000)),
        channel=letters.Channel.PHONE,
        at=first.AT,
    )
    return (
        changed,
        *others,
        version,
        plan,
        planning.Condition(Id("if"), Ref("plan"), field="pay.amount", compare=planning.Compare.AT_LEAST),
        planning.Answer(Id("then"), Ref("plan"), branch=planning.Branch.NO, reply=Text("What else?")),
        planning.Alternative(Id("else"), Ref("plan"), field="time_off.pto_days", weight=Number(Decimal(4))),
        agreeing.Enquiry(Id("why"), own, "bonus.payout", to=agreeing.Addressee.HR, asked_at=first.AT),
        agreeing.AgreedPoint(Id("said"), own, "pay.amount", value="118000", form=agreeing.Form.MAIL, page=2),
    )


def search() -> tuple[Entity, ...]:
    """Return what the format before had, with one of each new kind."""
    step = values.TaxStep(Decimal("0.14"), Decimal(20_000))
    return (
        *before.search(),
        planning.Strength(Id("cert"), "A certificate", cost=Amount(Decimal(1200)), currency="EUR"),
        planning.Budget(Id("life"), "Here", "EUR", Share(Decimal("0.4")), (step,)),
        planning.Expense(Id("rent"), Ref("life"), label="Rent", amount=Amount(Decimal(1400))),
        agreeing.Attachment(Id("file"), "letter.pdf", media="application/pdf", size=1234, digest="ab" * 32),
        agreeing.Resource(Id("guide"), "A guide", link="https://example.org"),
        hindsight.Received(Id("got"), Ref("week"), field="bonus.payout", promised="1", received="0.8"),
    )


if __name__ == "__main__":
    first.main("format_4", search(), offers())
