"""Editors for a choice among a few: combo boxes with "unknown" as a choice of its own, and check boxes."""

from enum import StrEnum
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QWidget

from offerdesk.app.labels import label_of
from offerdesk.app.text import NO, YES, Reading, Situation
from offerdesk.domain.fields import Attribute
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import Editor, NoWheel
from offerdesk.ui.shell.theme import TARGET

Choices = tuple[tuple[Any, str], ...]


def choices_of(attribute: Attribute) -> Choices:
    """Return the choices of an enumeration or of yes and no, "unknown" first where it is allowed."""
    found: Choices = ((None, tr("Unknown – ask")),) if attribute.optional else ()
    if attribute.type is bool:
        return (*found, (True, tr(YES).capitalize()), (False, tr(NO).capitalize()))
    if isinstance(attribute.type, type) and issubclass(attribute.type, StrEnum):
        return (*found, *((member, label_of(member)) for member in attribute.type))
    return found


class Combo(QComboBox):
    """A combo box that slants "unknown"; Delete chooses it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: list[Any] = []  # beside the items: Qt would hand back an enumeration as plain text
        self.setMinimumHeight(TARGET)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(NoWheel(self))
        self.currentIndexChanged.connect(self.slant)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose "unknown" with Delete or Backspace."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self.values[:1] == [None]:
            self.setCurrentIndex(0)
            self.activated.emit(0)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette of the application."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.slant()

    def value(self) -> Any:
        """Return what is chosen."""
        place = self.currentIndex()
        return self.values[place] if 0 <= place < len(self.values) else None

    def offer(self, value: Any, label: str) -> None:
        """Add a choice; "unknown" is slanted, and it alone, whatever is chosen at the time."""
        self.values.append(value)
        self.addItem(label)
        font = QFont()
        font.setItalic(value is None)
        self.setItemData(self.count() - 1, font, Qt.ItemDataRole.FontRole)

    def slant(self) -> None:
        """Slant and mute the text while the choice is unknown."""
        font, palette = QFont(), QPalette()
        if self.value() is None:
            font.setItalic(True)
            ink = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
                palette.setColor(role, ink)
        self.setFont(font)
        self.setPalette(palette)


class ChoiceEditor(Editor):
    """A value chosen from a list."""

    def __init__(
        self,
        attribute: Attribute,
        here: Situation,
        parent: QWidget | None = None,
        choices: Choices | None = None,
    ) -> None:
        super().__init__(attribute, here, parent)
        self.combo = Combo(self)
        self.offer(choices_of(attribute) if choices is None else choices)
        for widget in (self, self.combo):
            widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.combo.activated.connect(lambda _index: self.edited.emit())
        self.combo.installEventFilter(self)

    @property
    def control(self) -> QWidget:
        """The combo box."""
        return self.combo

    def raw(self) -> str:
        """Return the label of the choice."""
        return self.combo.currentText()

    def set_raw(self, raw: str) -> None:
        """Choose by label; a label that is not offered chooses nothing new."""
        place = self.combo.findText(raw)
        if place >= 0:
            self.combo.setCurrentIndex(place)

    def reading(self) -> Reading:
        """Return the choice itself."""
        return Reading(self.combo.value())

    def text_of(self, value: Any) -> str:
        """Return the label of a choice."""
        place = self._place(value)
        return self.combo.itemText(place) if place >= 0 else str(value or "")

    def show_value(self, value: Any) -> None:
        """Choose a value; one that is not in the list is added, so that nothing is lost."""
        place = self._place(value)
        if place < 0:
            self.combo.offer(value, str(value))
            place = self.combo.count() - 1
        self.combo.setCurrentIndex(place)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Tell that the focus has left the box; its own list only borrows it."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and not _is_borrowed(event):
            self.left.emit()
        return super().eventFilter(watched, event)

    def set_choices(self, choices: Choices) -> None:
        """Offer other choices, keeping what is chosen."""
        chosen = self.combo.value()
        self.offer(choices)
        self.show_value(chosen)

    def offer(self, choices: Choices) -> None:
        """Offer other choices; what is chosen is then to be shown."""
        self.combo.clear()
        self.combo.values.clear()
        for value, label in choices:
            self.combo.offer(value, label)
        self.combo.slant()

    def _place(self, value: Any) -> int:
        return next((i for i, known in enumerate(self.combo.values) if known == value), -1)


def _is_borrowed(event: QFocusEvent) -> bool:
    return event.reason() is Qt.FocusReason.PopupFocusReason


class CheckEditor(Editor):
    """Yes or no, where unknown is no answer."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self.box = QCheckBox(tr(attribute.field.label).replace("&", "&&"), self)
        self.box.setMinimumHeight(TARGET)
        self.box.setToolTip(tr(attribute.field.help))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.box.clicked.connect(lambda _on: self.edited.emit())
        self.box.clicked.connect(lambda _on: self.left.emit())

    @property
    def control(self) -> QWidget:
        """The check box."""
        return self.box

    def raw(self) -> str:
        """Return yes or no."""
        return self.text_of(self.box.isChecked())

    def set_raw(self, raw: str) -> None:
        """Check the box for yes."""
        self.box.setChecked(raw == self.text_of(True))

    def reading(self) -> Reading:
        """Return whether the box is checked."""
        return Reading(self.box.isChecked())

    def show_value(self, value: Any) -> None:
        """Check or uncheck the box."""
        self.box.setChecked(bool(value))
