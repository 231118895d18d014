"""One search for tests of letters, small and whole, and a way to read it without a file."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from offerdesk.app.letters.writing import Written, write
from offerdesk.app.store import E
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Settings
from offerdesk.domain.fields import Amount, Id, Ref, Text
from offerdesk.domain.hindsight import Achievement
from offerdesk.domain.interviews import Interview, InterviewFormat, Missed, Remark, RemarkKind
from offerdesk.domain.journal import Person, Process, Who
from offerdesk.domain.letters import Letter, Tone
from offerdesk.domain.negotiating import Ask, MarketFigure, Reply, Round
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState, Period
from offerdesk.exchange.letter_files import letter_catalogue

NOW = datetime(2026, 11, 20, 18, tzinfo=UTC)
LETTER = Letter(
    Id("letter"),
    "D-01",
    process=Ref("contoso"),
    interview=Ref("onsite"),
    offer=Ref("offer"),
    person=Ref("ana"),
    language="en",
)


class Shelf:
    """A reader over a few entities."""

    def __init__(self, entities: Iterable[Any]) -> None:
        self._entities = tuple(entities)

    def find(self, kind: type[E], id: Id) -> E | None:
        return next((e for e in self.all(kind) if e.id == id), None)

    def all(self, kind: type[E]) -> tuple[E, ...]:
        return tuple(e for e in self._entities if type(e) is kind)

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        return tuple(e for e in self.all(kind) if getattr(e, via) == owner)

    def rows(self, kind: type[Any], names: Sequence[str]) -> tuple[tuple[Any, ...], ...]:
        return tuple(tuple(getattr(e, name) for name in names) for e in self.all(kind))

    def but(self, *changed: Any) -> "Shelf":
        """Return a shelf on which these stand in place of what has their kind and id."""
        keys = {(type(e), e.id) for e in changed}
        return Shelf((*(e for e in self._entities if (type(e), e.id) not in keys), *changed))

    def without(self, kind: type[Any], *ids: str) -> "Shelf":
        """Return a shelf without some entities."""
        return Shelf(e for e in self._entities if not (type(e) is kind and (not ids or e.id in ids)))


def remark(id_: str, person: str, text: str, kind: RemarkKind = RemarkKind.TOLD) -> Remark:
    """Say what somebody told."""
    return Remark(Id(id_), Ref("onsite"), kind=kind, person=Ref(person), text=Text(text))


def negotiation() -> tuple[Any, ...]:
    """Return an offer with what was asked, answered and known of the market."""
    return (
        Offer(
            Id("offer"),
            "Contoso",
            Ref("contoso"),
            title="Engineer",
            city="Oslo",
            state=OfferState.COUNTERING,
            pay_amount=Amount(Decimal(90000)),
            pay_currency="USD",
            pay_period=Period.YEAR,
            decide_by=date(2026, 12, 4),
            start_date=date(2027, 1, 4),
        ),
        Round(Id("r1"), Ref("offer"), 1, by=Who.ME),
        Ask(
            Id("a1"),
            Ref("r1"),
            0,
            "pay.amount",
            "90000",
            "97500",
            Text("I lead a team now."),
            None,
            Text(""),
        ),
        Ask(Id("a2"), Ref("r1"), 1, "time_off.pto_days", "25", "28"),
        Round(Id("r2"), Ref("offer"), 2, by=Who.THEM),
        Reply(Id("b1"), Ref("r2"), 0, "pay.amount", "95000", "partly"),
        Reply(Id("b2"), Ref("r2"), 1, "time_off.pto_days", "28", "refused"),
        MarketFigure(
            Id("m"),
            role="Engineer",
            place="Oslo",
            source="Pay survey",
            as_of=date(2026, 9, 1),
            currency="USD",
            p25=Amount(Decimal(88000)),
            p50=Amount(Decimal(94000)),
            p75=Amount(Decimal(101000)),
        ),
        Achievement(Id("win"), Text("Cut build times."), figure="from 30 to 4 minutes"),
    )


def search() -> Shelf:
    """Return an application with one interview of two, an offer with two rounds, and another company."""
    return Shelf(
        (
            Settings(name="Kim Novak"),
            Person(Id("ana"), "Ana Ruiz"),
            Person(Id("tom"), "Tom Lee"),
            Person(Id("eve"), "Eve Stone"),
            Process(
                Id("contoso"),
                "Contoso",
                "Engineer",
                goals=Text("Ship every day."),
                contribution=Text("I built the pipeline at my last job, used by 40 people."),
                contacts=(Ref("ana"),),
            ),
            Process(Id("initech"), "Initech", "Architect"),
            Interview(
                Id("onsite"),
                Ref("contoso"),
                start=datetime(2026, 11, 19, 9, tzinfo=UTC),
                end=datetime(2026, 11, 19, 11, tzinfo=UTC),
                format=InterviewFormat.VIDEO,
                people=(Ref("ana"), Ref("tom")),
                hear_by=date(2026, 11, 27),
            ),
            remark("job", "ana", "The team plans in  small\nsteps."),
            remark("own", "ana", "She sings in a choir.", RemarkKind.DETAIL),
            Missed(Id("point"), Ref("onsite"), text=Text("My certificate in safety.")),
            *negotiation(),
        )
    )


def written(shelf: Shelf | None = None, style: Style | None = None, **changes: Any) -> Written:
    """Write a letter of the search, changed in some attributes."""
    return write(shelf or search(), letter_catalogue(), replace(LETTER, **changes), style or Style())


FORMAL, WARM = Tone.FORMAL, Tone.WARM
