"""Stories, pitches, requirements and lessons: what is lacking, how long it takes, what is kept."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import lessons, requirements, stories
from offerdesk.app.preparing.pitch import clock, count_words, length_of, length_words, speaking_seconds
from offerdesk.app.preparing.records import Known
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.hindsight import Feedback, Finding, Phase
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.preparing import BankQuestion, Extent, Need, Pitch, Practice, Requirement, Story
from tests.app.desks import desk_of
from tests.storage.examples import Put

WHOLE = Story(Id("s"), "Ledger", Text("a"), Text("b"), Text("c"), Text("d"), "e")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one application."""
    made = desk_of(tmp_path, (Process(Id("a"), "Acme"),))
    yield made
    made.close()


def test_a_story_says_which_of_its_parts_it_lacks() -> None:
    assert stories.lacking_words(WHOLE) == ""
    half = Story(Id("h"), "Half", situation=Text("x"), task=Text(" "), action=Text("y"))
    assert stories.lacking(half) == ("task", "result", "figure")
    assert stories.lacking_words(half) == "Still lacks: task, result, result in figures"


def test_a_story_knows_what_leads_to_it(desk: Desk) -> None:
    desk.execute(
        Put(
            (
                WHOLE,
                Story(Id("t"), "Unused", position=1),
                BankQuestion(Id("b"), "Why?", story=Ref("s")),
                Requirement(Id("r"), Ref("a"), text=Text("Lead"), story=Ref("s")),
                Interview(Id("i"), Ref("a"), stories=(Ref("s"),)),
            )
        )
    )
    used, unused = stories.uses(desk.reader)
    assert ([q.text for q in used.questions], used.requirements[0][0], used.interviews[0][0]) == (
        ["Why?"],
        "Acme",
        "Acme",
    )
    assert (used.count, unused.count) == (3, 0)
    assert stories.story_titles(desk.reader) == {"s": "Ledger", "t": "Unused"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("I don’t follow-up, ever.", 4), ("Größe zählt – 30 Leute", 4), ("...", 0)],
)
def test_words_are_counted_as_people_count_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_pitch_tells_its_speaking_time_and_how_much_is_too_long() -> None:
    assert [speaking_seconds(n) for n in (0, 1, 130, 131)] == [0, 0, 60, 60]
    assert speaking_seconds(100, 120) == 50
    long = length_of(Pitch(Id("p"), "Long", Text("word " * 195), 60))
    assert (long.words, long.seconds, long.over) == (195, 90, 30)
    assert length_of(Pitch(Id("p"), "Free", Text("word"), None)).over == 0
    assert length_words(Pitch(Id("p"), "Long", Text("word " * 195), 60)) == (
        "195 words, about 1:30 · 30 seconds too long"
    )
    assert [clock(n) for n in (5, 65, 600)] == ["0:05", "1:05", "10:00"]


def test_each_pasted_line_becomes_a_requirement_without_its_bullet(desk: Desk) -> None:
    ids = (Id(f"r{n}") for n in count())
    pasted = "• Go\n\n - Kubernetes  \n1. Ten years of it\n(2) Writes well\nGo\n3 days in the office"
    step = desk.execute(requirements.AddRequirements(Id("a"), pasted, lambda: next(ids), Need.REQUIRED))
    assert step is not None
    assert step.label == "Add 5 requirements"
    found = requirements.ordered(desk.reader, Id("a"))
    assert [r.text for r in found] == [
        "Go",
        "Kubernetes",
        "Ten years of it",
        "Writes well",
        "3 days in the office",
    ]
    assert {r.need for r in found} == {Need.REQUIRED}
    again = requirements.AddRequirements(Id("a"), "go\nRust", lambda: next(ids))
    desk.execute(again)
    assert [(r.text, r.position) for r in requirements.ordered(desk.reader, Id("a"))][-1] == ("Rust", 5)
    desk.undo()
    desk.undo()
    assert requirements.ordered(desk.reader, Id("a")) == ()


def test_required_ones_come_first_and_a_claim_without_proof_is_a_gap(desk: Desk) -> None:
    made = [
        Requirement(Id("1"), Ref("a"), 0, Text("P"), Need.PREFERRED, Extent.YES, Text("did it")),
        Requirement(Id("2"), Ref("a"), 1, Text("N")),
        Requirement(Id("3"), Ref("a"), 2, Text("R"), Need.REQUIRED, Extent.YES),
        Requirement(Id("4"), Ref("a"), 3, Text("S"), Need.REQUIRED, Extent.PARTLY, Text("half")),
        Requirement(Id("5"), Ref("a"), 4, Text("T"), Need.REQUIRED, Extent.YES, story=Ref("s")),
    ]
    desk.execute(Put((WHOLE, *made)))
    assert [r.text for r in requirements.ordered(desk.reader, Id("a"))] == ["R", "S", "T", "N", "P"]
    assert [r.text for r in requirements.gaps(desk.reader, Id("a"))] == ["R", "S", "N"]


LEARNED = (
    Process(Id("g"), "Globex", rejected_at=date(2025, 12, 30)),
    Interview(
        Id("i"),
        Ref("a"),
        start=datetime(2026, 3, 1, tzinfo=UTC),
        lessons=Text("Eat *before*."),
        do_differently=Text("Ask\nfirst."),
        tags=("panel",),
    ),
    Interview(Id("j"), Ref("a"), lessons=Text("No day")),
    Finding(Id("f"), Ref("g"), Phase.RESEARCH, Text("x"), lesson=Text("Read the blog.")),
    Finding(Id("k"), Ref("a"), text=Text("Calm voice"), strength=True),
    Finding(Id("n"), Ref("a"), text=Text("not a lesson")),
    Feedback(Id("b"), Ref("a"), at=date(2026, 4, 1), take=Text("Shorter answers.")),
    Practice(Id("p"), at=datetime(2026, 3, 2, tzinfo=UTC)),
)


def test_lessons_of_interviews_findings_and_feedback_stand_together_newest_first(desk: Desk) -> None:
    desk.execute(Put(LEARNED))
    every = lessons.every_lesson(Known(desk.reader))
    assert [(x.text, x.company) for x in every] == [
        ("Shorter answers.", "Acme"),
        ("Eat *before*.", "Acme"),
        ("Ask\nfirst.", "Acme"),
        ("Calm voice", "Acme"),
        ("Read the blog.", "Globex"),
        ("No day", "Acme"),
    ]
    assert lessons.years(every) == (2026, 2025)
    page = lessons.library(desk.reader, Style())
    assert (page.subtitle, [s.title for s in page.sections]) == ("6 lessons", ["Acme", "Globex"])
    assert page.section("Globex").points[0].note == "Research · Tue, Dec 30, 2025"
    with pytest.raises(KeyError):
        page.section("nowhere")


def test_what_a_year_taught_is_written_as_markdown_in_which_signs_mean_themselves(desk: Desk) -> None:
    desk.execute(Put(LEARNED))
    written = lessons.as_markdown(desk.reader, Style(), 2026)
    assert written == (
        "# What 2026 taught me\n\n## Acme\n\n"
        "- Shorter answers. *(Feedback · Wed, Apr 1, 2026)*\n"
        "- Eat \\*before\\*. *(Lessons · Sun, Mar 1, 2026 · panel)*\n"
        "- Ask first. *(What I would do differently · Sun, Mar 1, 2026 · panel)*\n"
        "- Calm voice *(worth keeping · Sun, Mar 1, 2026)*\n\n"
        "Practised 1 time.\n"
    )
    assert "No lessons were noted" in lessons.as_markdown(desk.reader, Style(), 2020)
