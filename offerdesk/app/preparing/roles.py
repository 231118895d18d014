"""Which applications are like one another, and why: the same company, role words, tags."""

from offerdesk.app.preparing.records import Known
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.frozen import frozen
from offerdesk.domain.journal import Process
from offerdesk.domain.likeness import plain, shared_words
from offerdesk.domain.words import tr


@frozen
class AlikeRole:
    """Another application, with what makes it like the one at hand."""

    process: Process
    same_company: bool
    words: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def why(self) -> str:
        """Say what is alike."""
        said = [tr("same company")] if self.same_company else []
        if self.words:
            said.append(tr("role: {words}").format(words=", ".join(self.words).lower()))
        if self.tags:
            said.append(tr("tags: {tags}").format(tags=", ".join(self.tags)))
        return " · ".join(said)


def tags_of(known: Known, process: Process) -> tuple[str, ...]:
    """Return the tags of an application and of its interviews."""
    own = [i for i in known.interviews.values() if i.process == Ref(process.id)]
    return tuple(dict.fromkeys([*process.tags, *(tag for i in own for tag in i.tags)]))


def alike_roles(known: Known, process: Process) -> dict[Id, AlikeRole]:
    """Return the other applications that are like one, by id: at the same company first."""
    mine = {plain(tag) for tag in tags_of(known, process)}
    found = []
    for other in known.processes.values():
        if other.id == process.id:
            continue
        same = bool(plain(other.company)) and plain(other.company.strip()) == plain(process.company.strip())
        tags = tuple(tag for tag in tags_of(known, other) if plain(tag) in mine)
        role = AlikeRole(other, same, shared_words(process.title, other.title), tags)
        if role.same_company or role.words or role.tags:
            found.append(role)
    found.sort(key=lambda role: (not role.same_company, -len(role.words) - len(role.tags)))
    return {role.process.id: role for role in found}
