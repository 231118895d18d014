"""Where data behind a figure come from: whose exchange rate, index or schedule, and as of when."""

from collections.abc import Iterator
from datetime import date

from offerdesk.app.presets import MATCH_PRESETS, VESTING_PRESETS
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.lines import Source
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr


def origin(source: Source, full: FullOffer, assumptions: Assumptions, style: Style) -> str:
    """Say where the data behind a source come from; empty where the offer itself says all."""
    return "; ".join(_said(source, full, assumptions, style))


def _said(source: Source, full: FullOffer, assumptions: Assumptions, style: Style) -> Iterator[str]:
    offer = full.offer
    if source.attribute == "exchange_rates":
        given = (rate for rate in assumptions.exchange_rates if rate.currency == offer.pay_currency)
        yield from (
            tr("the rate is {origin}").format(origin=_dated(rate.as_of, rate.source, style)) for rate in given
        )
    elif source.attribute == "cost_of_living":
        there = _dated(offer.cost_of_living_date, offer.cost_of_living_source, style)
        here = _dated(assumptions.cost_of_living_date, assumptions.cost_of_living_source, style)
        yield tr("the index there is {origin}").format(origin=there)
        yield tr("the index at home is {origin}").format(origin=here)
    elif source.kind == "grant":
        mine = next((grant.vesting for grant in full.grants if grant.id == source.id), None)
        usual = (preset for preset in VESTING_PRESETS if preset.vesting == mine)
        yield from (_preset(preset.name, preset.as_of, preset.source, style) for preset in usual)
    elif source.attribute == "match_tiers" and offer.match_tiers:
        formulas = (preset for preset in MATCH_PRESETS if preset.tiers == offer.match_tiers)
        yield from (_preset(preset.name, preset.as_of, preset.source, style) for preset in formulas)


def _dated(as_of: date | None, said_by: str, style: Style) -> str:
    if as_of is None and not said_by:
        return tr("your own, without a date or a source")
    if as_of is None:
        return tr("according to {source}").format(source=said_by)
    if not said_by:
        return tr("as of {day}").format(day=style.day(as_of))
    return tr("as of {day}, according to {source}").format(day=style.day(as_of), source=said_by)


def _preset(name: str, as_of: date, said_by: str, style: Style) -> str:
    text = tr("“{name}”: {source}, as of {day}")
    return text.format(name=tr(name), source=tr(said_by), day=style.day(as_of))
