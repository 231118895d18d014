"""The inks of the window: one accent, hairlines, and no colour that carries a meaning alone.

Contrast follows WCAG 2.2: text at least 4.5:1 on every ground it stands on, edges of controls and the
focus ring at least 3:1. ``tests/ui/shell/test_colours.py`` computes every pair.
"""

from PySide6.QtGui import QColor, QPalette

from offerdesk.domain.frozen import frozen


@frozen
class Colours:
    """One appearance, as ``#RRGGBB``.

    ``window`` and ``base`` are the grounds (around and under the data), ``band`` the ground of group
    rows and headers, ``hover`` that under the pointer. ``hairline`` only divides; ``edge`` bounds what can
    be operated. ``selected`` is the ground of a selection under ``ink``.
    """

    dark: bool
    window: str
    base: str
    band: str
    hover: str
    ink: str
    muted: str
    hairline: str
    edge: str
    accent: str
    on_accent: str
    selected: str
    alarm: str


LIGHT = Colours(
    dark=False,
    window="#F5F6F7",
    base="#FFFFFF",
    band="#F1F3F5",
    hover="#EBF1F4",
    ink="#1B1F24",
    muted="#58606A",
    hairline="#DADEE2",
    edge="#7A828C",
    accent="#1C5F80",
    on_accent="#FFFFFF",
    selected="#D6E7F0",
    alarm="#A8281E",
)
DARK = Colours(
    dark=True,
    window="#17191C",
    base="#1E2023",
    band="#24272B",
    hover="#272D32",
    ink="#ECEEF0",
    muted="#A7AEB7",
    hairline="#363A40",
    edge="#868E98",
    accent="#7FC2E0",
    on_accent="#0D1A21",
    selected="#1F4153",
    alarm="#FF9C90",
)
LIGHT_HIGH = Colours(
    dark=False,
    window="#FFFFFF",
    base="#FFFFFE",
    band="#F4F4F4",
    hover="#E6F0F5",
    ink="#000000",
    muted="#2B2F34",
    hairline="#6B6B6B",
    edge="#000000",
    accent="#003F5C",
    on_accent="#FFFFFF",
    selected="#BFE0F0",
    alarm="#8C0F06",
)
DARK_HIGH = Colours(
    dark=True,
    window="#000000",
    base="#000001",
    band="#141414",
    hover="#1C2A32",
    ink="#FFFFFF",
    muted="#DADADA",
    hairline="#9A9A9A",
    edge="#FFFFFF",
    accent="#A6DDF5",
    on_accent="#000000",
    selected="#0F3E57",
    alarm="#FFB4AB",
)
ALL = (LIGHT, DARK, LIGHT_HIGH, DARK_HIGH)
_BY_GROUNDS = {(c.window.lower(), c.base.lower()): c for c in ALL}


def colours_of(palette: QPalette) -> Colours:
    """Return the inks that a widget with this palette draws with, so that no widget needs the theme."""
    active, role = QPalette.ColorGroup.Active, QPalette.ColorRole
    window, base = palette.color(active, role.Window), palette.color(active, role.Base)
    known = _BY_GROUNDS.get((window.name(), base.name()))
    return known or (DARK if window.lightness() < 128 else LIGHT)  # noqa: PLR2004 - the middle of 0 to 255


def palette_of(colours: Colours) -> QPalette:
    """Return the complete palette of one appearance."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette()
    for target, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.ink),
        (role.Base, colours.base),
        (role.AlternateBase, colours.band),
        (role.ToolTipBase, colours.band),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.muted),
        (role.Text, colours.ink),
        (role.Button, colours.band),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.alarm),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Light, colours.base),
        (role.Midlight, colours.hover),
        (role.Mid, colours.hairline),
        (role.Dark, colours.edge),
        (role.Shadow, colours.edge),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, target, QColor(colours.edge))
    palette.setColor(group.Disabled, role.Base, QColor(colours.window))
    palette.setColor(group.Disabled, role.Highlight, QColor(colours.hairline))
    palette.setColor(group.Disabled, role.HighlightedText, QColor(colours.ink))
    return palette
