"""A frozen value behaves as a frozen dataclass does, though its methods are made late."""

import copy
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from inspect import signature

import pytest

from offerdesk.domain.frozen import frozen


@frozen
class Place:
    """A value with one attribute that it must have."""

    town: str
    floor: int = 0


@frozen
class Room(Place):
    """A value that takes over the attributes of another."""

    door: str = "left"


@frozen
class Named:
    """A value that is equal to all of its kind, and says so itself."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named)

    def __hash__(self) -> int:
        return 1

    def __repr__(self) -> str:
        return "a name"


@frozen
class Nothing:
    """A value without attributes."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What ``Place`` would be as a plain dataclass."""

    town: str
    floor: int = 0


def test_it_is_a_dataclass_to_whoever_asks() -> None:
    place = Place("Bonn")
    assert is_dataclass(place)
    assert [attribute.name for attribute in fields(Place)] == ["town", "floor"]
    assert replace(place, floor=2) == Place("Bonn", 2)
    match place:
        case Place(town, floor=floor):
            assert (town, floor) == ("Bonn", 0)


def test_it_is_made_told_apart_and_shown_as_a_dataclass_is() -> None:
    ours, usual = Place("Bonn", floor=1), Usual("Bonn", floor=1)
    assert str(signature(Place)).partition(" ->")[0] == "(town, floor=0)"
    assert repr(ours) == repr(usual).replace("Usual", "Place")
    assert hash(ours) == hash(usual)
    assert ours.__eq__(usual) is NotImplemented
    assert ours != Place("Bonn")
    with pytest.raises(TypeError, match="town"):
        Place()  # type: ignore[call-arg]


def test_nothing_can_be_put_into_it_or_taken_away() -> None:
    place = Place("Bonn")
    with pytest.raises(FrozenInstanceError, match="town"):
        place.town = "Ulm"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="town"):
        del place.town
    with pytest.raises(AttributeError):
        place.street = "x"  # type: ignore[attr-defined]
    assert not hasattr(place, "__dict__")


def test_a_copy_is_made_anew_and_equal() -> None:
    room = Room("Bonn", 1, "right")
    assert copy.deepcopy(room) == copy.copy(room) == room


def test_one_that_takes_over_from_another_is_a_kind_of_its_own() -> None:
    room = Room("Bonn", door="right")
    assert (room.town, room.floor, room.door) == ("Bonn", 0, "right")
    assert room != Place("Bonn")
    assert isinstance(room, Place)


def test_what_a_class_says_itself_stays() -> None:
    assert Named("a") == Named("b")
    assert hash(Named("a")) == 1
    assert repr(Named("a")) == "a name"


def test_a_value_without_attributes_equals_its_like() -> None:
    assert Nothing() == Nothing()
    assert {Nothing(), Nothing()} == {Nothing()}


def test_methods_are_compiled_once_and_only_when_they_are_looked_for() -> None:
    @frozen
    class Fresh:
        """A class that nobody has used."""

        value: int

    assert "__init__" in vars(Fresh)
    assert not callable(vars(Fresh)["__init__"])
    Fresh(1)
    assert callable(vars(Fresh)["__init__"])
    assert not callable(vars(Fresh)["__hash__"])
    assert Fresh.__init__ is vars(Fresh)["__init__"]


def test_an_attribute_that_needs_more_than_a_default_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Odd\.parts is declared with field"):

        @frozen
        class Odd:
            """It asks for what only ``dataclass`` gives."""

            parts: list[int] = field(default_factory=list)
