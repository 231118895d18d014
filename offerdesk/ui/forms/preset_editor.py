"""A line with common answers behind a button: vesting schedules and employer matches, with their sources."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from offerdesk.app.presets import MATCH_PRESETS, MATCH_VESTING_PRESETS, VESTING_PRESETS
from offerdesk.app.text import Reading, Situation
from offerdesk.domain.fields import Attribute
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import LineEditor
from offerdesk.ui.shell.theme import TARGET


@frozen
class Preset:
    """A named value with its source, all texts translated."""

    name: str
    value: Any
    as_of: date
    source: str


def presets_for(attribute: Attribute) -> tuple[Preset, ...]:
    """Return the presets that fit an attribute."""
    if attribute.name == "match_tiers":
        return tuple(Preset(tr(p.name), p.tiers, p.as_of, tr(p.source)) for p in MATCH_PRESETS)
    found = MATCH_VESTING_PRESETS if attribute.name == "match_vesting" else VESTING_PRESETS
    return tuple(Preset(tr(p.name), p.vesting, p.as_of, tr(p.source)) for p in found)


class PresetEditor(LineEditor):
    """Typed as text, or taken from a menu that names source and date; Alt+Down opens the menu."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self._chosen: Preset | None = None
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.button = QPushButton(tr("Presets"), self)
        self.button.setMinimumHeight(TARGET)
        self.button.setMenu(self.menu)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down does the same from the line
        self.button.setToolTip(tr("Common answers with their sources (Alt+Down)"))
        self.button.setAccessibleName(tr("Presets for {field}").format(field=tr(attribute.field.label)))
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with Alt+Down or F4."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
            return
        super().keyPressEvent(event)

    def hint_of(self, reading: Reading) -> str:
        """Name the source of a preset; else how the text was understood."""
        if self._chosen is not None and self._chosen.value == reading.value:
            return self._told(self._chosen)
        return super().hint_of(reading)

    def take(self, preset: Preset) -> None:
        """Use a preset, as if it had been typed."""
        self._chosen = preset
        self.set_raw(self.text_of(preset.value))
        self.edited.emit()

    def _fill(self) -> None:
        if self.menu.actions():
            return
        self.menu.setToolTipsVisible(True)
        source = ""
        for preset in presets_for(self.attribute):
            if preset.source != source:
                source = preset.source
                self.menu.addSeparator()
                heading = self.menu.addAction(self._told(preset).replace("&", "&&"))
                heading.setEnabled(False)
            action = self.menu.addAction(f"    {preset.name}".replace("&", "&&"))
            action.setToolTip(f"{self.text_of(preset.value)}\n{self._told(preset)}")
            action.triggered.connect(lambda _on=False, chosen=preset: self.take(chosen))

    def _told(self, preset: Preset) -> str:
        day = self.here.style.day(preset.as_of)
        return tr("{source} (as of {day})").format(source=preset.source, day=day)
