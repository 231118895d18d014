"""How wide text is, without a font engine: the advances of Noto Sans, and honest guesses beyond.

The drawing needs widths to place legends and to avoid collisions, not to set type, so an estimate a
few per cent off does no harm. The window measures with its own font instead; both pass a ``Measure``.
"""

import unicodedata
from collections.abc import Callable

Measure = Callable[[str, float], float]
"""The width of a text at a size, both in pixels."""

ELLIPSIS = "…"

_ADVANCES = {  # thousandths of the size, read from Noto Sans and rounded to a fiftieth
    160: "\u202f",
    180: "’‘",
    220: "'",
    260: " !,.:;ijl·\u00a0",
    280: "J`",
    300: "()",
    320: "-[]",
    340: "If",
    360: "t“”",
    380: "/\\{}",
    400: '"',
    420: "r",
    440: "?_",
    480: "csz",
    500: "v–",
    520: "FLxy",
    540: "Sk",
    560: "*ETYae|",
    580: "$+0123456789<=>XZ^~−×€£¥₹",
    600: "PVo",
    620: "KRbdghnpqu",
    640: "#ABC",
    720: "DG",
    740: "&HU",
    760: "N",
    780: "OQw",
    800: "…",
    840: "%",
    900: "@M",
    920: "W",
    940: "m",
    1000: "—",
}
_WIDTHS = {char: width / 1000 for width, chars in _ADVANCES.items() for char in chars}
_OTHER = 0.62
_WIDE = 1.0
_SMALL_CAPITALS = 0.66


def estimate(text: str, size: float) -> float:
    """Return the width of ``text`` in Noto Sans at ``size``."""
    return sum(_advance(char) for char in text) * size


def _advance(char: str) -> float:
    known = _WIDTHS.get(char)
    if known is not None:
        return known
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return _WIDE
    base = unicodedata.normalize("NFD", char)[0]
    if base != char:
        return _advance(base)
    return _SMALL_CAPITALS if char.isupper() else _OTHER


def elide(text: str, size: float, room: float, measure: Measure = estimate) -> str:
    """Shorten ``text`` with an ellipsis until it fits ``room``; at least its first letter stays."""
    if measure(text, size) <= room:
        return text
    kept = text
    while len(kept) > 1 and measure(kept.rstrip() + ELLIPSIS, size) > room:
        kept = kept[:-1]
        while len(kept) > 1 and _joins(text[len(kept)], kept[-1]):
            kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def _joins(following: str, last: str) -> bool:
    """Whether cutting between ``last`` and ``following`` would split one written sign."""
    return bool(unicodedata.combining(following)) or last == "\u200d" or following in {"\u200d", "\ufe0f"}
