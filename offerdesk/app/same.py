"""Remembering results by the identity of a value, where its hash would cost more than the work."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Same(Generic[T]):
    """A key that equals another only where both hold the very same object, which it keeps alive.

    A valuation is remembered by the engine, so an offer that did not change has the same one after each edit.
    """

    value: T

    def __eq__(self, other: object) -> bool:
        """Whether both hold one object."""
        return isinstance(other, Same) and self.value is other.value

    def __hash__(self) -> int:
        """Hash by identity."""
        return id(self.value)
