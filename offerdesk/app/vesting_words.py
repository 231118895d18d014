"""Schedules and tiers in the words of a comparison; ``vesting_text`` writes the short form of a field."""

from offerdesk.app.style import Style
from offerdesk.domain.values import MatchTier, Vesting
from offerdesk.domain.words import N_, tr, trn

_EVERY = {1: N_("monthly"), 3: N_("quarterly"), 6: N_("half-yearly"), 12: N_("yearly")}


def say_vesting(vesting: Vesting, style: Style) -> str:
    """Say when a grant becomes one's own: "over 48 months, quarterly, 12-month cliff"."""
    said = [_course(vesting, style)]
    if not vesting.tranches and not _in_one_part(vesting):
        said.append(_rhythm(vesting.every))
    if vesting.cliff:
        said.append(tr("{n}-month cliff").format(n=vesting.cliff))
    if vesting.start_month:
        said.append(tr("starting after month {n}").format(n=vesting.start_month))
    return ", ".join(said)


def say_tiers(tiers: tuple[MatchTier, ...], style: Style) -> str:
    """Say what an employer adds: "100% up to 3% of pay, then 50% up to 5%"."""
    if not tiers:
        return tr("none")
    said = [
        tr("{rate} up to {limit}").format(rate=style.percent(t.rate), limit=style.percent(t.up_to))
        for t in tiers
    ]
    said[0] = tr("{match} of pay").format(match=said[0])
    return tr(", then ").join(said)


def _course(vesting: Vesting, style: Style) -> str:
    if len(vesting.tranches) == 1:
        return _all_after(vesting.tranches[0].month)
    if vesting.tranches:
        return ", ".join(
            tr("{share} after {n} months").format(share=style.percent(t.share), n=t.month)
            for t in vesting.tranches
        )
    if vesting.years:
        shares = " / ".join(style.percent(share) for share in vesting.years)
        return trn("{shares} over {n} year", "{shares} over {n} years", len(vesting.years)).format(
            shares=shares, n=len(vesting.years)
        )
    if _in_one_part(vesting):
        return _all_after(vesting.months or 0)
    return tr("over {n} months").format(n=vesting.months)


def _in_one_part(vesting: Vesting) -> bool:
    return vesting.months is not None and vesting.every >= vesting.months


def _all_after(month: int) -> str:
    if not month:
        return tr("all at once")
    return trn("all after {n} month", "all after {n} months", month).format(n=month)


def _rhythm(every: int) -> str:
    return tr(_EVERY[every]) if every in _EVERY else tr("every {n} months").format(n=every)
