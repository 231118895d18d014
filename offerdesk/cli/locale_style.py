"""How the command line writes figures: as ``--locale`` says, else ``LC_ALL``, else American English.

``LANG`` is not asked on purpose: what a script reads must not change with the terminal that it runs in.
"""

from collections.abc import Mapping
from typing import Any, cast

from babel import Locale, UnknownLocaleError

from offerdesk.app.style import Style
from offerdesk.cli.files import Refusal
from offerdesk.domain.words import N_, tr

DEFAULT = "en_US"
NO_LOCALE = N_('"{name}" is no locale: write it like en_US or de_DE')


def chosen_locale(option: str | None, environment: Mapping[str, str]) -> str:
    """Return the name of the locale to write in."""
    if option:
        return option
    name = environment.get("LC_ALL", "").partition(".")[0].partition("@")[0]
    if name in {"", "C", "POSIX"} or not _is_known(name):
        return DEFAULT
    return name


def style_for(name: str) -> Style:
    """Return the style of a locale such as ``de_DE``; ``Refusal`` where there is none of that name."""
    if not _is_known(name):
        raise Refusal("--locale", tr(NO_LOCALE).format(name=name))
    locale = Locale.parse(name, sep=_separator(name))
    symbols = _symbols(locale)
    first, following = locale.decimal_formats[None].grouping
    months: Any = locale.months["format"]["abbreviated"]
    days: Any = locale.days["format"]["abbreviated"]
    return Style(
        locale=str(locale),
        decimal=symbols["decimal"],
        group=symbols["group"],
        first_group=first,
        next_groups=following,
        symbol_first=str(locale.currency_formats["standard"].pattern).lstrip("\u200e\u200f").startswith("¤"),
        date_order=_date_order(locale),
        months=tuple(str(months[month]).rstrip(".") for month in range(1, 13)),
        weekdays=tuple(str(days[day]).rstrip(".") for day in range(7)),
    )


def _is_known(name: str) -> bool:
    try:
        Locale.parse(name, sep=_separator(name))
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _separator(name: str) -> str:
    return "-" if "-" in name else "_"


def _symbols(locale: Locale) -> dict[str, str]:
    every = cast("dict[str, Any]", locale.number_symbols)
    return dict(every.get("latn", every))


def _date_order(locale: Locale) -> str:
    letters = [letter for letter in str(locale.date_formats["short"].pattern).lower() if letter in "dmy"]
    order = "".join(dict.fromkeys(letters))
    return "ymd" if order.startswith("y") else order
