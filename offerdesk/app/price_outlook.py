"""How prices could move, in words: what is assumed, where totals lie then, and which offer is best."""

from decimal import Decimal

from offerdesk.app.comparison import Comparison
from offerdesk.app.gap import weighable
from offerdesk.app.style import Style
from offerdesk.domain.exposure import Exposure, exposure
from offerdesk.domain.price_paths import Outlook, Spread
from offerdesk.domain.words import N_, tr

LISTED, UNLISTED = 35, 60
"""Per cent a year, unless the user says otherwise."""

WHY_LISTED = N_(
    "Shares of one listed company usually move by 25 to 50 % a year; a whole market by about 15 %."
)
WHY_UNLISTED = N_("Young companies move more than listed ones: appraisers reckon with 50 to 90 % a year.")

_CASES, _DIGITS, _CENT = 100, 3, 0.01


def exposures(comparison: Comparison) -> tuple[Exposure, ...]:
    """Return what moves of each offer that can be set against the others."""
    fulls = (comparison.offers[place] for place in weighable(comparison))
    return tuple(exposure(full, comparison.assumptions) for full in fulls)


def estimate(value: float) -> Decimal:
    """Return an estimate to three digits, not below whole units: more would only pretend to be known."""
    digits = len(str(abs(int(value))))
    return Decimal(round(value, min(0, _DIGITS - digits))).quantize(Decimal(1))


def name_of(comparison: Comparison, spread: Spread) -> str:
    """Return the name of the offer that a spread is of."""
    return comparison.names[comparison.place(spread.offer)]


def chances(comparison: Comparison, found: Outlook) -> tuple[str, ...]:
    """Say how often each offer brings the most, the likeliest first."""
    if len(found.spreads) < 2:  # noqa: PLR2004 - one offer is best by itself
        return ()
    ordered = sorted(found.spreads, key=lambda spread: -spread.best)
    text = tr("{name} brings the most in {n} of 100 cases.")
    return tuple(text.format(name=name_of(comparison, s), n=cases(s.best)) for s in ordered)


def duels(comparison: Comparison, found: Outlook) -> tuple[str, ...]:
    """Say how often the likeliest offer brings more than each other one."""
    if len(found.spreads) <= 2:  # noqa: PLR2004 - of two, the chances say it all
        return ()
    first = max(range(len(found.spreads)), key=lambda place: found.spreads[place].best)
    name = name_of(comparison, found.spreads[first])
    text = tr("{name} brings more than {other} in {n} of 100 cases.")
    return tuple(
        text.format(name=name, other=name_of(comparison, other), n=cases(found.ahead[first][place]))
        for place, other in enumerate(found.spreads)
        if place != first
    )


def reaches(comparison: Comparison, found: Outlook, style: Style) -> tuple[str, ...]:
    """Say where the total of each offer lies."""
    unit = comparison.assumptions.currency
    moving = tr(
        "{name}: {low} to {high} in 8 of 10 cases, {lower} to {upper} in every second one; {mean} on average."
    )
    mostly = tr(
        "{name}: {low} to {high} in 8 of 10 cases, {lower} in more than half of all; {mean} on average."
    )
    still = tr("{name}: {mean} in all cases; nothing in it hangs on a share price.")
    words = []
    for spread in found.spreads:
        name, sure = name_of(comparison, spread), _is_sure(spread)
        if sure:
            words.append(still.format(name=name, mean=style.money(Decimal(round(spread.mean)), unit)))
            continue
        keys = ("low", "lower", "upper", "high", "mean")
        figures = {key: style.money(estimate(getattr(spread, key)), unit) for key in keys}
        text = mostly if figures["lower"] == figures["upper"] else moving
        words.append(text.format(name=name, **figures))
    return tuple(words)


def assumed(style: Style, *, paths: int, together: bool) -> str:
    """Say what the cases are made of."""
    how = (
        tr("All companies' prices rise and fall together.")
        if together
        else tr("Each company's price goes its own way.")
    )
    text = tr(
        "{n} cases. On average each price follows the course that its offer states; all but equity stays as "
        "it is, and so does the gain of a purchase plan that is paid into. An unlisted grant pays in as many "
        "cases as its probability or the chances of a sale say. The same settings always give the same cases."
    )
    return f"{text.format(n=style.number(Decimal(paths)))} {how}"


def _is_sure(spread: Spread) -> bool:
    """Whether all cases bring the same; what comes in a few of them shows in the mean alone."""
    return spread.low == spread.high and abs(spread.mean - spread.low) < _CENT


def cases(share: float) -> str:
    """Write a share as cases out of a hundred; what is rare is not called never."""
    n = round(share * _CASES)
    if n == 0 and share > 0:
        return tr("fewer than 1")
    if n == _CASES and share < 1:
        return tr("more than 99")
    return str(n)
