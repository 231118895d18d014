"""Which editor a declared attribute gets."""

from datetime import date, datetime
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from offerdesk.app.text import Situation
from offerdesk.domain.fields import Attribute, Ref, Text
from offerdesk.domain.values import MatchTier, Vesting
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import CheckEditor, ChoiceEditor
from offerdesk.ui.forms.day_editor import DayEditor
from offerdesk.ui.forms.editor import Editor, LineEditor
from offerdesk.ui.forms.long_text import LongTextEditor
from offerdesk.ui.forms.preset_editor import PresetEditor

_DAYS = (date, datetime, date | datetime)
_PRESETS = (Vesting, tuple[MatchTier, ...])


def editor_for(attribute: Attribute, here: Situation, parent: QWidget | None = None) -> Editor:
    """Make the editor that fits an attribute's type; a line of text where none is special."""
    form = attribute.type
    if form is bool:
        made = ChoiceEditor if attribute.optional else CheckEditor
        return made(attribute, here, parent)
    if isinstance(form, type) and issubclass(form, StrEnum):
        return ChoiceEditor(attribute, here, parent)
    if form is Ref:
        return ChoiceEditor(attribute, here, parent, ((None, tr("None")),))
    if form is Text:
        return LongTextEditor(attribute, here, parent)
    if form in _DAYS:
        return DayEditor(attribute, here, parent)
    if form in _PRESETS:
        return PresetEditor(attribute, here, parent)
    return LineEditor(attribute, here, parent)
