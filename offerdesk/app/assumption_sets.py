"""Assumptions kept under a name: keep them, take them up again, and tell how they differ from what counts.

Which set is in use is not stored but seen: the one that says what counts, or, changed a little, the one that
comes closest. So undo, a file from elsewhere and a change by hand are always told right.
"""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from offerdesk.app.store import Reader, Store
from offerdesk.app.style import Style
from offerdesk.app.text import MUST_NOT_BE_EMPTY, write
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions, AssumptionSet
from offerdesk.domain.checks import require
from offerdesk.domain.fields import Attribute, Id, attributes
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Problem, Rejected
from offerdesk.domain.words import N_, tr

TAKEN = N_("Assumptions are kept as “{name}” already. Choose another name.")
GONE = N_("These assumptions are not kept any more.")
_STILL_CLOSE = 3
"""Changed in more than this, assumptions are no longer called after a set."""


@frozen
class KeptSet:
    """A set as a reader sees it; ``differences`` say what it has instead of what counts."""

    id: Id
    name: str
    differences: tuple[str, ...]


def kept_sets(kept: Iterable[AssumptionSet], assumed: Assumptions, style: Style) -> tuple[KeptSet, ...]:
    """List the sets in order, each with how it differs from ``assumed``."""
    return tuple(
        KeptSet(s.id, s.name, tuple(_said(a, s, assumed, style) for a in _apart(s, assumed))) for s in kept
    )


def set_in_use(kept: Iterable[AssumptionSet], assumed: Assumptions) -> str:
    """Name the set that counts, or else the one that is close to it ("Careful, changed"); empty for none."""
    counted = [(len(_apart(each, assumed)), place, each.name) for place, each in enumerate(kept)]
    apart, _, name = min(counted, default=(_STILL_CLOSE + 1, 0, ""))
    if apart > _STILL_CLOSE:
        return ""
    return tr("{name}, changed").format(name=name) if apart else name


def as_assumptions(kept: AssumptionSet) -> Assumptions:
    """Return what a set says, as what counts."""
    return Assumptions(**_values(kept) | {"id": ASSUMPTIONS_ID})


@frozen
class KeepAssumptions:
    """Keep what counts now under a name, behind all other sets."""

    id: Id
    name: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Keep assumptions as {name}").format(name=self.name.strip())

    def run(self, store: Store) -> None:
        """Write the set; ``Rejected`` without a name, or with one that is taken."""
        held = store.all(AssumptionSet)
        name = _free(self.name, held)
        place = max((each.position for each in held), default=-1) + 1
        store.put(_as_set(_counting(store), self.id, name, place))


@frozen
class TakeAssumptions:
    """Let a set count from now on."""

    id: Id
    name: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Take assumptions {name}").format(name=self.name)

    def run(self, store: Store) -> None:
        """Write what the set says as what counts."""
        taken = as_assumptions(_held(store, self.id))
        require(taken)
        store.put(taken)


@frozen
class OverwriteAssumptions:
    """Let a set say what counts now."""

    id: Id
    name: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Overwrite assumptions {name}").format(name=self.name)

    def run(self, store: Store) -> None:
        """Write the set anew under its own name."""
        held = _held(store, self.id)
        store.put(_as_set(_counting(store), held.id, held.name, held.position))


@frozen
class RenameAssumptions:
    """Call a set something else."""

    id: Id
    name: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Rename assumptions to {name}").format(name=self.name.strip())

    def run(self, store: Store) -> None:
        """Write the name; ``Rejected`` without one, or with one that is taken."""
        held = _held(store, self.id)
        others = [each for each in store.all(AssumptionSet) if each.id != self.id]
        store.put(replace(held, name=_free(self.name, others)))


@frozen
class DeleteAssumptions:
    """Keep a set no longer; what counts stays as it is."""

    id: Id
    name: str
    merge_key: str = ""

    @property
    def label(self) -> str:
        """The change in words."""
        return tr("Delete assumptions {name}").format(name=self.name)

    def run(self, store: Store) -> None:
        """Delete the set."""
        store.remove(AssumptionSet, self.id)


def _counting(reader: Reader) -> Assumptions:
    return reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()


def _held(reader: Reader, id_: Id) -> AssumptionSet:
    found = reader.find(AssumptionSet, id_)
    if found is None:
        raise Rejected(Problem("id", GONE))
    return found


def _free(name: str, others: Iterable[AssumptionSet]) -> str:
    plain = name.strip()
    if not plain:
        raise Rejected(Problem("name", MUST_NOT_BE_EMPTY))
    if any(each.name.casefold() == plain.casefold() for each in others):
        raise Rejected(Problem("name", TAKEN, (("name", plain),)))
    return plain


def _values(assumed: Assumptions) -> dict[str, Any]:
    """Return what is assumed, without what tells one set from another."""
    return {f.name: getattr(assumed, f.name) for f in fields(Assumptions) if f.name != "id"}


def _as_set(assumed: Assumptions, id_: Id, name: str, position: int) -> AssumptionSet:
    return AssumptionSet(**_values(assumed) | {"id": id_, "name": name, "position": position})


def _apart(kept: AssumptionSet, assumed: Assumptions) -> tuple[Attribute, ...]:
    ours, theirs = _values(assumed), _values(kept)
    return tuple(a for a in attributes(Assumptions) if a.name in ours and ours[a.name] != theirs[a.name])


def _said(declared: Attribute, kept: AssumptionSet, assumed: Assumptions, style: Style) -> str:
    there, here = (_written(declared, each, style) for each in (kept, assumed))
    said = tr("{field}: {value} instead of {present}")
    return said.format(field=tr(declared.field.label), value=there, present=here)


def _written(declared: Attribute, assumed: Assumptions, style: Style) -> str:
    text = write(declared, getattr(assumed, declared.name), style)
    if not text:
        return tr("not set")
    return f"{text} {tr(declared.field.unit)}" if declared.field.unit else text
