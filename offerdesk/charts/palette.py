"""The colours, patterns and line styles of charts: the same in the window, in the PDF and in the dark.

The hues are those of Okabe and Ito ("Color universal design", 2008), chosen so that colour-blind
readers tell them apart, darkened on paper and lightened in the dark until every area and line has a
contrast of at least 3:1 against its ground (WCAG 2.2, success criterion 1.4.11). Neighbours in a stack
alternate between a deep and a pale tone and each family has its own pattern, so that grey suffices.
What an offer gives has a hue; what it costs is grey.
"""

from enum import StrEnum

from offerdesk.domain.frozen import frozen


class Hatch(StrEnum):
    """The pattern over an area: tells families of components apart without colour."""

    NONE = "none"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    DOTS = "dots"
    LEVEL = "level"
    UPRIGHT = "upright"


class Marker(StrEnum):
    """The shape on a line: tells offers apart without colour."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    WEDGE = "wedge"
    RING = "ring"
    FRAME = "frame"
    CROSS = "cross"


@frozen
class ComponentLook:
    """How a component's area looks: a colour on paper, one in the dark, and a pattern."""

    light: str
    dark: str
    hatch: Hatch = Hatch.NONE

    def colour(self, *, dark: bool) -> str:
        """Return the colour as ``#RRGGBB`` for a light or a dark ground."""
        return self.dark if dark else self.light


@frozen
class OfferLook:
    """How an offer's line looks; ``dash`` alternates drawn and left-out lengths in line widths."""

    light: str
    dark: str
    dash: tuple[float, ...]
    marker: Marker

    def colour(self, *, dark: bool) -> str:
        """Return the colour as ``#RRGGBB`` for a light or a dark ground."""
        return self.dark if dark else self.light


@frozen
class Theme:
    """The inks around the data: ground, words, quiet words, the zero line and the grid."""

    ground: str
    ink: str
    muted: str
    axis: str
    grid: str


PAPER = Theme(ground="#FFFFFF", ink="#1B1F24", muted="#5A626C", axis="#7C848E", grid="#E4E7EA")
NIGHT = Theme(ground="#1E2023", ink="#ECEEF0", muted="#A7AEB7", axis="#858D97", grid="#34383D")

COMPONENTS: dict[str, ComponentLook] = {
    "base": ComponentLook("#0067A6", "#3D8FCC"),
    "bonus": ComponentLook("#3C96D0", "#8CCBF2"),
    "sign_on": ComponentLook("#A14600", "#D8752E", Hatch.RISING),
    "relocation": ComponentLook("#D07C00", "#F3B04A", Hatch.RISING),
    "retention": ComponentLook("#7A4A00", "#B9822F", Hatch.CROSSED),
    "other_one_off": ComponentLook("#C07F2E", "#EBCB8B", Hatch.CROSSED),
    "equity": ComponentLook("#00684B", "#1FA37B", Hatch.DOTS),
    "refreshers": ComponentLook("#23A07A", "#7FD6B8", Hatch.DOTS),
    "retirement_match": ComponentLook("#8A3D6B", "#BE6E9C", Hatch.LEVEL),
    "employer_hsa": ComponentLook("#C470A0", "#E7AFCF", Hatch.LEVEL),
    "allowances": ComponentLook("#6A6200", "#A99F2E", Hatch.FALLING),
    "health_premiums": ComponentLook("#43484F", "#848B94"),
    "health_use": ComponentLook("#868D96", "#C3C8CE", Hatch.FALLING),
    "commute": ComponentLook("#555B63", "#7A818A", Hatch.UPRIGHT),
    "other_costs": ComponentLook("#8F959D", "#D5D9DE", Hatch.UPRIGHT),
    "time_off": ComponentLook("#5C4FA0", "#A79BE0", Hatch.CROSSED),
}
"""Every component in the order in which stacks and legends show it."""

_RANKS = {key: i for i, key in enumerate(COMPONENTS)}
_UNNAMED = ComponentLook("#6C737C", "#9AA1AA", Hatch.CROSSED)

OFFERS: tuple[OfferLook, ...] = (
    OfferLook("#0067A6", "#6DB5EA", (), Marker.CIRCLE),
    OfferLook("#B84A00", "#F09A5A", (7, 3), Marker.SQUARE),
    OfferLook("#00704F", "#45C79B", (2.5, 2), Marker.TRIANGLE),
    OfferLook("#8A3D6B", "#DE94BF", (8, 2.5, 2, 2.5), Marker.DIAMOND),
    OfferLook("#9A6C00", "#F2C14E", (12, 3), Marker.WEDGE),
    OfferLook("#2D8FCB", "#A5DAF8", (4.5, 2), Marker.RING),
    OfferLook("#5D6100", "#C9C04A", (8, 2, 2, 2, 2, 2), Marker.FRAME),
    OfferLook("#3F444B", "#D5D9DE", (1.5, 3), Marker.CROSS),
)
"""Line styles by position of the offer; the ninth offer starts anew."""


def theme(*, dark: bool) -> Theme:
    """Return the inks for a light or a dark ground."""
    return NIGHT if dark else PAPER


def component_look(key: str) -> ComponentLook:
    """Return the look of a component; a key from outside the list is a neutral grey."""
    return COMPONENTS.get(key, _UNNAMED)


def component_rank(key: str) -> int:
    """Return the place of a component in stacks and legends; unlisted ones come last."""
    return _RANKS.get(key, len(_RANKS))


def offer_look(position: int) -> OfferLook:
    """Return the line style of the offer at ``position``, counted from zero."""
    return OFFERS[position % len(OFFERS)]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Undo the gamma of sRGB for one channel, 0 to 1 (IEC 61966-2-1)."""
    threshold = 0.04045
    return channel / 12.92 if channel <= threshold else ((channel + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)
