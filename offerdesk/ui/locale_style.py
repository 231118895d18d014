"""How the system's locale writes numbers and dates, as the ``Style`` that everything else uses."""

import re

from PySide6.QtCore import QLocale

from offerdesk.app.style import Style

_SHORT = QLocale.FormatType.ShortFormat
_SIGN = "\u00a4"


def style_from(locale: QLocale) -> Style:
    """Return the style of a locale; its digits are Western ones, which every reader of figures knows."""
    western = QLocale(locale)
    first, following = _group_sizes(locale)
    return Style(
        locale=locale.name(),
        decimal=_plain(western.decimalPoint(), "."),
        group=_plain(western.groupSeparator(), ","),
        first_group=first,
        next_groups=following,
        symbol_first=_symbol_first(locale),
        date_order=_date_order(locale.dateFormat(_SHORT)),
        months=tuple(locale.monthName(month, _SHORT).rstrip(".") for month in range(1, 13)),
        weekdays=tuple(locale.dayName(day, _SHORT).rstrip(".") for day in range(1, 8)),
    )


def _plain(mark: str, otherwise: str) -> str:
    """Return a separator, or the usual one where the locale's goes with digits that are not Western."""
    return mark if mark in {".", ",", "'", "’", " ", "\u00a0", "\u202f"} else otherwise


def _group_sizes(locale: QLocale) -> tuple[int, int]:
    """Return the digits in the last group and in those before it, read off a written number."""
    groups = [len(part) for part in re.split(r"[^\d]+", locale.toString(1_234_567_890)) if part]
    if len(groups) < 3:  # noqa: PLR2004 - too few groups to tell
        return 3, 3
    return groups[-1], groups[-2]


def _symbol_first(locale: QLocale) -> bool:
    written = re.sub(r"[\u200e\u200f]", "", locale.toCurrencyString(1.0, _SIGN))
    return written.startswith(_SIGN)


def _date_order(pattern: str) -> str:
    """Return "dmy", "mdy" or "ymd" from a pattern such as ``dd.MM.yy``."""
    order = "".join(dict.fromkeys(letter for letter in pattern.casefold() if letter in "dmy"))
    return order if order in {"dmy", "mdy", "ymd"} else "ymd"
