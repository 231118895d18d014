"""Letters are begun, changed, sent and taken back, each as one step that undo knows."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.letters.changing import BackToTemplate, ChangeLetter, MarkSent, NewLetters, NotSent
from offerdesk.app.letters.lists import sent_letters
from offerdesk.domain.fields import Id, Text
from offerdesk.domain.interviews import Missed
from offerdesk.domain.letters import Channel, Letter, Tone
from offerdesk.domain.values import Rejected
from tests.app.desks import desk_of
from tests.app.letters.shelf import LETTER, search

SENT = datetime(2026, 11, 20, 9, tzinfo=UTC)
ID = LETTER.id
SAID = "Dear Ana,\n\none thing: my certificate in safety.\n\nKim"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_of(tmp_path, (*search()._entities, LETTER))


def letter(desk: Desk) -> Letter:
    found = desk.reader.find(Letter, ID)
    assert found is not None
    return found


def point(desk: Desk) -> str:
    found = desk.reader.find(Missed, Id("point"))
    assert found is not None
    return found.used_in


def test_several_letters_are_one_step(desk: Desk) -> None:
    step = desk.execute(NewLetters((replace(LETTER, id=Id("x")), replace(LETTER, id=Id("y")))))
    assert step is not None
    assert step.label == "Begin 2 letters"
    assert len(desk.reader.all(Letter)) == 3
    desk.undo()
    assert len(desk.reader.all(Letter)) == 1


def test_a_letter_needs_its_draft(desk: Desk) -> None:
    with pytest.raises(Rejected):
        desk.execute(NewLetters((replace(LETTER, id=Id("x"), draft=""),)))


def test_a_new_wording_has_not_been_proofread(desk: Desk) -> None:
    desk.execute(ChangeLetter(ID, "proofread", value=True))
    assert letter(desk).proofread
    step = desk.execute(ChangeLetter(ID, "text", Text("Dear Ana")))
    assert step is not None
    assert step.label == "Change Wording"
    assert (letter(desk).text, letter(desk).proofread) == ("Dear Ana", False)
    assert desk.execute(ChangeLetter(ID, "text", Text("Dear Ana"))) is None
    desk.undo()
    assert (letter(desk).text, letter(desk).proofread) == ("", True)


def test_notes_leave_proofreading_alone(desk: Desk) -> None:
    desk.execute(ChangeLetter(ID, "proofread", value=True))
    desk.execute(ChangeLetter(ID, "notes", Text("He answers fast.")))
    assert letter(desk).proofread


def test_the_template_can_speak_again(desk: Desk) -> None:
    desk.execute(ChangeLetter(ID, "text", Text("Dear Ana")))
    desk.execute(ChangeLetter(ID, "tone", Tone.WARM))
    desk.execute(BackToTemplate(ID))
    assert (letter(desk).text, letter(desk).tone) == ("", Tone.WARM)


def test_a_letter_with_a_blank_is_not_sent(desk: Desk) -> None:
    for subject, text in (("Hi", "Dear {name}"), ("About {topic}", "Dear Ana"), ("Hi", " ")):
        with pytest.raises(Rejected):
            desk.execute(MarkSent(ID, subject, text, SENT, Channel.MAIL))
    assert letter(desk).sent_at is None


def test_what_was_sent_is_kept_as_it_was(desk: Desk) -> None:
    desk.execute(MarkSent(ID, "Thanks", SAID, SENT, Channel.MAIL))
    kept = letter(desk)
    assert (kept.subject, kept.text, kept.sent_at, kept.delivered_at) == ("Thanks", SAID, SENT, None)
    assert point(desk) == "letter:letter"
    desk.undo()
    assert letter(desk) == LETTER
    assert point(desk) == ""


def test_a_point_that_was_left_out_stays_free(desk: Desk) -> None:
    desk.execute(MarkSent(ID, "Thanks", "Dear Ana", SENT, Channel.MAIL))
    assert point(desk) == ""


def test_what_is_handed_over_is_delivered(desk: Desk) -> None:
    desk.execute(MarkSent(ID, "Thanks", SAID, SENT, Channel.HAND))
    assert letter(desk).delivered_at == SENT
    desk.execute(NotSent(ID))
    assert (letter(desk).sent_at, letter(desk).delivered_at) == (None, None)
    assert point(desk) == ""


def test_the_time_line_gets_what_was_sent(desk: Desk) -> None:
    desk.execute(NewLetters((replace(LETTER, id=Id("later")),)))
    assert sent_letters(desk.reader, Id("contoso")) == ()
    desk.execute(MarkSent(Id("later"), "Thanks", SAID, SENT.replace(hour=12), Channel.PHONE))
    desk.execute(MarkSent(ID, "Thanks", SAID, SENT, Channel.MAIL))
    first, second = sent_letters(desk.reader, Id("contoso"))
    assert (first.at, first.channel, first.person) == (SENT, Channel.MAIL, "Ana Ruiz")
    assert first.say() == "Thank-you after an interview to Ana Ruiz (Email)"
    assert second.channel is Channel.PHONE
    assert sent_letters(desk.reader, Id("initech")) == ()


def test_commands_on_a_letter_that_is_gone_do_nothing(desk: Desk) -> None:
    gone = Id("gone")
    for command in (
        ChangeLetter(gone, "text", Text("x")),
        BackToTemplate(gone),
        MarkSent(gone, "Thanks", SAID, SENT, Channel.MAIL),
        NotSent(gone),
    ):
        assert desk.execute(command) is None
        assert command.label
