"""What a role asks for, what proves that I can do it, and what does not yet."""

import re
from collections.abc import Callable
from dataclasses import replace

from offerdesk.app.preparing.records import Records
from offerdesk.app.store import Store
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.preparing import Extent, Need, Requirement
from offerdesk.domain.words import trn

_RANK = {Need.REQUIRED: 0, None: 1, Need.PREFERRED: 2}
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪◦‣]+|\(?\d{1,2}[.)])\s+")


def ordered(records: Records, process: Id) -> tuple[Requirement, ...]:
    """Return the requirements of an application: required, not said, preferred."""
    found = records.of(Requirement, "process", process)
    return tuple(sorted(found, key=lambda r: (_RANK[r.need], r.position)))


def is_gap(requirement: Requirement) -> bool:
    """Whether something is left to do: not wholly met, not judged yet, or claimed without a proof."""
    if requirement.met is not Extent.YES:
        return True
    return not requirement.proof.strip() and requirement.story is None and requirement.strength is None


def gaps(records: Records, process: Id) -> tuple[Requirement, ...]:
    """Return the requirements that need a thought before the interview."""
    return tuple(r for r in ordered(records, process) if is_gap(r))


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines of a pasted list without their bullets and numbers; empty lines are left out."""
    lines = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


@frozen
class AddRequirements:
    """Add one requirement for each line of a text, behind those that are there; known ones are left out."""

    process: Id
    text: str
    new_id: Callable[[], Id]
    need: Need | None = None
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        n = len(lines_of(self.text))
        return trn("Add a requirement", "Add {n} requirements", n).format(n=n)

    def run(self, store: Store) -> None:
        """Add each line that is not there yet."""
        known = store.of(Requirement, "process", self.process)
        texts = {r.text.strip().casefold() for r in known}
        place = max((r.position for r in known), default=-1) + 1
        for line in lines_of(self.text):
            if line.casefold() in texts:
                continue
            new = Requirement(self.new_id(), Ref(self.process), place, Text(line))
            store.put(replace(new, need=self.need))
            place += 1
