"""Letters by keyboard: a panel of four is thanked, one letter by one; drafts, sending and taking back."""

from datetime import timedelta

from PySide6.QtGui import QGuiApplication

from offerdesk.app.letters.lists import sent_letters
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Missed, Remark, RemarkKind
from offerdesk.domain.journal import Person as Someone
from offerdesk.domain.journal import Process
from offerdesk.domain.letters import Channel, Letter, Tone
from offerdesk.ui.letters.view import LettersView
from tests.journeys.person import CTRL, Key, Person

PANEL = ("Ana Ruiz", "Tom Lee", "Mei Chen", "Kai Novak")
FEW_STEPS = 60
"""Keys, typed words included, within which four drafts are there and the first is sent."""


def after_a_panel(person: Person) -> LettersView:
    """Start on a desk with one interview of four, each of whom told something."""
    person.services().create(person.folder / "data" / "my-search.offerdesk").desk.close()
    person.start()
    now = person.view.services.now()
    save = person.view.execute
    save(Save(Process(Id("p"), "Contoso", "Engineer")))
    for place, name in enumerate(PANEL):
        save(Save(Someone(Id(str(place)), name)))
    start = now - timedelta(hours=3)
    save(
        Save(
            Interview(
                Id("i"),
                Ref("p"),
                start=start,
                end=start + timedelta(hours=1),
                people=tuple(Ref(str(place)) for place in range(len(PANEL))),
            )
        )
    )
    for place in range(3):  # nothing was noted of the fourth
        note = Text(f"Told me about project {place}.")
        save(Save(Remark(Id(f"r{place}"), Ref("i"), kind=RemarkKind.TOLD, person=Ref(str(place)), text=note)))
    save(Save(Missed(Id("m"), Ref("i"), text=Text("My certificate."))))
    return person.view.journal().letters


def test_a_panel_of_four_is_thanked_in_a_few_steps(person: Person) -> None:
    letters = after_a_panel(person)
    before = person.keys
    person.choose("thank")
    assert len(person.all(Letter)) == 4
    assert letters.side.thanks.title.text().startswith("0 of 4 thanked · Contoso")
    assert (
        "? Kai Novak: no detail noted yet" not in letters.side.thanks.names.text()
    )  # they have a letter now
    assert person.focus() is letters.sheet.editor
    first = letters.sheet.written
    assert first is not None
    assert "Told me about project 0" in first.text
    assert "My certificate" in first.text
    assert not first.ready  # the name below is missing

    person.tab_to(letters.sheet.me.line)
    person.write("Kim")
    person.press(Key.Key_Return)
    assert letters.sheet.written is not None
    assert letters.sheet.written.text.endswith("Kim")
    person.tab_to(letters.sheet.foot.sent)
    person.press(Key.Key_Space)
    assert person.keys - before <= FEW_STEPS
    sent = sent_letters(person.reader, Id("p"))
    assert [(s.person, s.channel) for s in sent] == [("Ana Ruiz", Channel.MAIL)]
    assert person.all(Missed)[0].used_in == f"letter:{sent[0].letter.id}"
    assert letters.side.thanks.title.text().startswith("1 of 4 thanked")
    person.press(Key.Key_Z, CTRL)
    assert sent_letters(person.reader, Id("p")) == ()


def test_a_blank_keeps_a_letter_from_being_sent_until_it_is_filled(person: Person) -> None:
    letters = after_a_panel(person)
    person.view.execute(Save(Someone(Id("3"), "Kai Novak", email="kai@contoso.example")))
    person.choose("thank")
    fourth = next(x for x in person.all(Letter) if x.person == "3")
    letters.show_letter(fourth.id)
    letters.sheet.editor.setFocus()
    person.settle()
    assert not letters.sheet.foot.sent.isEnabled()
    assert letters.sheet.hints.item(0).text() == "■  2 blanks are left to fill."
    person.press(Key.Key_Tab)
    person.write("you run the lab")
    person.press(Key.Key_Tab)
    person.write("Kim Park")
    person.view.flush()
    kept = person.reader.find(Letter, fourth.id)
    assert kept is not None
    assert "you run the lab" in kept.text
    assert kept.text.endswith("Kim Park")
    assert letters.sheet.foot.sent.isEnabled()
    assert letters.sheet.foot.template.isEnabled()
    letters.sheet.foot.template.trigger()
    assert person.reader.find(Letter, fourth.id) == fourth


