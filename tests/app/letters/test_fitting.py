"""Which letters a menu offers: what is due now, with its reason, and the others of its sort."""

from datetime import UTC, datetime, timedelta

from offerdesk.app.letters.drafts import DRAFTS, About
from offerdesk.app.letters.fitting import letters_for
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Person, Process
from tests.app.memory import Memory

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
STYLE = Style()
MET = Interview(Id("i"), Ref("p"), NOW - timedelta(days=1), people=(Ref("ana"), Ref("tom")))
SOON = Interview(Id("j"), Ref("p"), NOW + timedelta(days=1))
DESK = Memory(
    Process(Id("p"), "Acme", contacts=(Ref("mei"),)),
    Process(Id("q"), "Brightly", referred_by=Ref("kai")),
    MET,
    SOON,
    *(Person(Id(name), name.title()) for name in ("ana", "tom", "mei", "kai", "zoe")),
)


def test_an_interview_offers_its_thanks_first_and_says_to_whom_and_why() -> None:
    found = letters_for(DESK, NOW, STYLE, "interview", MET.id)
    assert [f.title for f in found[:2]] == [
        "Thank-you after an interview: Ana",
        "Thank-you after an interview: Tom",
    ]
    assert all(f.why.startswith("Met on ") for f in found[:2])
    others = found[2:]
    assert {f.why for f in others} <= {""}
    assert {DRAFTS[f.occasion.draft].about for f in others} == {About.INTERVIEW}
    assert {f.occasion.interview for f in found} == {Ref(MET.id)}
    assert "D-01" not in {f.occasion.draft for f in others}, "a letter is offered once"


def test_an_application_offers_what_is_due_in_it_and_every_letter_about_one() -> None:
    found = letters_for(DESK, NOW, STYLE, "process", Id("p"))
    due = [f for f in found if f.why]
    assert {f.occasion.draft for f in due} == {"D-01", "D-20"}
    rest = [f.occasion for f in found if not f.why]
    assert {o.draft for o in rest} == {d.id for d in DRAFTS.values() if d.about is About.PROCESS}
    assert {(o.process, o.person) for o in rest} == {(Ref("p"), Ref("mei"))}


def test_a_person_is_written_to_about_the_application_where_they_were_met() -> None:
    found = letters_for(DESK, NOW, STYLE, "person", Id("tom"))
    assert found[0].title == "Thank-you after an interview"
    assert found[0].occasion.person == Ref("tom")
    rest = [f.occasion for f in found if not f.why]
    assert {o.process for o in rest} == {Ref("p")}
    assert {o.draft for o in rest} == {d.id for d in DRAFTS.values() if d.about is About.PERSON}
    mei = letters_for(DESK, NOW, STYLE, "person", Id("mei"))
    assert {f.occasion.process for f in mei} == {Ref("p")}, "a contact, though never met"
    kai = letters_for(DESK, NOW, STYLE, "person", Id("kai"))
    assert kai[0].occasion.draft == "D-26"
    assert {f.occasion.process for f in kai} == {Ref("q")}
    zoe = letters_for(DESK, NOW, STYLE, "person", Id("zoe"))
    assert {f.occasion.process for f in zoe} == {None}


def test_what_has_gone_offers_its_sort_alone() -> None:
    for kind in ("interview", "process"):
        assert all(not f.why for f in letters_for(DESK, NOW, STYLE, kind, Id("gone")))
