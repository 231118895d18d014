"""Choosing the stories for an interview: those chosen in their order, then the others."""

from collections.abc import Sequence
from dataclasses import replace

from offerdesk.app.folding import fold
from offerdesk.app.preparing.records import Records
from offerdesk.app.preparing.stories import lacking_words
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.preparing import Requirement, Story
from offerdesk.domain.words import tr


@frozen
class Tellable:
    """A story that could be told: its place among those chosen (from 1), or ``None``, and why it fits."""

    story: Story
    place: int | None
    note: str


def tellable(records: Records, interview: Id, query: str = "") -> tuple[Tellable, ...]:
    """Return the stories that hold every word of ``query``: chosen ones first, then what proves most."""
    found = records.find(Interview, interview)
    if found is None:
        return ()
    chosen = [Id(ref) for ref in found.stories]
    needs = records.of(Requirement, "process", Id(found.process))
    words = fold(query).split()
    fitting = [story for story in records.all(Story) if _holds(story, words)]
    every = [_tellable(story, chosen, needs) for story in fitting]
    proofs = {each.story.id: sum(n.story == Ref(each.story.id) for n in needs) for each in every}
    every.sort(key=lambda each: (each.place or len(chosen) + 1, -proofs[each.story.id], each.story.position))
    return tuple(every)


def _tellable(story: Story, chosen: Sequence[Id], needs: Sequence[Requirement]) -> Tellable:
    proves = [need.text.strip() for need in needs if need.story == Ref(story.id)]
    notes = [tr("proves: {needs}").format(needs="; ".join(proves))] if proves else []
    notes += [words for words in (story.figure, lacking_words(story)) if words]
    place = chosen.index(story.id) + 1 if story.id in chosen else None
    return Tellable(story, place, " · ".join(notes))


def _holds(story: Story, words: Sequence[str]) -> bool:
    parts = (story.title, story.situation, story.task, story.action, story.result, story.figure, *story.tags)
    text = fold("\n".join(parts))
    return all(word in text for word in words)


@frozen
class TellStory:
    """Choose a story for an interview, behind those that are chosen, or choose it no more."""

    interview: Id
    story: Id
    chosen: bool
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Choose a story for an interview") if self.chosen else tr("Take a story from an interview")

    def run(self, store: Store) -> None:
        """Put it at the end of the list, or take it out."""
        found = store.find(Interview, self.interview)
        if found is not None:
            others = tuple(ref for ref in found.stories if ref != Ref(self.story))
            if self.chosen and Ref(self.story) not in found.stories:
                store.put(replace(found, stories=(*others, Ref(self.story))))
            elif not self.chosen:
                store.put(replace(found, stories=others))


@frozen
class MoveStory:
    """Tell a chosen story earlier or later in an interview."""

    interview: Id
    story: Id
    step: int
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Put the stories of an interview in order")

    def run(self, store: Store) -> None:
        """Move it within the list; beyond its ends nothing happens."""
        found = store.find(Interview, self.interview)
        if found is None or Ref(self.story) not in found.stories:
            return
        order = list(found.stories)
        place = order.index(Ref(self.story))
        order.insert(min(max(place + self.step, 0), len(order) - 1), order.pop(place))
        store.put(replace(found, stories=tuple(order)))
