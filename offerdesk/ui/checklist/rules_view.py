"""The due rules, each to switch and set, and the calendar and habits that they count by."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.holiday_choices import countries, subdivisions
from offerdesk.app.records import Delete, Save
from offerdesk.app.rules_sheet import differing, in_full, name_of_rule, rule_named, rules_sheet, when_of
from offerdesk.app.time_zones import zone_names
from offerdesk.domain.assumptions import SETTINGS_ID, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import RuleSetting
from offerdesk.domain.words import tr
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.start_at_login import can_start_at_login, set_start_at_login, starts_at_login
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

RULE_ROWS = ("on", "amount", "unit", "time")
SETTING_ROWS = (
    "remind", "discreet", "quiet_from", "quiet_to", "start_with_today",
    "time_zone", "country", "subdivision", "weekend", "work_day_ends",
)  # fmt: skip
_CHOSEN = frozenset({"time_zone", "country", "subdivision"})


class RulesView(QWidget):
    """Arranges the rules, the form of one, and the settings."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._country: str | None = None
        self.rules = SheetView(self, whole_rows=True)
        self.rules.setAccessibleName(tr("Due rules"))
        self.title, self.plain = QLabel(self), QLabel(self)
        self.title.setFont(strong(self.title.font()))
        self.plain.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for label in (self.title, self.plain):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        choose = tr("Choose a rule to set it.")
        self.rule = RecordForm(RuleSetting, RULE_ROWS, tools, "", choose, self)
        self.rule.heading.hide()
        self.reset = QPushButton(tr("Back to the rule as it was"), self)
        self.reset.setMinimumHeight(TARGET)
        heading = tr("Calendar and reminders")
        self.settings = RecordForm(Settings, SETTING_ROWS, tools, heading, "", self, chosen=_CHOSEN)
        self.login = QCheckBox(tr("Start when I log in"), self)
        self.login.setMinimumHeight(TARGET)
        self.login.setVisible(can_start_at_login())
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read rules and settings anew."""
        reader = self._tools.reader()
        self.rules.set_sheet(rules_sheet(reader))
        settings = reader.find(Settings, SETTINGS_ID) or Settings()
        self._offer(settings.country)
        self.settings.show_record(settings)
        with QSignalBlocker(self.login):
            self.login.setChecked(can_start_at_login() and starts_at_login())
        self._show(self.rules.current_row())

    def take_focus(self) -> None:
        """Begin in the rules."""
        self.rules.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is still in a form."""
        self.rule.flush()
        self.settings.flush()

    def _show(self, key: str) -> None:
        rule = rule_named(key)
        found = self._tools.reader().find(RuleSetting, Id(key)) if rule else None
        for label in (self.title, self.plain):
            label.setVisible(rule is not None)
        self.reset.setEnabled(found is not None)
        if rule is not None:
            self.title.setText(name_of_rule(rule))
            self.plain.setText(tr("By itself: {when}.").format(when=when_of(rule)))
        self.rule.show_record(in_full(rule, found) if rule else None)

    def _reset(self) -> None:
        key = self.rules.current_row()
        if rule_named(key) is not None:
            self._tools.execute(Delete(RuleSetting, (Id(key),)))

    def _save(self, command: Save) -> None:
        """Keep how a setting differs from its rule; one that does not goes."""
        if not isinstance(command.entity, RuleSetting):
            return
        setting = differing(command.entity)
        command = Save(setting, command.attribute)
        if setting == RuleSetting(setting.id):
            self._tools.execute(Delete(RuleSetting, (setting.id,)))
        else:
            self._tools.execute(command)

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

    def _arrange(self) -> None:
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, GRID, GRID, GRID)
        side.setSpacing(HALF)
        for widget in (self.title, self.plain):
            side.addWidget(widget)
        side.addWidget(self.rule, 2)
        side.addWidget(self.reset)
        side.addWidget(self.settings, 5)
        side.addWidget(self.login)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(self.rules)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([780, 400])
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _connect(self) -> None:
        self.rules.current_row_changed.connect(self._show)
        self.rule.save_requested.connect(self._save)
        self.settings.save_requested.connect(self._tools.execute)
        self.reset.clicked.connect(self._reset)
        self.login.toggled.connect(lambda on: set_start_at_login(on=on))


def _territory(code: str) -> str:
    return QLocale.territoryToString(QLocale.codeToTerritory(code)) or code
