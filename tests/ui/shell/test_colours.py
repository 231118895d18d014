"""Contrast of every pair of inks that meet, and how colours reach widgets."""

import pytest
from PySide6.QtGui import QColor, QPalette

from offerdesk.charts.palette import contrast
from offerdesk.ui.shell.colours import ALL, DARK, LIGHT, Colours, colours_of, palette_of

TEXT, PART = 4.5, 3.0


def named(colours: Colours) -> str:
    return f"{'dark' if colours.dark else 'light'}-{colours.window}"


@pytest.mark.parametrize("colours", ALL, ids=named)
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    grounds = (colours.window, colours.base, colours.band, colours.hover, colours.selected)
    for ground in grounds:
        for text in (colours.ink, colours.muted, colours.alarm):
            assert contrast(text, ground) >= TEXT, f"{text} on {ground}"
    assert contrast(colours.on_accent, colours.accent) >= TEXT
    assert contrast(colours.accent, colours.base) >= TEXT


@pytest.mark.parametrize("colours", ALL, ids=named)
def test_edges_and_the_focus_ring_can_be_seen(colours: Colours) -> None:
    for ground in (colours.window, colours.base, colours.band):
        assert contrast(colours.edge, ground) >= PART, f"edge on {ground}"
        assert contrast(colours.accent, ground) >= PART, f"ring on {ground}"
    assert contrast(colours.accent, colours.selected) >= PART


@pytest.mark.parametrize("colours", ALL, ids=named)
def test_a_widget_finds_its_inks_by_its_palette(colours: Colours, qapp: object) -> None:
    del qapp
    assert colours_of(palette_of(colours)) is colours


@pytest.mark.parametrize("colours", ALL, ids=named)
def test_a_widget_that_is_switched_off_keeps_its_inks(colours: Colours, qapp: object) -> None:
    del qapp
    palette = palette_of(colours)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
    assert colours_of(palette) is colours


def test_a_palette_of_someone_else_gets_the_nearest_inks(qapp: object) -> None:
    del qapp
    assert colours_of(QPalette(QColor("#333333"))) is DARK
    assert colours_of(QPalette(QColor("#dddddd"))) is LIGHT
