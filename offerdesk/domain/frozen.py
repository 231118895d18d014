"""Frozen values: what ``dataclass(frozen=True, slots=True)`` makes, without its price at every start.

``dataclass`` writes six methods of each class as text and has them compiled, which takes a millisecond. A
start meets more than two hundred classes and makes instances of a few: measured, that was a quarter of it.
A class made here is a dataclass all the same (``fields``, ``replace`` and ``match`` know it). It shares the
methods that need no text of their own, and has the others compiled when they are first looked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")
Names = tuple[str, ...]


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Make a class a frozen dataclass with slots. Its attributes may have plain defaults, and nothing else.

    Raises ``TypeError`` for an attribute declared with ``field(…)``: that is for ``dataclass`` itself.
    """
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    for attribute in fields(made):
        if not _is_plain(attribute):
            raise TypeError(f"{cls.__name__}.{attribute.name} is declared with field(): use dataclass")
    for name, method in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    for name in _TEXTS:
        if cls.__dict__.get(name) is None:
            setattr(made, name, _Late(name, made))
    result: type[T] = made
    return result


def _is_plain(attribute: "Field[Any]") -> bool:
    used = attribute.init and attribute.repr and attribute.compare and attribute.hash is None
    return used and attribute.default_factory is MISSING


class _Late:
    """Stands for a method until somebody looks for it, and then puts the method into its own place."""

    def __init__(self, name: str, owner: type[Any]) -> None:
        self._name = name
        self._owner = owner

    def __get__(self, instance: object, _kind: type[Any] | None = None) -> Any:
        made = _compiled(self._name, self._owner)
        setattr(self._owner, self._name, made)
        return made if instance is None else made.__get__(instance)


def _compiled(name: str, owner: type[Any]) -> Any:
    """Compile a method from its text, as ``dataclass`` does; the names in it are of our own declarations."""
    attributes = fields(owner)
    known: dict[str, Any] = {}
    for attribute in attributes:
        known[f"__put_{attribute.name}"] = getattr(owner, attribute.name).__set__
        known[f"__default_{attribute.name}"] = attribute.default
    exec(_TEXTS[name](attributes), known)  # noqa: S102 - see above
    made = known[name]
    made.__qualname__ = f"{owner.__qualname__}.{name}"
    made.__module__ = owner.__module__
    return made


def _init(attributes: "tuple[Field[Any], ...]") -> str:
    def parameter(attribute: "Field[Any]") -> str:
        has_default = attribute.default is not MISSING
        return f"{attribute.name}=__default_{attribute.name}" if has_default else attribute.name

    parameters = ", ".join(["self", *map(parameter, attributes)])
    body = "".join(f"    __put_{a.name}(self, {a.name})\n" for a in attributes)
    return f"def __init__({parameters}):\n{body or '    pass'}"


def _eq(attributes: "tuple[Field[Any], ...]") -> str:
    return (
        "def __eq__(self, other):\n"
        "    if other.__class__ is not self.__class__:\n"
        "        return NotImplemented\n"
        f"    return {_values('self', attributes)} == {_values('other', attributes)}"
    )


def _hash(attributes: "tuple[Field[Any], ...]") -> str:
    return f"def __hash__(self):\n    return hash({_values('self', attributes)})"


def _values(owner: str, attributes: "tuple[Field[Any], ...]") -> str:
    return f"({''.join(f'{owner}.{a.name}, ' for a in attributes)})"


_TEXTS: "Mapping[str, Callable[[tuple[Field[Any], ...]], str]]" = {
    "__init__": _init,
    "__eq__": _eq,
    "__hash__": _hash,
}


def _repr(self: Any) -> str:
    values = ", ".join(f"{a.name}={getattr(self, a.name)!r}" for a in fields(self))
    return f"{type(self).__qualname__}({values})"


def _setattr(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delattr(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _reduce(self: Any) -> tuple[Any, ...]:
    return type(self), tuple(getattr(self, a.name) for a in fields(self))


_SHARED: Mapping[str, Callable[..., Any]] = {
    "__repr__": _repr,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
    "__reduce__": _reduce,  # copying makes a new one: nothing can be put into one that is there
}
