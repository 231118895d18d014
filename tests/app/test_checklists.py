"""Checklists: made, ticked by hand and by themselves, put in order, kept as templates; each one step."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from offerdesk.app.checklist_sheets import checklist_list, item_list, lines_of, progress
from offerdesk.app.checklists import (
    KeepAsTemplate,
    LetItemsGo,
    MakeChecklist,
    OrderItems,
    TickItems,
    templates,
    templates_for,
)
from offerdesk.app.desk import Desk
from offerdesk.app.records import Delete, Save
from offerdesk.app.rows import RowKind
from offerdesk.app.style import Style
from offerdesk.app.subjects import choices, process_of, subject_names
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.interviews import Interview, InterviewFormat
from offerdesk.domain.journal import Person, Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.exchange.checklist_file import read_templates
from offerdesk.places import resources
from tests.app.desks import desk_of
from tests.app.memory import Memory
from tests.storage.examples import Put

BUILT_IN = read_templates(resources() / "checklists", "en")
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
MEAL = Interview(Id("i"), Ref("p"), NOW, format=InterviewFormat.MEAL)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with an application, a lunch and an offer."""
    made = desk_of(tmp_path, (Process(Id("p"), "Acme"), MEAL, Offer(Id("o"), "Acme", Ref("p"))))
    yield made
    made.close()


def template(id_: str) -> Template:
    """Return a template of the program."""
    return next(t for t in BUILT_IN if t.id == id_)


def ids(name: str, n: int = 30) -> tuple[Id, ...]:
    """Return identities for a list and its items."""
    return (Id(name), *(Id(f"{name}{i:02}") for i in range(n)))


def make(desk: Desk, id_: str, subject: str, name: str = "c") -> tuple[ChecklistItem, ...]:
    """Begin a checklist and return its items."""
    desk.execute(MakeChecklist(template(id_), subject, ids(name)))
    return desk.reader.of(ChecklistItem, "checklist", Id(name))


def lines(desk: Desk, name: str = "c") -> dict[str, bool]:
    """Return what is done, by key."""
    found = desk.reader.find(Checklist, Id(name))
    assert found is not None
    return {line.item.key: line.done for line in lines_of(desk.reader, found)}


def test_a_checklist_is_a_copy_of_its_template_with_the_items_that_fit(desk: Desk) -> None:
    items = make(desk, "C-02", "interview:i")
    keys = [item.key for item in items]
    assert keys[-3:] == ["meal_place", "meal_diet", "meal_topics"]
    assert "demo_data" not in keys
    assert [item.position for item in items] == list(range(len(items)))
    (found,) = desk.reader.all(Checklist)
    assert (found.title, found.template, found.subject) == ("Before an interview", "C-02", "interview:i")
    assert desk.undo_label == "Begin checklist “Before an interview”"
    desk.undo()
    assert desk.reader.all(Checklist) == ()
    assert desk.reader.all(ChecklistItem) == ()


def test_several_items_are_ticked_and_opened_again_in_one_step_each(desk: Desk) -> None:
    items = make(desk, "C-07", "offer:o")
    chosen = tuple(item.id for item in items[:3])
    ticked = desk.execute(TickItems(chosen, NOW))
    assert ticked is not None
    assert ticked.label == "Tick 3 items"
    assert sum(lines(desk).values()) == 3
    desk.undo()
    assert sum(lines(desk).values()) == 0
    desk.redo()
    opened = desk.execute(TickItems(chosen[:1], None))
    assert opened is not None
    assert opened.label == "Open an item again"
    assert desk.execute(TickItems((Id("gone"),), NOW)) is None


def test_what_is_not_needed_counts_neither_as_open_nor_as_done(desk: Desk) -> None:
    items = make(desk, "C-07", "offer:o")
    desk.execute(TickItems((items[0].id,), NOW))
    let_go = desk.execute(LetItemsGo((items[0].id, items[1].id), NOW))
    assert let_go is not None
    assert let_go.label == "Not needed"
    (found,) = desk.reader.all(Checklist)
    assert progress(lines_of(desk.reader, found)) == "0 of 6"
    needed = desk.execute(LetItemsGo((items[0].id,), None))
    assert needed is not None
    assert needed.label == "Needed after all"
    assert progress(lines_of(desk.reader, found)) == "1 of 7"
    desk.execute(TickItems((items[1].id,), NOW))
    assert progress(lines_of(desk.reader, found)) == "2 of 8", "what is done was needed"


def test_items_tick_themselves_and_say_from_where(desk: Desk) -> None:
    make(desk, "C-03", "interview:i")
    before = {row.header for row in item_list(desk.reader, Id("c")).rows}
    assert "○ My gut feeling, as a number" in before
    desk.execute(Put((replace(MEAL, feeling=Number(Decimal(8))),)))
    rows = {row.header: row.note for row in item_list(desk.reader, Id("c")).rows}
    assert rows["✓ My gut feeling, as a number"] == "from your notes"
    assert lines(desk)["gut_feeling"]


