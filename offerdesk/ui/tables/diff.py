"""The smallest set of steps from one list of keys to another, so that a view keeps what it can."""

from collections.abc import Iterable, Sequence

from offerdesk.domain.frozen import frozen

Run = tuple[int, int]
"""First and last place of neighbours."""


@frozen
class Steps:
    """Remove runs from the back, put what is kept into ``kept`` order, insert runs from the front.

    ``kept`` is ``None`` when the kept keys stand in the right order already.
    """

    removed: tuple[Run, ...]
    kept: tuple[str, ...] | None
    inserted: tuple[Run, ...]


def steps(old: Sequence[str], new: Sequence[str]) -> Steps:
    """Return the steps from ``old`` to ``new``; the keys of each list are unique."""
    was, will = set(old), set(new)
    staying = tuple(key for key in old if key in will)
    kept = tuple(key for key in new if key in was)
    return Steps(
        removed=tuple(reversed(_runs(i for i, key in enumerate(old) if key not in will))),
        kept=None if staying == kept else kept,
        inserted=_runs(i for i, key in enumerate(new) if key not in was),
    )


def _runs(places: Iterable[int]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return tuple(runs)
