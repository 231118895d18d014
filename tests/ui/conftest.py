"""What tests of the window share: the theme, the pseudo-locale, makers of sheets."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from offerdesk.domain import words
from offerdesk.ui.shell.theme import Appearance, Theme
from tests.ui.pseudo import Pseudo


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Dress the application in light; afterwards its text has the former size again."""
    font = qapp.font()
    theme = Theme(qapp, Appearance.LIGHT)
    yield theme
    theme.choose(Appearance.LIGHT)
    theme.deleteLater()
    qapp.setFont(font)


@pytest.fixture
def large_text(qapp: QApplication, theme: Theme) -> None:
    """Text at twice its size, as some people set it."""
    del theme
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)


@pytest.fixture
def pseudo_locale() -> Iterator[None]:
    """Every word that people see in brackets, with accents, and longer by two fifths."""
    before = words._catalogue[0]
    words.install_catalogue(Pseudo())
    yield
    words.install_catalogue(before)
