"""What a chart does not show, in words: an offer left out is named, never silently dropped."""

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import silent
from offerdesk.domain.words import tr


def not_converted(comparison: Comparison) -> str:
    """Name the offers that no exchange rate brings into the others' currency."""
    pairs = zip(comparison.names, comparison.valuations, strict=True)
    names = [name for name, v in pairs if not v.comparable]
    if not names:
        return ""
    return tr("Without an exchange rate, not shown: {names}.").format(names=", ".join(names))


def not_known(comparison: Comparison) -> str:
    """Name the offers of which nothing is known that could be drawn."""
    pairs = zip(comparison.names, comparison.valuations, strict=True)
    names = [name for name, v in pairs if v.comparable and silent(v)]
    if not names:
        return ""
    return tr("Nothing known yet of {names}.").format(names=", ".join(names))


def missing_rates(comparison: Comparison) -> tuple[str, ...]:
    """Return the currencies whose rate would bring offers back, in the order of the columns."""
    return tuple(dict.fromkeys(v.currency for v in comparison.valuations if not v.comparable))


def sentence(*parts: str) -> str:
    """Join the sentences that say something."""
    return " ".join(part for part in parts if part)
