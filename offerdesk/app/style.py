"""How numbers and dates are written for the person who reads them.

A ``Style`` is a frozen value: the window makes one from the system's locale, the command line from
``--locale``. Amounts are exact: a ``Decimal`` is formatted digit by digit, never through a float.
"""

from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Self

from offerdesk.domain.frozen import frozen

UNKNOWN = "?"
NOT_OFFERED = "–"
MINUS = "−"
NARROW_SPACE = "\u202f"
HIDDEN = "•••"
"""What a discreet style writes for money, whatever its size."""

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "ILS": "₪"}
_NO_CENTS = frozenset({"JPY", "KRW", "CLP", "ISK", "VND", "HUF"})


@frozen
class Style:
    """One locale's way of writing.

    ``first_group`` and ``next_groups`` are digits per group (3 and 3; 3 and 2 in India).
    ``symbol_first`` puts a currency before the figure. ``day_month`` is a ``strftime``-like order
    of ``d``, ``m`` and ``y``: "dmy", "mdy" or "ymd", joined by ``date_separator``.
    A ``discreet`` style hides money from whoever looks over the reader's shoulder; nothing that it writes
    of an amount can be read again.
    """

    locale: str = "en_US"
    decimal: str = "."
    group: str = ","
    first_group: int = 3
    next_groups: int = 3
    symbol_first: bool = True
    date_order: str = "mdy"
    months: tuple[str, ...] = (
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
    )
    weekdays: tuple[str, ...] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    discreet: bool = False

    def opened(self) -> Self:
        """Return the same style with money in sight, for what is read again."""
        return replace(self, discreet=False) if self.discreet else self

    def __hash__(self) -> int:
        """Hash what tells styles apart in practice: every remembered text has its style in its key."""
        return hash((self.locale, self.decimal, self.group))

    def number(self, value: Decimal, places: int | None = None, *, signed: bool = False) -> str:
        """Write ``value`` grouped, rounded half up to ``places`` (all its digits when ``None``)."""
        if places is not None:
            value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        digits = format(abs(value), "f")
        whole, _, fraction = digits.partition(".")
        if places is None:
            fraction = fraction.rstrip("0")
        text = self._grouped(whole) + (self.decimal + fraction if fraction else "")
        if value < 0:
            return MINUS + text
        return "+" + text if signed and value > 0 else text

    def money(self, value: Decimal, currency: str, *, cents: bool = False, signed: bool = False) -> str:
        """Write an amount with its currency sign; cents only on demand."""
        text = self.amount(value, currency, cents=cents, signed=signed)
        symbol = _SYMBOLS.get(currency, currency)
        if not self.symbol_first:
            return f"{text}\u00a0{symbol}"
        sign, rest = (text[0], text[1:]) if text[:1] in {MINUS, "+"} else ("", text)
        return f"{sign}{symbol}{rest}" if len(symbol) == 1 else f"{sign}{symbol}\u00a0{rest}"

    def amount(self, value: Decimal, currency: str, *, cents: bool = False, signed: bool = False) -> str:
        """Write an amount without its currency, for columns whose header names it once."""
        if self.discreet:
            return HIDDEN
        return self.number(value, 2 if cents and currency not in _NO_CENTS else 0, signed=signed)

    def percent(self, share: Decimal, places: int | None = None, *, signed: bool = False) -> str:
        """Write a fraction of 1 as a percentage: 0.06 becomes 6 %."""
        space = "" if self.locale.startswith("en") else "\u00a0"
        return self.number(share * 100, places, signed=signed) + space + "%"

    def day(self, value: date) -> str:
        """Write a date with its weekday: Thu 26 Nov 2026, in the locale's order."""
        weekday, month = self.weekdays[value.weekday()], self.months[value.month - 1]
        if self.date_order == "mdy":
            return f"{weekday}, {month} {value.day}, {value.year}"
        if self.date_order == "ymd":
            return f"{value.year}-{value.month:02}-{value.day:02} ({weekday})"
        return f"{weekday} {value.day} {month} {value.year}"

    def instant(self, value: datetime) -> str:
        """Write a day and a time of day."""
        return f"{self.day(value.date())}, {value:%H:%M}"

    def _grouped(self, whole: str) -> str:
        groups: list[str] = []
        size = self.first_group
        while len(whole) > size:
            whole, tail = whole[:-size], whole[-size:]
            groups.insert(0, tail)
            size = self.next_groups
        return self.group.join([whole, *groups])
