"""How ``format_1.offerdesk`` and ``format_1.json`` were made, with the program of that format.

``python tests/old_files/make_format_1.py`` writes both anew. Once a format has been released its two files
are never written again: a later program must open what an earlier one has left behind. It holds every kind,
accents, other scripts, amounts with all their digits, unset values, and a history with something undone.
"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from offerdesk.app.desk import Desk
from offerdesk.app.store import Reader
from offerdesk.domain import assumptions, interviews, journal, negotiating, parts, tasks, values
from offerdesk.domain.fields import Amount, Id, Number, Ref, Share, Text
from offerdesk.domain.model import KINDS, Entity
from offerdesk.domain.offer import Offer
from offerdesk.storage.desk_file import create_desk
from offerdesk.storage.entities import encode
from tests.storage.examples import NOW, Put, Remove, Ticking

FOLDER = Path(__file__).parent
AT = datetime(2026, 11, 20, 9, 30, tzinfo=timezone(-timedelta(hours=5)))
VESTING = values.Vesting(months=48, cliff=12, every=3)
TRANCHES = values.Vesting(tranches=(values.Tranche(12, Decimal("0.25")), values.Tranche(24, Decimal("0.75"))))


def offers() -> tuple[Entity, ...]:
    """Return two offers with every kind of part."""
    northwind = Offer(
        Id("northwind"),
        "Northwind – Müller & Söhne 公司",
        process=Ref("p1"),
        title="Ingénieure",
        received_at=AT,
        decide_by=AT + timedelta(days=7),
        start_date=date(2027, 1, 4),
        pay_amount=Amount(Decimal("118000.00")),
        pay_currency="USD",
        bonus_target=Share(Decimal("0.125")),
        match_tiers=(values.MatchTier(Decimal(1), Decimal("0.03")),),
        refresher_vesting=TRANCHES,
        terms=(values.Clause("arbitration", values.ClauseState.UNCLEAR),),
        ratings=(values.Rating("team", Decimal("8.5")),),
        notes=Text("First line\nSecond line with a tab\tand a smile 🙂"),
        none_of=("one_offs",),
    )
    a = Ref("northwind")
    return (
        northwind,
        Offer(Id("initech"), "Initech", position=-1),
        parts.PromisedRaise(Id("raise"), a, month=13, rate=Share(Decimal("0.05"))),
        parts.OneOff(
            Id("sign"), a, amount=Amount(Decimal("1E+4")), repay_steps=(values.Step(12, Decimal(1)),)
        ),
        parts.Grant(Id("grant"), a, units=Number(Decimal(1200)), vesting=VESTING, prices=(Decimal("10.5"),)),
        parts.HealthPlan(Id("plan"), a, name="PPO", premium_month=Amount(Decimal("180.40")), chosen=True),
        parts.Allowance(Id("tram"), a, label="Tram", per=values.Per.MONTH),
        parts.Cost(Id("parking"), a, label="Parking"),
        negotiating.Round(Id("round"), a, number=1, at=date(2026, 11, 21), by=journal.Who.ME),
        negotiating.Ask(Id("ask"), Ref("round"), field="pay.amount", before="118000", after="125000"),
        negotiating.Reply(Id("reply"), Ref("round"), field="pay.amount", status="open"),
    )


def search() -> tuple[Entity, ...]:
    """Return one of every other kind."""
    i = Ref("talk")
    return (
        assumptions.Assumptions(exchange_rates=(assumptions.ExchangeRate("EUR", Decimal("1.0850")),)),
        assumptions.Settings(time_zone="America/New_York", weekend=("saturday", "sunday")),
        negotiating.Criterion(Id("pay"), "Pay", swing=Share(Decimal("0.4")), must=False),
        journal.Process(
            Id("p1"),
            "Northwind",
            contacts=(Ref("ada"),),
            history=(values.StageChange("applied", date(2026, 10, 1)), values.StageChange("offer", AT)),
        ),
        journal.Person(Id("ada"), "Ada Łukasiewicz", companies=("Northwind",)),
        interviews.Interview(Id("talk"), Ref("p1"), start=AT, people=(Ref("ada"),)),
        interviews.Remark(Id("told"), i, person=Ref("ada"), text=Text("The team is small.")),
        interviews.Question(Id("question"), i, text=Text("Why us?"), tags=("motive",)),
        interviews.Asked(Id("asked"), i, text=Text("Who decides?")),
        interviews.Missed(Id("missed"), i, text=Text("The patent")),
        interviews.Promise(Id("promise"), i, who=journal.Who.THEM, due=date(2026, 11, 30)),
        tasks.Task(Id("task"), "Send thanks", due=AT, done_at=AT, subject="interview:talk"),
        negotiating.MarketFigure(Id("market"), role="Engineer", p50=Amount(Decimal(120000)), n=41),
    )


def content(reader: Reader) -> dict[str, list[dict[str, object]]]:
    """Return everything in a desk as plain values, every attribute by its name."""
    kinds: dict[str, type[Entity]] = dict(KINDS)
    return {name: [dict(encode(entity)) for entity in reader.all(kind)] for name, kind in kinds.items()}


def main(name: str, rest: tuple[Entity, ...], first: tuple[Entity, ...]) -> None:
    """Write the desk and what is in it: ``first`` begins with the offer that is changed afterwards."""
    path = FOLDER / f"{name}.offerdesk"
    path.unlink(missing_ok=True)
    desk = Desk(create_desk(path, NOW), Ticking(datetime(2026, 11, 21, 12, tzinfo=UTC)))
    desk.execute(Put((*rest, *first), "Add everything"))
    desk.execute(Put((replace(first[0], title="Lead"),), "Change title"))  # type: ignore[type-var]
    desk.execute(Remove(Offer, Id("initech"), "Delete offer Initech"))
    desk.undo()
    expected = content(desk.reader)
    desk.close()
    text = json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / f"{name}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main("format_1", search(), offers())
