"""The appearance of the whole program: light or dark as the system says, or as the user chose.

There is no style sheet on purpose: one on the application makes every widget several times slower to build
(measured: 30 ms to 110 ms for a form), and the look is drawn by ``FlatStyle`` instead.

The first picture of the window needs neither that style nor the ``Qt`` namespace, which takes a tenth of a
bare window's start to load; both are left to ``refine``.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from offerdesk.ui.shell.colours import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, Colours, palette_of
from offerdesk.ui.shell.fonts import interface_font

if TYPE_CHECKING:  # the class of styles brings hundreds of names along
    from PySide6.QtWidgets import QStyle

GRID = 8
"""All distances are multiples of this many pixels, or half of it."""
HALF = GRID // 2
TARGET = 3 * GRID
"""The least height and width of anything that is clicked, in pixels."""


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application and follows the system's colour scheme while the user lets it.

    ``changed`` tells of new colours; a widget that paints itself rather watches its own
    ``PaletteChange`` and asks ``colours_of(self.palette())``.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, appearance: Appearance = Appearance.SYSTEM, *, refined: bool = True
    ) -> None:
        super().__init__(app)
        self._app = app
        self._system_is_dark = _is_dark(app.palette())
        self._appearance = appearance
        self._colours = LIGHT
        self._refined = False
        self._style: QStyle | None = None
        app.setFont(interface_font(app.font()))
        self._dress()
        if refined:
            self.refine()

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    @property
    def colours(self) -> Colours:
        """The inks in use."""
        return self._colours

    def refine(self) -> None:
        """Draw controls our own way and begin to follow the system; at once, or after the first paint."""
        if self._refined:
            return
        from offerdesk.ui.shell.flat_style import FlatStyle  # noqa: PLC0415 - not for the first picture

        self._refined = True
        self._style = FlatStyle()
        self._app.setStyle(self._style)
        self._app.styleHints().colorSchemeChanged.connect(self._follow)
        self._dress()

    def choose(self, appearance: Appearance) -> None:
        """Use light, dark or whatever the system uses, from now on."""
        self._appearance = appearance
        self._dress()

    def _follow(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        wanted = self._wanted()
        if wanted is self._colours and self._app.palette() == palette_of(wanted):
            return
        self._colours = wanted
        self._app.setPalette(palette_of(wanted))
        self.changed.emit()

    def _wanted(self) -> Colours:
        if self._appearance is Appearance.SYSTEM:
            dark = _scheme_is_dark(self._system_is_dark) if self._refined else self._system_is_dark
        else:
            dark = self._appearance is Appearance.DARK
        if self._refined and _wants_high_contrast():
            return DARK_HIGH if dark else LIGHT_HIGH
        return DARK if dark else LIGHT


def _is_dark(palette: QPalette) -> bool:
    """Whether the system's own palette is a dark one; desktops without a colour scheme tell only so."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return ground.lightness() < text.lightness()


def _scheme_is_dark(otherwise: bool) -> bool:  # noqa: FBT001 - the value where the desktop has no scheme
    from PySide6.QtCore import Qt  # noqa: PLC0415 - not for the first picture

    scheme = QGuiApplication.styleHints().colorScheme()
    return otherwise if scheme is Qt.ColorScheme.Unknown else scheme is Qt.ColorScheme.Dark


def _wants_high_contrast() -> bool:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - not for the first picture

    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)
