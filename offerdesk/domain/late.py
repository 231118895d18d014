"""Rows whose entries are made when they are read: few who value an offer look at every year of it.

``Late`` makes each entry for itself, ``Unopened`` all of them as soon as one is asked for.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Late(Sequence[T]):
    """A row of ``count`` entries; each is made once, by its place, and is the same ever after.

    What ``make`` rests on may not change any more. Equal rows hold equal entries.
    """

    __slots__ = ("_made", "_make")

    def __init__(self, count: int, make: Callable[[int], T]) -> None:
        self._made: list[T | None] = [None] * count
        self._make = make

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        if isinstance(place, slice):
            return tuple(self[each] for each in range(*place.indices(len(self))))
        return self._entry(range(len(self._made))[place])

    def __len__(self) -> int:
        return len(self._made)

    def __eq__(self, other: object) -> bool:
        """Whether the entries are equal."""
        return isinstance(other, Late) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash the entries."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the entries."""
        return repr(tuple(self))

    def _entry(self, place: int) -> T:
        made = self._made[place]
        if made is None:
            made = self._made[place] = self._make(place)
        return made


class Unopened(Sequence[T]):
    """A row that ``make`` makes when it is first read, and that is the same ever after."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], tuple[T, ...]]) -> None:
        self._made: tuple[T, ...] | None = None
        self._make = make

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[T, ...]: ...
    def __getitem__(self, place: int | slice) -> T | tuple[T, ...]:
        return self._opened()[place]

    def __len__(self) -> int:
        return len(self._opened())

    def __eq__(self, other: object) -> bool:
        """Whether the entries are equal, to those of a tuple too."""
        return isinstance(other, Unopened | tuple) and self._opened() == tuple(other)

    def __hash__(self) -> int:
        """Hash the entries."""
        return hash(self._opened())

    def __repr__(self) -> str:
        """Show the entries."""
        return repr(self._opened())

    def _opened(self) -> tuple[T, ...]:
        if self._made is None:
            self._made = self._make()
        return self._made
