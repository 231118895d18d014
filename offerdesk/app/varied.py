"""What can be varied of an offer, in the reader's words: section, name and present value of each."""

from collections import Counter
from typing import Any

from offerdesk.app.amounts import write_pay
from offerdesk.app.part_text import part_name
from offerdesk.app.style import UNKNOWN, Style
from offerdesk.app.text import write
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.frozen import frozen
from offerdesk.domain.kinds import offer_parts
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.variables import Variable, attribute_of, entity_of, get, is_figure, variables
from offerdesk.domain.words import tr


@frozen
class Varied:
    """A field that can be varied. ``is_figure`` tells that one may ask how large it must be."""

    variable: Variable
    group: str
    label: str
    value: str
    is_figure: bool


def varied(full: FullOffer, style: Style) -> tuple[Varied, ...]:
    """Return every field of an offer that can be varied, by section in the order of the form."""
    names = _part_names(full)
    return tuple(
        Varied(
            variable,
            tr(attribute_of(variable).field.group.value),
            _label(variable, names.get(variable.source.id, "")),
            value_text(full, variable, get(full, variable), style),
            is_figure(variable),
        )
        for variable in variables(full)
    )


def label_text(full: FullOffer, variable: Variable) -> str:
    """Return what a field is called, after the part that it belongs to."""
    return _label(variable, _part_names(full).get(variable.source.id, ""))


def value_text(full: FullOffer, variable: Variable, value: Any, style: Style) -> str:
    """Write a value with its unit: the offer's currency, days, a year; "?" where it is unknown."""
    field = attribute_of(variable)
    entity = entity_of(full, variable.source)
    if value is None:
        return UNKNOWN
    if isinstance(entity, Offer) and field.name == "pay_amount":
        return write_pay(value, entity.pay_currency, entity.pay_period, style)
    unit = tr(field.field.unit) if field.field.unit else ""
    if field.type is Amount:
        unit = f"{full.offer.pay_currency} {unit}".strip()
    return f"{plain_text(variable, value, style)} {unit}".strip()


def plain_text(variable: Variable, value: Any, style: Style) -> str:
    """Write a value without its unit, beside another that has it."""
    return UNKNOWN if value is None else write(attribute_of(variable), value, style)


def _label(variable: Variable, part: str) -> str:
    label = tr(attribute_of(variable).field.label)
    if variable.place is not None:
        label = tr("{field} {n}").format(field=label, n=variable.place + 1)
    return tr("{part}: {field}").format(part=part, field=label) if part else label


def _part_names(full: FullOffer) -> dict[Id, str]:
    """Name each part, those of the same name with a number behind it."""
    parts = [part for held in offer_parts() for part in getattr(full, held.attr or held.key)]
    often = Counter(part_name(part) for part in parts)
    so_far: Counter[str] = Counter()
    names: dict[Id, str] = {}
    for part in parts:
        name = part_name(part)
        so_far[name] += 1
        names[part.id] = f"{name} {so_far[name]}" if often[name] > 1 else name
    return names
