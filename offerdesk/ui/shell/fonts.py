"""Type: one family, two sizes and one for figures that matter.

On Linux the look must not depend on what the system happens to have, so Noto Sans is taken from the
``manimgx_fonts`` package (opening it takes under a millisecond); elsewhere the system's own font stays.
The size is always the system's. Figures are tabular, so that digits stand under each other.
"""

import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans"
_FILES = ("NotoSans[wght].ttf", "NotoSans-Italic[wght].ttf")
_SMALL, _FIGURE = 0.87, 1.6


def bundled_family() -> str:
    """Make Noto Sans known to Qt and return its name; empty where the package is missing."""
    spec = find_spec("manimgx_fonts")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        loaded = [QFontDatabase.addApplicationFont(str(Path(folder, name))) for name in _FILES]
        if min(loaded) >= 0:
            return FAMILY
    return ""


def interface_font(system: QFont) -> QFont:
    """Return the font of the whole window, in the size of the system's font."""
    font = QFont(system)
    family = bundled_family() if sys.platform.startswith("linux") else ""
    if family:
        font.setFamilies([family, *system.families()])
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def small(font: QFont) -> QFont:
    """Return the second size, for notes and labels under other text."""
    return _scaled(font, _SMALL)


def figure(font: QFont) -> QFont:
    """Return the size of figures that matter."""
    return _scaled(font, _FIGURE)


def strong(font: QFont) -> QFont:
    """Return the heavier weight: totals, best values, names of groups."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    if FAMILY in font.families():
        heavier.setVariableAxis(QFont.Tag("wght"), float(QFont.Weight.DemiBold.value))
    return heavier


def italic(font: QFont) -> QFont:
    """Return the slanted form, for what is not known."""
    slanted = QFont(font)
    slanted.setItalic(True)
    return slanted


def _scaled(font: QFont, factor: float) -> QFont:
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    else:
        scaled.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return scaled
