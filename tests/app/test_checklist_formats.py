"""A preparation list that was begun early follows the form of its interview, and loses nothing on the way."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from offerdesk.app.checklist_formats import HoldAs, fitted_words
from offerdesk.app.checklists import MakeChecklist, TickItems
from offerdesk.app.desk import Desk
from offerdesk.app.records import Save
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Process
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.exchange.checklist_file import read_templates
from offerdesk.places import resources
from tests.app.desks import desk_of

BUILT_IN = read_templates(resources() / "checklists", "en")
PREPARATION = next(t for t in BUILT_IN if any(i.format is InterviewFormat.MEAL for i in t.items))
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PLAIN = Interview(Id("i"), Ref("p"), NOW)
MEAL, DEMO = InterviewFormat.MEAL, InterviewFormat.DEMO


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with an interview of no form yet, and its preparation list."""
    made = desk_of(tmp_path, (Process(Id("p"), "Acme"), PLAIN))
    ids = tuple(Id(f"n{n:03}") for n in range(len(PREPARATION.items) + 1))
    made.execute(MakeChecklist(PREPARATION, "interview:i", ids))
    yield made
    made.close()


def items(desk: Desk) -> list[ChecklistItem]:
    """Return the items of the list, from the top."""
    return sorted(desk.reader.all(ChecklistItem), key=lambda i: i.position)


def keys(desk: Desk) -> list[str]:
    """Return what the items are, from the top."""
    return [item.key for item in items(desk)]


def hold(desk: Desk, form: InterviewFormat | None, names: str) -> Step:
    """Hold the interview in a form."""
    fresh = iter([Id(f"{names}{n:02}") for n in range(40)])
    now = desk.reader.find(Interview, PLAIN.id)
    assert now is not None
    step = desk.execute(HoldAs(replace(now, format=form), BUILT_IN, lambda: next(fresh)))
    assert step is not None
    return step


def expected(form: InterviewFormat | None) -> list[str]:
    """Return what a list would hold that is begun in this form."""
    return [item.key for item in PREPARATION.fitting(form)]


def test_a_list_begun_early_gains_what_the_form_asks_for_at_its_place(desk: Desk) -> None:
    before = items(desk)
    assert keys(desk) == expected(None)
    step = hold(desk, MEAL, "m")
    assert keys(desk) == expected(MEAL)
    assert [i.position for i in items(desk)] == list(range(len(expected(MEAL))))
    gained = len(expected(MEAL)) - len(before)
    assert gained > 0
    held = replace(PLAIN, format=MEAL)
    assert fitted_words(step, held) == f"Preparation list for Meal: {gained} items added"
    desk.undo()
    assert items(desk) == before
    found = desk.reader.find(Interview, PLAIN.id)
    assert found == PLAIN, "form and list go back in one step"


def test_another_form_keeps_ticks_notes_and_own_items(desk: Desk) -> None:
    hold(desk, MEAL, "m")
    general = items(desk)[0]
    of_meal = [i for i in items(desk) if i.id.startswith("m")]
    desk.execute(TickItems((general.id, of_meal[0].id), NOW))
    desk.execute(Save(replace(of_meal[1], notes=Text("Ask about nuts")), "notes"))
    own = ChecklistItem(Id("own"), general.checklist, 99, text=Text("Iron the shirt"))
    desk.execute(Save(own))
    step = hold(desk, DEMO, "d")
    now = {i.id: i for i in items(desk)}
    assert now[general.id].done_at == NOW
    assert now[of_meal[0].id].done_at == NOW, "what was ticked stays, whatever the form"
    assert now[of_meal[1].id].notes == "Ask about nuts"
    assert now[own.id].text == "Iron the shirt"
    assert set(keys(desk)) >= set(expected(DEMO))
    went = [i for i in of_meal[2:] if i.id not in now]
    assert went == of_meal[2:], "what nobody touched goes with its form"
    said = fitted_words(step, replace(PLAIN, format=DEMO))
    assert said.startswith("Preparation list for Demo: ")
    assert said.endswith(f"{len(went)} taken out")


def test_a_deleted_item_stays_away_and_a_list_of_no_template_is_left_alone(desk: Desk) -> None:
    general = items(desk)[0]
    other = Checklist(Id("z"), "My own", "", "interview:i", 1)
    mine = ChecklistItem(Id("z1"), Ref("z"), 0, text=Text("Sleep"))
    desk.execute(Save(other))
    desk.execute(Save(mine))
    before = keys(desk)
    hold(desk, MEAL, "m")
    step = hold(desk, None, "n")
    assert fitted_words(step, PLAIN).startswith("Preparation list for any form: ")
    assert sorted(keys(desk)) == sorted(before)
    from_list = [i for i in items(desk) if i.checklist == "z"]
    assert from_list == [mine]
    assert general.key in keys(desk)


def test_nothing_is_said_where_no_list_changes(desk: Desk) -> None:
    step = hold(desk, InterviewFormat.PHONE, "p")
    changed = len(expected(InterviewFormat.PHONE)) != len(expected(None))
    assert bool(fitted_words(step, replace(PLAIN, format=InterviewFormat.PHONE))) is changed
    assert step.label == "Change Format"
