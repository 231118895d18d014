"""What can be done from the review sheet: ask, make a point, mark one as made, see a promise kept."""

from dataclasses import replace
from datetime import date

from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Asked, Interview, Missed, Promise
from offerdesk.domain.words import tr


@frozen
class AskHere:
    """Take a question along to an interview, behind those that are there."""

    interview: Id
    text: str
    new: Id
    topic: str = ""
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a question to ask")

    def run(self, store: Store) -> None:
        """Add the question."""
        if store.find(Interview, self.interview) is not None:
            there = store.of(Asked, "interview", self.interview)
            place = max((asked.position for asked in there), default=-1) + 1
            store.put(
                Asked(self.new, Ref(self.interview), place, Text(self.text.strip()), topic=self.topic.strip())
            )


@frozen
class AddPoint:
    """Note a point to make in an interview."""

    interview: Id
    text: str
    new: Id
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Add a point to make")

    def run(self, store: Store) -> None:
        """Add the point; it counts as not made until it is marked."""
        if store.find(Interview, self.interview) is not None:
            there = store.of(Missed, "interview", self.interview)
            place = max((missed.position for missed in there), default=-1) + 1
            store.put(Missed(self.new, Ref(self.interview), place, Text(self.text.strip())))


@frozen
class UsePoint:
    """Say where a point was made at last; it does not come back after that."""

    missed: Id
    where: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Mark a point as made")

    def run(self, store: Store) -> None:
        """Note where."""
        found = store.find(Missed, self.missed)
        if found is not None:
            store.put(replace(found, used_in=self.where))


@frozen
class KeepPromise:
    """Note the day on which a promise was kept."""

    promise: Id
    day: date
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Mark a promise as kept")

    def run(self, store: Store) -> None:
        """Note the day."""
        found = store.find(Promise, self.promise)
        if found is not None:
            store.put(replace(found, kept_at=self.day))