def test_items_are_put_in_another_order_in_one_step(desk: Desk) -> None:
    items = make(desk, "C-09", "offer:o")
    order = [item.id for item in items]
    order.insert(0, order.pop(3))
    desk.execute(OrderItems(Id("c"), tuple(order)))
    assert [i.id for i in desk.reader.of(ChecklistItem, "checklist", Id("c"))] == order
    desk.execute(OrderItems(Id("c"), (items[4].id,)))
    found = [i.id for i in desk.reader.of(ChecklistItem, "checklist", Id("c"))]
    assert found[0] == items[4].id, "what is not named stays behind, in its order"
    desk.undo()
    assert [i.id for i in desk.reader.of(ChecklistItem, "checklist", Id("c"))] == order


def test_a_template_that_was_changed_takes_the_place_of_the_program_s(desk: Desk) -> None:
    items = make(desk, "C-02", "interview:i")
    desk.execute(Delete(ChecklistItem, (items[0].id,)))
    desk.execute(Save(ChecklistItem(Id("mine"), Ref("c"), 99, text=Text("Breathe"))))
    desk.execute(TickItems((Id("mine"),), NOW))
    kept = desk.execute(KeepAsTemplate(Id("c"), "My way in", ids("t"), instead="C-02"))
    assert kept is not None
    assert kept.label == "Keep as template “My way in”"
    fitting = templates_for(desk.reader, BUILT_IN, "interview:i")
    assert [t.title for t in fitting] == ["My way in", "Right after"]
    desk.execute(Put((Interview(Id("call"), Ref("p"), NOW, format=InterviewFormat.PHONE),)))
    desk.execute(MakeChecklist(fitting[0], "interview:call", ids("d")))
    made = desk.reader.of(ChecklistItem, "checklist", Id("d"))
    assert made[-1].text == "Breathe"
    assert made[-1].done_at is None
    assert "meal_diet" not in {item.key for item in made}, "an item keeps to its form of interview"
    desk.execute(KeepAsTemplate(Id("d"), "My second way", ids("u"), instead="C-02"))
    assert [t.title for t in templates(desk.reader, BUILT_IN)][1] == "My second way"
    assert len(desk.reader.of(Checklist, "subject", Id(""))) == 1
    desk.execute(Delete(Checklist, (Id("u"),)))
    assert templates(desk.reader, BUILT_IN) == BUILT_IN


def test_a_template_of_ones_own_fits_every_subject(desk: Desk) -> None:
    make(desk, "C-07", "offer:o")
    desk.execute(KeepAsTemplate(Id("c"), "Moving house", ids("t")))
    for subject in ("process:p", "interview:i", "offer:o"):
        found = templates_for(desk.reader, BUILT_IN, subject)
        assert [t.id for t in found if t.title == "Moving house"] == ["own:t"]
    assert templates_for(desk.reader, BUILT_IN, "process:p")[0].id == "C-01"


def test_lists_stand_below_what_they_are_about(desk: Desk) -> None:
    make(desk, "C-07", "offer:o", "c")
    make(desk, "C-10", "offer:o", "d")
    make(desk, "C-03", "interview:i", "e")
    desk.execute(KeepAsTemplate(Id("c"), "Moving house", ids("t")))
    sheet = checklist_list(desk.reader, Style(), UTC)
    assert [row.header for row in sheet.rows if row.kind is RowKind.GROUP] == [
        "Acme, offer",
        "Acme, Meal on Tue, Nov 24, 2026",
        "My templates",
    ]
    assert [row.cells[0].text for row in sheet.rows if row.cells] == ["0 of 8", "0 of 9", "0 of 13", ""]


def test_notes_and_links_of_an_item_are_shown() -> None:
    item = ChecklistItem(Id("a"), Ref("c"), text=Text("Read it"), notes=Text("Page 3\nPage 9"), link="x.pdf")
    idle = ChecklistItem(Id("b"), Ref("c"), 1, text=Text("Skip"), dismissed_at=NOW)
    sheet = item_list(Memory(Checklist(Id("c"), "Mine", subject="offer:o"), item, idle), Id("c"))
    assert [(r.header, r.note, r.cells[0].text) for r in sheet.rows] == [
        ("○ Read it", "Page 3", "x.pdf"),
        ("– Skip", "not needed", ""),
    ]


def test_an_empty_place_says_what_belongs_there() -> None:
    assert checklist_list(Memory(), Style(), UTC).empty.startswith("No checklists yet")
    assert item_list(Memory(), Id("gone")).empty.startswith("Choose")
    assert item_list(Memory(Checklist(Id("c"), "Mine")), Id("c")).empty.startswith("Nothing")


def test_every_subject_has_a_name_and_knows_its_application() -> None:
    reader = Memory(
        Process(Id("p"), "Acme"), MEAL, Interview(Id("j"), Ref("p")), Offer(Id("o"), "Acme", Ref("p")),
        Offer(Id("alone"), "Globex"), Person(Id("x"), "Ruth"),
    )  # fmt: skip
    named = subject_names(reader, Style(), UTC)
    assert named["interview:j"] == "Acme, Interview"
    assert named["person:x"] == "Ruth"
    assert choices(reader, Style(), UTC, ("offer", "process")) == (
        ("offer:o", "Acme, offer"),
        ("offer:alone", "Globex, offer"),
        ("process:p", "Acme, application"),
    )
    owned = [
        process_of(reader, s) for s in ("process:p", "interview:i", "offer:o", "offer:alone", "person:x")
    ]
    assert owned == ["p", "p", "p", "", ""]
    assert process_of(reader, "offer:gone") == ""
