"""Calendar and reminders: when the user works and rests, and how the program may speak up."""

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from offerdesk.app.holiday_choices import countries, subdivisions
from offerdesk.app.time_zones import zone_names
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.words import tr
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.theme import GRID, TARGET
from offerdesk.ui.start_at_login import can_start_at_login, set_start_at_login, starts_at_login
from offerdesk.ui.tools import Tools

ROWS = (
    "remind", "discreet", "quiet_from", "quiet_to", "start_with_today",
    "time_zone", "country", "subdivision", "weekend", "work_day_ends",
)  # fmt: skip
_CHOSEN = frozenset({"time_zone", "country", "subdivision"})
_WIDEST = 90
"""Letters in a line beyond which the form would fall apart."""


class HabitsView(QWidget):
    """One form in the middle of the page."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._country: str | None = None
        heading = tr("Calendar and reminders")
        self.settings = RecordForm(Settings, ROWS, tools, heading, "", self, chosen=_CHOSEN)
        self.login = QCheckBox(tr("Start when I log in"), self)
        self.login.setMinimumHeight(TARGET)
        self.login.setVisible(can_start_at_login())
        place = QWidget(self)
        place.setMaximumWidth(_WIDEST * self.fontMetrics().averageCharWidth())
        column = QVBoxLayout(place)
        below = self.settings.column
        below.insertWidget(below.count() - 1, self.login)
        column.addWidget(self.settings, 1)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout = QHBoxLayout(self)
        layout.addWidget(place, 1)
        layout.addStretch(0)
        self.settings.save_requested.connect(tools.execute)
        self.login.toggled.connect(lambda on: set_start_at_login(on=on))

    def refresh(self) -> None:
        """Read the settings anew."""
        settings = self._tools.reader().find(Settings, SETTINGS_ID) or Settings()
        self._offer(settings.country)
        self.settings.show_record(settings)
        with QSignalBlocker(self.login):
            self.login.setChecked(can_start_at_login() and starts_at_login())

    def take_focus(self) -> None:
        """Begin with the first row."""
        self.settings.focus_row(ROWS[0])

    def flush(self) -> None:
        """Save what is still in the form."""
        self.settings.flush()

    def _offer(self, country: str) -> None:
        if self._country is None:
            zones = tuple((zone, zone.replace("_", " ")) for zone in zone_names())
            self.settings.set_choices("time_zone", (("", tr("As the system says")), *zones))
            named = sorted(((code, _territory(code)) for code in countries()), key=lambda pair: pair[1])
            self.settings.set_choices("country", (("", tr("No holidays")), *named))
        if country != self._country:
            self._country = country
            parts = subdivisions(country)
            self.settings.set_choices("subdivision", (("", tr("The whole country")), *parts))


def _territory(code: str) -> str:
    return QLocale.territoryToString(QLocale.codeToTerritory(code)) or code
