"""What steps delete is kept in the file for a while, and can be erased without a trace."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.records import Delete
from offerdesk.app.store import Change, Step
from offerdesk.app.trash import KEPT_FOR
from offerdesk.domain.agreeing import Attachment
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.interviews import Interview, Remark
from offerdesk.domain.journal import Process
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import OneOff
from offerdesk.storage.desk_file import DeskFile
from tests.storage.examples import NOW, Put, Remove

MARK = "Quixotic Heliotrope"
OFFER = Offer(Id("a"), MARK)
PART = OneOff(Id("x"), Ref("a"), label=MARK)


class Watch:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        """Return the time that was set."""
        return self.at


def desk_with(desk_file: DeskFile, *entities: object) -> tuple[Desk, Watch]:
    watch = Watch()
    desk = Desk(desk_file, watch)
    desk.execute(Put(entities))  # type: ignore[arg-type]
    return desk, watch


def held(desk_file: DeskFile) -> list[str]:
    """Name what the trash holds, newest first."""
    return [e.id for each in desk_file.discarded() for e in each.entities]


def rows(desk_file: DeskFile) -> int:
    return len(desk_file.opened.run("SELECT 1 FROM trash"))


def test_what_a_step_deletes_is_in_the_trash_with_its_parts(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, OFFER, PART)
    desk.execute(Remove(Offer, Id("a")))
    (found,) = desk_file.discarded()
    assert set(found.entities) == {OFFER, PART}
    assert found.at == NOW


def test_what_is_there_again_is_not_listed(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, OFFER, PART)
    desk.execute(Remove(Offer, Id("a")))
    desk.undo()
    assert held(desk_file) == []
    desk.redo()
    assert set(held(desk_file)) == {"a", "x"}
    desk.execute(Put((OFFER,)))  # an import brings it back without its part
    assert held(desk_file) == ["x"]


def test_of_a_thing_deleted_twice_the_last_state_counts(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, OFFER)
    desk.execute(Remove(Offer, Id("a")))
    desk.execute(Put((replace(OFFER, title="Later"),)))
    desk.execute(Remove(Offer, Id("a")))
    (found,) = desk_file.discarded()
    assert found.entities == (replace(OFFER, title="Later"),)


def test_steps_that_merge_put_their_deletions_into_the_trash_once(desk_file: DeskFile) -> None:
    desk, watch = desk_with(desk_file, OFFER, Offer(Id("b"), "Contoso"))
    desk.execute(Delete(Offer, (Id("a"),), "same"))
    watch.at += timedelta(milliseconds=300)
    desk.execute(Delete(Offer, (Id("b"),), "same"))
    assert rows(desk_file) == 1
    assert sorted(held(desk_file)) == ["a", "b"]


def test_a_step_that_is_rolled_back_leaves_the_trash_alone(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, OFFER)
    gone = Change("offer", Id("a"), OFFER, None)

    def fail() -> None:
        with desk_file.write() as session:
            session.history.push(Step("Delete", (gone,), NOW), replace_last=False)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert rows(desk_file) == 0
    assert desk.reader.find(Offer, Id("a")) == OFFER


def test_the_trash_lets_go_after_thirty_days_by_utc(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, OFFER)
    desk.execute(Remove(Offer, Id("a")))
    desk_file.tidy_trash(NOW + KEPT_FOR)
    assert held(desk_file) == ["a"]
    desk_file.tidy_trash(NOW + KEPT_FOR + timedelta(seconds=1))
    assert rows(desk_file) == 0


def test_a_clock_that_stood_wrong_lets_nothing_go(desk_file: DeskFile) -> None:
    desk, watch = desk_with(desk_file, OFFER, Offer(Id("b"), "Contoso"))
    desk.execute(Remove(Offer, Id("a")))
    watch.at = NOW - timedelta(days=20_000)
    desk.execute(Remove(Offer, Id("b")))
    desk_file.tidy_trash(watch.at)
    desk_file.tidy_trash(NOW + timedelta(days=1))
    assert sorted(held(desk_file)) == ["a", "b"]


def test_an_entry_that_cannot_be_read_is_passed_over_and_goes_with_the_first_erasing(
    desk_file: DeskFile,
) -> None:
    desk, _ = desk_with(desk_file, OFFER)
    desk_file.opened.run("INSERT INTO trash (label, at, changes) VALUES ('x', 'never', '[{}]')")
    desk.execute(Remove(Offer, Id("a")))
    assert held(desk_file) == ["a"]
    desk_file.erase_traces(frozenset({("offer", Id("zzz"))}))
    assert rows(desk_file) == 1


def files_of(path: Path) -> bytes:
    """Return all bytes beside a desk, its log included."""
    return b"".join(f.read_bytes() for f in sorted(path.parent.rglob("*")) if f.is_file())


def test_erasing_a_thing_leaves_no_byte_of_it_and_keeps_the_rest_of_the_trash(
    path: Path, desk_file: DeskFile
) -> None:
    desk, _ = desk_with(desk_file, OFFER, PART, Offer(Id("b"), "Contoso"))
    desk.execute(Remove(OneOff, Id("x")))  # a part that went before its owner
    desk.execute(Delete(Offer, (Id("a"), Id("b"))))
    desk_file.erase_traces(frozenset({("offer", Id("a"))}))
    assert held(desk_file) == ["b"]
    assert desk.undo_label == ""
    desk_file.close()
    assert MARK.encode() not in files_of(path)


def test_erasing_everything_leaves_no_byte_of_what_was_ever_deleted(path: Path, desk_file: DeskFile) -> None:
    process, meeting = Process(Id("p"), "Contoso"), Interview(Id("i"), Ref("p"))
    remark = Remark(Id("r"), Ref("i"), text=Text(MARK))
    desk, _ = desk_with(desk_file, OFFER, PART, process, meeting, remark)
    desk.execute(Remove(Offer, Id("a")))
    desk.execute(Put((replace(remark, text=Text("Overwritten")),)))
    desk_file.erase_traces()
    assert rows(desk_file) == 0
    assert MARK.encode() not in files_of(path)  # while it is open: the log too
    desk_file.close()
    assert MARK.encode() not in files_of(path)


def test_the_content_of_a_file_goes_with_the_last_that_knows_it(desk_file: DeskFile) -> None:
    desk, _ = desk_with(desk_file, *(Attachment(Id(n), n, digest=n * 64) for n in "abc"))
    for name in "abc":
        desk_file.opened.run("INSERT INTO content (digest, data) VALUES (?, x'6376')", (name * 64,))
    desk.execute(Delete(Attachment, (Id("a"), Id("b"))))
    desk_file.erase_traces(frozenset({("attachment", Id("a"))}))
    kept = [digest[0] for (digest,) in desk_file.opened.run("SELECT digest FROM content ORDER BY 1")]
    assert kept == ["b", "c"]
