"""Six ways of writing figures and dates, as the locales of the tests."""

import pytest

from offerdesk.app.style import Style

_GERMAN = ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.")
_FRENCH = (
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."
)  # fmt: skip
_SWEDISH = (
    "jan.", "feb.", "mars", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."
)  # fmt: skip

US = Style()
DE = Style(
    "de_DE", ",", ".", symbol_first=False, date_order="dmy", months=_GERMAN,
    weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
)  # fmt: skip
FR = Style(
    "fr_FR", ",", "\u202f", symbol_first=False, date_order="dmy", months=_FRENCH,
    weekdays=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
)  # fmt: skip
CH = Style(
    "de_CH", ".", "’", date_order="dmy", months=_GERMAN, weekdays=("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
)
IN = Style("en_IN", next_groups=2, date_order="dmy")
SV = Style(
    "sv_SE", ",", "\u00a0", symbol_first=False, date_order="ymd", months=_SWEDISH,
    weekdays=("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
)  # fmt: skip
STYLES = {style.locale: style for style in (US, DE, FR, CH, IN, SV)}


@pytest.fixture
def style(request: pytest.FixtureRequest) -> Style:
    """Give the style of the locale that the test is parametrised with; American without one."""
    called = getattr(request.node, "callspec", None)
    return STYLES[called.params.get("locale", "en_US") if called else "en_US"]
