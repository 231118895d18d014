"""The due rules, each to switch and to set."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from offerdesk.app.records import Delete, Save
from offerdesk.app.rules_sheet import differing, in_full, name_of_rule, rule_named, rules_sheet, when_of
from offerdesk.domain.fields import Id
from offerdesk.domain.tasks import RuleSetting
from offerdesk.domain.words import tr
from offerdesk.ui.record_form import RecordForm
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tables.first import begin_with_first
from offerdesk.ui.tables.view import SheetView
from offerdesk.ui.tools import Tools

RULE_ROWS = ("on", "amount", "unit", "time")


class RulesView(QWidget):
    """Arranges the rules and the form of one."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
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
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read the rules anew."""
        self.rules.set_sheet(rules_sheet(self._tools.reader()))
        begin_with_first(self.rules)
        self._show(self.rules.current_row())

    def take_focus(self) -> None:
        """Begin in the rules."""
        self.rules.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Save what is still in the form."""
        self.rule.flush()

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

    def _arrange(self) -> None:
        right = QWidget(self)
        side = QVBoxLayout(right)
        side.setContentsMargins(0, GRID, GRID, GRID)
        side.setSpacing(HALF)
        for widget in (self.title, self.plain):
            side.addWidget(widget)
        side.addWidget(self.rule, 1)
        side.addWidget(self.reset)
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
        self.reset.clicked.connect(self._reset)
