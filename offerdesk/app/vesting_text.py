"""Vesting schedules, match tiers and repayment steps as one line of text.

48 months monthly, 12 cliff          even parts every month, the first after a year
25/25/25/25 quarterly                a share for each year, in quarterly parts
5% @12, 15% @24, 40% @36, 40% @48    any shares at the end of any months
100% to 3%, 50% to 5%                an employer's match by the employee's own contribution
"""

import re
from decimal import Decimal

from offerdesk.app.amounts import read_share
from offerdesk.app.style import Style
from offerdesk.domain.values import MatchTier, Problem, Rejected, Step, Tranche, Vesting
from offerdesk.domain.words import N_, tr

NOT_A_SCHEDULE = N_(
    "“{text}” is not a schedule. Write it like “48 months monthly, 12 cliff”, “25/25/25/25 quarterly” "
    "or “50% @12, 50% @24”."
)
NOT_TIERS = N_("“{text}” is not a match. Write it like “100% to 3%, 50% to 5%”.")
NOT_STEPS = N_("“{text}” is not a list of steps. Write it like “100% @12, 50% @24”.")

_MONTHS_PER_YEAR = 12
_EVERY: tuple[tuple[str, str, int], ...] = (
    (N_("monthly"), "monatlich", 1),
    (N_("every two months"), "zweimonatlich", 2),
    (N_("quarterly"), "vierteljährlich quartalsweise", 3),
    (N_("every four months"), "", 4),
    (N_("half-yearly"), "halbjährlich semi-annually semiannually", 6),
    (N_("yearly"), "annually annual jährlich", 12),
)
_NUMBER = r"\d+(?:[.,]\d+)?"
_PAIR = rf"({_NUMBER})\s*%?\D*?@\D*?(\d+)\D*"
_TIER = rf"({_NUMBER})\s*%\D*?({_NUMBER})\s*%?\D*"
_SHARES = rf"{_NUMBER}\s*%?(?:\s*[/|]\s*{_NUMBER}\s*%?)+"
_CLAUSE_END = r";|,(?!\d)|\n|\b(?:with|mit)\b"
_CLIFF_BEGINS = r"(?:\s+(?:an?\s+|eine[mn]\s+)?|(?<=[^\W\d_])\s*/\s*)(?=\d+[ -]?(?:[^\W\d_]+[ -])?cliff\b)"
"""Where a cliff follows without a comma: "4 years 1-year cliff", "4y/1y cliff"."""
_COUNTS = {
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "ein": "1",
    "drei": "3",
    "vier": "4",
}
_ITEM_END = r";|,(?!\d)|\n|\s+(?:and|und|then|dann|plus)\s+|\s\+\s"


def write_vesting(vesting: Vesting, style: Style) -> str:
    """Write a schedule so that ``read_vesting`` reads the same one."""
    if vesting.tranches:
        parts = [_pair(t.share, t.month, style) for t in vesting.tranches]
    elif vesting.years:
        parts = [f"{'/'.join(style.number(s * 100) for s in vesting.years)} {_every(vesting.every)}"]
    else:
        parts = [tr("{n} months").format(n=vesting.months or 0) + f" {_every(vesting.every)}"]
    if vesting.cliff:
        parts.append(tr("{n} cliff").format(n=vesting.cliff))
    if vesting.start_month:
        parts.append(tr("from month {n}").format(n=vesting.start_month))
    return ", ".join(parts)


def read_vesting(text: str, style: Style, *, where: str = "") -> Vesting:
    """Read a schedule; raises ``Rejected``. Whether its shares sum to 1 is for the checks to say."""
    plain = re.sub(r"\s+", " ", text.strip().casefold().replace("−", "-"))
    every, cliff, start, main = _read_every(plain) or 1, 0, 0, []
    for item in filter(None, (p.strip() for p in re.split(f"{_CLAUSE_END}|{_CLIFF_BEGINS}", plain))):
        if _has_word(item, "cliff", tr("{n} cliff")):
            cliff = _read_cliff(item, where, text)
        elif (found := _number_in(item, "from month {n}", "ab monat {n}")) is not None:
            start = found
        elif item in _every_words():
            continue
        else:
            main.append(item)
    body = "; ".join(main)
    if pairs := _pairs(body, style):
        return Vesting(tranches=tuple(Tranche(m, s) for s, m in pairs), cliff=cliff, start_month=start)
    if found_shares := re.match(_SHARES, body):
        shares = [read_share(s, style, where=where).amount for s in re.split(r"[/|]", found_shares.group())]
        return Vesting(years=tuple(shares), every=every, cliff=cliff, start_month=start)
    months = _months(body.removeprefix("over "))
    if months is None or len(main) != 1:
        raise _refused(where, NOT_A_SCHEDULE, text)
    return Vesting(months=months, every=every, cliff=cliff, start_month=start)


