"""What could not be saved is there as text, whole and in words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.errors import DiskTrouble
from offerdesk.app.offers import AddOffer, ChangeAssumptions, SaveOffer
from offerdesk.app.records import Save
from offerdesk.app.store import E, Reader
from offerdesk.app.style import Style
from offerdesk.app.unsaved import unsaved_text
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer, Grant
from offerdesk.domain.tasks import Task
from tests.app.desks import desk_of

STYLE = Style()
A = Offer(Id("a"), "Contoso", title="Engineer")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an empty desk."""
    made = desk_of(tmp_path, ())
    yield made
    made.close()


class Unreadable:
    """A disk that gives nothing back."""

    def __init__(self, reader: Reader) -> None:
        self.all, self.of, self.rows = reader.all, reader.of, reader.rows

    def find(self, kind: type[E], id: Id) -> E | None:
        """Fail as such a disk does."""
        raise DiskTrouble(file=f"{kind.__name__} {id}", detail="EIO")


def test_only_what_differs_is_told_each_change_under_its_name(desk: Desk) -> None:
    desk.execute(AddOffer(A.id, "USD", A.company))
    stored = desk.reader.find(Offer, A.id)
    assert stored is not None
    notes = Text("two lines\nof a note")
    grant = Grant(Id("g"), Ref("a"), units=Number(Decimal(100)))
    full = FullOffer(replace(stored, notes=notes), grants=(grant,))
    commands = (
        SaveOffer(full, "Change offer Contoso"),
        Save(Task(Id("t"), "Ask about the bonus", due=date(2026, 11, 30)), "due"),
        ChangeAssumptions(Assumptions(currency="EUR"), "Change currency"),
        AddOffer(Id("b"), "USD"),
    )
    assert unsaved_text(commands, desk.reader, STYLE) == (
        "Change offer Contoso\nNotes: two lines\nof a note\nUnits: 100\n\n"
        "Change Due\nTask: Ask about the bonus\nDue: Mon, Nov 30, 2026\n\n"
        "Change currency\nCurrency: EUR\n\n"
        "Add offer"
    )


def test_a_value_taken_away_is_told_as_unknown(desk: Desk) -> None:
    desk.execute(Save(Task(Id("t"), "Ask", due=date(2026, 11, 30))))
    said = unsaved_text((Save(Task(Id("t"), "Ask"), "due"),), desk.reader, STYLE)
    assert said.endswith("Due: ?")


def test_a_disk_that_cannot_be_read_keeps_no_text_back(desk: Desk) -> None:
    said = unsaved_text((Save(Task(Id("t"), "Ask"), "title"),), Unreadable(desk.reader), STYLE)
    assert said.endswith("Task: Ask")
