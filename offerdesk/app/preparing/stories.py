"""The story library: what a story still lacks, and where it is told or asked for."""

from offerdesk.app.preparing.records import Known, Records
from offerdesk.domain.fields import Id, Ref, attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.preparing import BankQuestion, Requirement, Story
from offerdesk.domain.words import tr

PARTS = ("situation", "task", "action", "result", "figure")
"""What a story needs, in the order in which it is told."""


@frozen
class StoryUse:
    """A story with what leads to it: questions that it answers, requirements that it proves, interviews."""

    story: Story
    questions: tuple[BankQuestion, ...]
    requirements: tuple[tuple[str, Requirement], ...]  # with the company
    interviews: tuple[tuple[str, Interview], ...]

    @property
    def count(self) -> int:
        """How often the story is used."""
        return len(self.questions) + len(self.requirements) + len(self.interviews)


def lacking(story: Story) -> tuple[str, ...]:
    """Return the names of the parts that a story lacks."""
    return tuple(name for name in PARTS if not getattr(story, name).strip())


def lacking_words(story: Story) -> str:
    """Say which parts a story lacks; empty for a complete one."""
    names = ", ".join(tr(attribute(Story, name).field.label).lower() for name in lacking(story))
    if not names:
        return ""
    return tr("Still lacks: {names}").format(names=names)


def told(story: Story) -> tuple[tuple[str, str], ...]:
    """Return the parts of a story that are there, each with its name."""
    parts = ((tr(attribute(Story, name).field.label), getattr(story, name).strip()) for name in PARTS)
    return tuple((term, text) for term, text in parts if text)


def uses(records: Records) -> tuple[StoryUse, ...]:
    """Return every story with where it is used."""
    known = Known(records)
    questions, told = records.all(BankQuestion), tuple(known.interviews.values())
    asked_for = [
        (process.company, need)
        for process in known.processes.values()
        for need in records.of(Requirement, "process", process.id)
    ]
    return tuple(
        StoryUse(
            story,
            tuple(q for q in questions if q.story == Ref(story.id)),
            tuple((company, need) for company, need in asked_for if need.story == Ref(story.id)),
            tuple((known.company_of(i.id), i) for i in told if Ref(story.id) in i.stories),
        )
        for story in records.all(Story)
    )


def story_titles(records: Records) -> dict[Id, str]:
    """Return the title of each story by its id."""
    return {story.id: story.title for story in records.all(Story)}
