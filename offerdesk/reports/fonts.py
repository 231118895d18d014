"""Which fonts a report is set in: one family for all scripts, and none of the system's.

The fonts come with packages, so that a report looks the same on every machine and its bytes do not
depend on what happens to be installed. Arabic is set in Almarai: the variable Noto Sans Arabic draws
dots as glyphs of their own, and text copied from such a PDF has its letters doubled. Noto follows for
the few letters that Almarai lacks.
"""

from pathlib import Path

import fontpkg_almarai
import manimgx_fonts
import manimgx_fonts_cjk

FAMILY = "Noto Sans"

_PACKAGES = (manimgx_fonts, manimgx_fonts_cjk, fontpkg_almarai)
_SCRIPTS = (
    "Almarai",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Sans Oriya",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Kannada",
    "Noto Sans Malayalam",
    "Noto Sans Sinhala",
    "Noto Sans Thai",
    "Noto Sans Lao",
    "Noto Sans Khmer",
    "Noto Sans Myanmar",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Ethiopic",
)
_SYMBOLS = ("Noto Sans Symbols", "Noto Emoji")
_HAN = ("SC", "TC", "HK", "JP", "KR")


def folders() -> tuple[Path, ...]:
    """Return the folders that hold the font files."""
    return tuple(Path(str(package.__file__)).parent for package in _PACKAGES)


def families(language: str) -> tuple[str, ...]:
    """Return the font families in the order in which they are tried for a glyph.

    ``language`` is a tag such as "en", "zh-Hant" or "ja": one Han character has other shapes in other
    countries, so the reader's own comes first.
    """
    own = _han(language.lower().replace("_", "-").split("-"))
    han = (own, *(h for h in _HAN if h != own))
    return (FAMILY, *_SCRIPTS, *(f"Noto Sans CJK {h}" for h in han), *_SYMBOLS)


def _han(tags: list[str]) -> str:
    if tags[0] in {"ja", "ko"}:
        return {"ja": "JP", "ko": "KR"}[tags[0]]
    if tags[0] == "zh" and "hk" in tags:
        return "HK"
    return "TC" if tags[0] == "zh" and {"hant", "tw", "mo"} & set(tags) else "SC"
