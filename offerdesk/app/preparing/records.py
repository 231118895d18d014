"""Reading records, from an open desk or from a file alike."""

from typing import Any, Protocol, TypeVar

from offerdesk.domain.fields import Id
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from offerdesk.domain.model import Entity

E = TypeVar("E", bound=Entity)


class Records(Protocol):
    """The part of ``Reader`` that a file read into memory has as well."""

    def find(self, kind: type[E], id: Id) -> E | None:
        """Return the entity, or ``None``."""
        ...

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every entity of a kind, in order."""
        ...

    def of(self, kind: type[E], via: str, owner: Id) -> tuple[E, ...]:
        """Return the entities whose attribute ``via`` holds ``owner``, in order."""
        ...


class Known:
    """The interviews and applications by id, and the parts of interviews by their interview: read once."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.processes = {process.id: process for process in records.all(Process)}
        self.interviews = {interview.id: interview for interview in records.all(Interview)}

    def process_of(self, interview: str) -> Process | None:
        """Return the application that an interview belongs to."""
        found = self.interviews.get(Id(interview))
        return self.processes.get(Id(found.process)) if found is not None else None

    def company_of(self, interview: str) -> str:
        """Return the company of an interview; empty where it is not known."""
        process = self.process_of(interview)
        return process.company if process is not None else ""

    def parts(self, kind: type[Any]) -> dict[str, tuple[Any, ...]]:
        """Return the parts of a kind by their interview, each in order."""
        found: dict[str, list[Any]] = {}
        for part in self.records.all(kind):
            found.setdefault(part.interview, []).append(part)
        return {owner: tuple(sorted(parts, key=lambda p: p.position)) for owner, parts in found.items()}