def write_tiers(tiers: tuple[MatchTier, ...], style: Style) -> str:
    """Write match tiers: what is matched, up to which share of pay."""
    return ", ".join(
        tr("{rate} to {limit}").format(rate=style.percent(t.rate), limit=style.percent(t.up_to))
        for t in tiers
    )


def read_tiers(text: str, style: Style, *, where: str = "") -> tuple[MatchTier, ...]:
    """Read match tiers; "next 2%" counts on from the tier before. Raises ``Rejected``."""
    tiers: list[MatchTier] = []
    for item in filter(None, (part.strip() for part in re.split(_ITEM_END, text.casefold()))):
        found = re.fullmatch(_TIER, _tidy(item))
        if found is None:
            raise _refused(where, NOT_TIERS, text)
        rate, limit = (read_share(f"{found[n]}%", style, where=where).amount for n in (1, 2))
        if tiers and re.search(r"\bnext|\bnächst", item):
            limit += tiers[-1].up_to
        tiers.append(MatchTier(rate, limit))
    return tuple(tiers)


def write_steps(steps: tuple[Step, ...], style: Style) -> str:
    """Write the steps of a clawback: the share to repay when leaving before a month."""
    return ", ".join(_pair(step.share, step.month, style) for step in steps)


def read_steps(text: str, style: Style, *, where: str = "") -> tuple[Step, ...]:
    """Read the steps of a clawback; raises ``Rejected``."""
    pairs = _pairs(text.strip().casefold(), style)
    if not pairs:
        raise _refused(where, NOT_STEPS, text)
    return tuple(Step(month, share) for share, month in pairs)


def _tidy(item: str) -> str:
    """Drop words between figures that hold no digit, so that only the two percentages count."""
    return re.sub(r"^[^\d]+", "", item)


def _pair(share: Decimal, month: int, style: Style) -> str:
    return f"{style.percent(share)} @{month}"


def _pairs(text: str, style: Style) -> list[tuple[Decimal, int]]:
    items = [item.strip() for item in re.split(_ITEM_END, text) if item.strip()]
    found = [re.fullmatch(_PAIR, item) for item in items]
    if not items or None in found:
        return []
    return [(read_share(f"{f[1]}%", style).amount, int(f[2])) for f in found if f]


def _every(months: int) -> str:
    named = next((name for name, _, n in _EVERY if n == months), None)
    return tr(named) if named else tr("every {n}").format(n=months)


def _every_words() -> dict[str, int]:
    """Return every word for "how often", with its months."""
    named = {w: n for name, also, n in _EVERY for w in (name, tr(name).casefold(), *also.split())}
    return dict(sorted(named.items(), key=lambda found: -len(found[0])))


def _read_every(text: str) -> int | None:
    for word, months in _every_words().items():
        if re.search(rf"\b{re.escape(word)}\b", text):
            return months
    return _number_in(text, "every {n}", "alle {n}")


def _number_in(text: str, *patterns: str) -> int | None:
    """Return the number in the first of ``patterns`` that ``text`` holds, as written or translated."""
    for pattern in (*patterns, *(tr(p).casefold() for p in patterns)):
        found = re.search(re.escape(pattern).replace(r"\{n\}", r"(-?\d+)"), text)
        if found:
            return int(found[1])
    return None


def _has_word(text: str, *patterns: str) -> bool:
    words = {p.replace("{n}", "").strip().casefold() for p in patterns}
    return any(re.search(rf"\b{re.escape(word)}\b", text) for word in words if word)


def _read_cliff(item: str, where: str, text: str) -> int:
    """Read "12 cliff", "1-year cliff", "cliff of 12 months", "no cliff"."""
    drop = {
        "cliff",
        "a",
        "an",
        "of",
        "at",
        "after",
        "nach",
        "von",
        tr("{n} cliff").replace("{n}", "").strip(),
    }
    words = [w for w in re.split(r"[ -]+", item) if w not in drop and w not in _every_words()]
    if words in (["no"], ["ohne"], ["kein"]):
        return 0
    months = _months(" ".join(words))
    if months is None:
        raise _refused(where, NOT_A_SCHEDULE, text)
    return months


def _months(text: str) -> int | None:
    """Read a length: 48 months, 48, 4 years, 4y, one year, 1.5 years; ``None`` for anything else."""
    plain = " ".join(_COUNTS.get(w, w) for w in re.split(r"[ -]+", text))
    found = re.match(rf"({_NUMBER})\s*([^\W\d_]*)", plain)
    if found is None or "%" in plain or "@" in plain:
        return None
    count, unit = Decimal(found[1].replace(",", ".")), found[2]
    month_word = tr("{n} months").replace("{n}", "").strip().casefold()
    if unit[:1] in {"y", "j"} and unit not in _every_words():
        count *= _MONTHS_PER_YEAR
    elif unit and not unit.startswith("m") and unit != month_word and _read_every(plain) is None:
        return None
    return int(count) if count == count.to_integral_value() and count > 0 else None


def _refused(where: str, message: str, text: str) -> Rejected:
    return Rejected(Problem(where, message, (("text", text.strip()),)))