def test_what_is_only_offered_is_begun_by_its_first_change(person: Person) -> None:
    letters = after_a_panel(person)
    person.choose("letters")
    assert person.focus() is letters.side.list
    assert person.all(Letter) == ()
    person.press(Key.Key_Return)
    assert person.focus() is letters.sheet.editor
    person.tab_to(letters.sheet.head.tone)
    person.press(Key.Key_Down)
    (letter,) = person.all(Letter)
    assert (letter.tone, letter.person) == (Tone.WARM, "0")
    assert letters.sheet.editor.toPlainText().startswith("Hi Ana,")
    letters.sheet.head.language.setFocus()
    person.press(Key.Key_Down)
    assert letters.sheet.editor.toPlainText().startswith("Hallo Ana,")
    assert person.all(Letter)[0].language == "de"


def test_a_letter_is_read_aloud_ticked_sent_and_taken_back(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("letters")
    letters = person.view.journal().letters
    letters.side.list.select_row("letter:thanks-leo")
    sheet = letters.sheet
    sheet.foot.read.setFocus()
    person.press(Key.Key_Space)
    assert sheet.aloud.isVisible()
    assert person.focus() is sheet.aloud.paper
    person.press(Key.Key_Tab)
    person.press(Key.Key_Space)
    assert person.reader.find(Letter, Id("thanks-leo")).proofread  # type: ignore[union-attr]
    person.press(Key.Key_Escape)
    assert person.focus() is sheet.editor
    sheet.foot.copy.trigger()
    assert QGuiApplication.clipboard().text().startswith("Hi Leo,")
    assert sheet.note.text() == "Copied."
    sheet.foot.sent.setFocus()
    person.press(Key.Key_Space)
    sent = person.reader.find(Letter, Id("thanks-leo"))
    assert sent is not None
    assert sent.sent_at is not None
    assert sent.text.startswith("Hi Leo,")
    assert sheet.editor.isReadOnly()
    when = sheet.sent_row.row.editor.control
    person.tab_to(when)
    person.retype("2026-10-20 09:00")
    person.press(Key.Key_Tab)
    moved = person.reader.find(Letter, Id("thanks-leo"))
    assert moved is not None
    assert moved.sent_at is not None
    assert moved.sent_at.strftime("%Y-%m-%d %H:%M") == "2026-10-20 09:00"
    sheet.foot.not_sent.trigger()
    assert not sheet.editor.isReadOnly()


def test_any_letter_can_be_begun_and_deleted(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("letters")
    letters = person.view.journal().letters
    letters.show_process(Id("larkspur"))
    before = len(person.all(Letter))
    actions = {a.data(): a for a in letters.side.new.menu().actions()}
    actions["D-08"].trigger()
    assert len(person.all(Letter)) == before + 1
    written = letters.sheet.written
    assert written is not None
    assert written.about.company == "Larkspur Systems"
    assert written.about.offer is not None
    assert "23 days of paid leave" in written.text
    person.choose("delete")
    assert len(person.all(Letter)) == before
    person.view.undo()
    assert len(person.all(Letter)) == before + 1
    assert letters.side.process.value() == "larkspur"


def test_a_new_name_below_letters_shows_at_once_and_hints_lead_to_their_place(person: Person) -> None:
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    person.choose("letters")
    letters = person.view.journal().letters
    letters.show_letter(Id("more-time"))
    sheet = letters.sheet
    person.tab_to(sheet.hints)
    person.press(Key.Key_Down)
    person.press(Key.Key_Return)
    assert person.focus() is sheet.editor
    assert sheet.editor.textCursor().selectedText() == "{day you ask for}"
    assert not sheet.me.isVisibleTo(sheet)
    person.tab_to(sheet.subject.line)
    person.retype("One more day")
    person.press(Key.Key_Return)
    assert person.reader.find(Letter, Id("more-time")).subject == "One more day"  # type: ignore[union-attr]
