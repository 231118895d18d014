"""Light and dark, fonts, and a ring around what has the focus."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QSplitter,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from offerdesk.ui.shell.colours import DARK, LIGHT, palette_of
from offerdesk.ui.shell.flat_style import FlatStyle
from offerdesk.ui.shell.fonts import figure, interface_font, italic, small, strong
from offerdesk.ui.shell.theme import Appearance, Theme, _is_dark


def test_the_choice_of_the_user_wins(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Appearance.DARK)
    assert theme.colours is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window.lower()
    theme.choose(Appearance.LIGHT)
    assert theme.colours is LIGHT
    assert theme.appearance is Appearance.LIGHT


def test_without_a_scheme_the_system_palette_decides(theme: Theme) -> None:
    theme.choose(Appearance.SYSTEM)
    assert theme.colours is (DARK if theme._system_is_dark else LIGHT)
    assert _is_dark(QPalette(QColor("#222222")))
    assert not _is_dark(QPalette(QColor("#eeeeee")))


def test_a_new_scheme_of_the_system_is_followed_only_when_wanted(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.choose(Appearance.SYSTEM)
    theme._system_is_dark = True
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert theme.colours is DARK


def test_the_first_picture_has_its_colours_before_the_style_is_loaded(qapp: QApplication) -> None:
    theme = Theme(qapp, Appearance.DARK, refined=False)
    assert theme.colours is DARK
    assert qapp.palette() == palette_of(DARK)
    theme.refine()
    theme.refine()
    assert type(qapp.style()) is FlatStyle
    theme.deleteLater()


def test_a_theme_that_is_chosen_again_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Appearance.LIGHT)
    assert theme.colours is LIGHT


def test_sizes_and_weights_derive_from_the_font_of_the_system(qapp: QApplication) -> None:
    base = interface_font(qapp.font())
    assert small(base).pointSizeF() < base.pointSizeF() < figure(base).pointSizeF()
    assert strong(base).weight() > base.weight()
    assert italic(base).italic()
    pixels = QFont(base)
    pixels.setPixelSize(20)
    assert small(pixels).pixelSize() == 17
    assert strong(QFont("Serif")).weight() == QFont.Weight.DemiBold


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def ring(image: QImage) -> int:
    """Count the pixels in the accent."""
    accent = QColor(LIGHT.accent).rgb()
    return sum(image.pixel(x, y) == accent for x in range(image.width()) for y in range(image.height()))


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize(
    "kind",
    [
        QLineEdit,
        QPushButton,
        QToolButton,
        QComboBox,
        QSpinBox,
        QPlainTextEdit,
        QCheckBox,
        QRadioButton,
        QSlider,
    ],
)
def test_what_has_the_focus_has_a_ring(kind: type[QWidget], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QFormLayout(window)
    other, widget = QPushButton("other"), kind()
    for row in (other, widget):
        layout.addRow(row)
    if isinstance(widget, QToolButton):
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        widget.setText("Words")
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    before = ring(picture(widget))
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    after = picture(widget)
    assert ring(after) - before >= 2 * (after.height() // 2)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_every_control_is_drawn_flat_in_both_appearances(
    theme: Theme, qtbot: QtBot, appearance: Appearance
) -> None:
    theme.choose(appearance)
    window = controls()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    image = picture(window)
    allowed = theme.colours
    assert image.pixelColor(2, image.height() - 3) == QColor(allowed.window)
    assert image.size() == window.size() * image.devicePixelRatio() == QSize(window.width(), window.height())
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert picture(window) != image


def controls() -> QMainWindow:
    """Return a window with every kind of control in every state."""
    window = QMainWindow()
    middle = QWidget()
    layout = QFormLayout(middle)
    half = QCheckBox("half")
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    on, off = QCheckBox("on"), QCheckBox("off")
    on.setChecked(True)
    off.setEnabled(False)
    radio = QRadioButton("radio")
    radio.setChecked(True)
    busy, done = QProgressBar(), QProgressBar()
    busy.setRange(0, 0)
    done.setValue(40)
    pressed, flat = QPushButton("pressed"), QPushButton("flat")
    pressed.setCheckable(True)
    pressed.setChecked(True)
    flat.setFlat(True)
    tool = QToolButton()
    tool.setCheckable(True)
    tool.setChecked(True)
    tabs = QTabBar()
    tabs.addTab("One")
    tabs.addTab("Two")
    upright = QSlider(Qt.Orientation.Vertical)
    splitter = QSplitter(Qt.Orientation.Vertical)
    for _ in range(2):
        splitter.addWidget(QPlainTextEdit("line\n" * 60))
    rows = (half, on, off, radio, busy, done, pressed, flat, tool, tabs, upright, splitter)
    for row in (*rows, QComboBox(), QSpinBox(), QGroupBox("Group"), QSlider(Qt.Orientation.Horizontal)):
        layout.addRow(row)
    window.setCentralWidget(middle)
    window.menuBar().addMenu("&File")
    return window
