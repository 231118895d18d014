"""Whom a letter goes to, how, in which language and tone."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from offerdesk.app.labels import label_of
from offerdesk.app.letters.drafts import LANGUAGES
from offerdesk.app.letters.writing import Written
from offerdesk.domain.fields import Ref
from offerdesk.domain.letters import Channel, Tone
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Choices, Combo
from offerdesk.ui.letters.wrapped import Wrapped
from offerdesk.ui.shell.fonts import small
from offerdesk.ui.shell.theme import HALF

_CHARS = 7


class LetterHead(Wrapped):
    """Four choices in a line, or in two; ``changed`` names the attribute and its new value."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = self._choice("person", tr("&To"), (), 13)
        self.channel = self._choice("channel", tr("&By"), tuple((c, label_of(c)) for c in Channel))
        languages: Choices = tuple((code, tr(name)) for code, name in LANGUAGES.items())
        self.language = self._choice("language", tr("Lan&guage"), languages)
        self.tone = self._choice("tone", tr("To&ne"), tuple((t, label_of(t)) for t in Tone))
        tip = tr("Warm is for people whom one calls by their first name.")
        self.tone.setToolTip(tip)
        self.tone.setAccessibleDescription(tip)

    def show_letter(self, written: Written, people: Iterable[tuple[Ref, str]]) -> None:
        """Show the choices of a letter; who is around it comes first among the people."""
        letter = written.about.letter
        self._fill(self.person, ((None, tr("Nobody yet")), *people), letter.person)
        self._set(self.channel, letter.channel)
        self._set(self.language, written.language)
        self._set(self.tone, letter.tone)
        for combo in (self.language, self.tone):
            combo.setEnabled(letter.sent_at is None)  # what was sent says what it says

    def _choice(self, name: str, title: str, choices: Choices, chars: int = _CHARS) -> Combo:
        box = QWidget(self)
        combo = Combo(box)
        combo.setMinimumContentsLength(chars)
        for value, said in choices:
            combo.offer(value, said)
        label = QLabel(title, box)
        label.setFont(small(label.font()))
        label.setBuddy(combo)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF // 2)
        layout.addWidget(label)
        layout.addWidget(combo)
        combo.activated.connect(lambda _place: self.changed.emit(name, combo.value()))
        self.add(box)
        return combo

    def _fill(self, combo: Combo, choices: Choices, value: Any) -> None:
        shown = [combo.itemText(place) for place in range(combo.count())]
        if combo.values != [c for c, _ in choices] or shown != [label for _, label in choices]:
            with QSignalBlocker(combo):
                combo.clear()
                combo.values.clear()
                for choice, label in choices:
                    combo.offer(choice, label)
        self._set(combo, value)

    def _set(self, combo: Combo, value: Any) -> None:
        if value in combo.values:
            combo.setCurrentIndex(combo.values.index(value))
