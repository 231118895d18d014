"""What an edit in the form means while one negotiates: a new version, or a typing error put right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from offerdesk.app.offers import SaveOffer
from offerdesk.app.store import Step
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import tr
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

if TYPE_CHECKING:
    from offerdesk.ui.offers.form import OfferForm


class EditingBar(QWidget):
    """A quiet line above the form with the two choices; hidden while nothing is negotiated."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.new = QRadioButton(tr("a new version of the terms"), self)
        self.correction = QRadioButton(tr("the correction of a typing error"), self)
        for choice in (self.new, self.correction):
            choice.setMinimumHeight(TARGET)
        self.new.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, HALF, 2 * GRID, HALF)
        layout.setSpacing(HALF)
        for widget in (self.words, self.new, self.correction):
            layout.addWidget(widget)
        self.hide()

    def show_version(self, number: int, *, begun: bool) -> None:
        """Say which version the next edit makes or belongs to."""
        if begun:
            text = tr("Version {n} has begun, version {before} is kept. What you change is")
        else:
            text = tr("You negotiate this offer. What you change of the terms is")
        self.words.setText(text.format(n=number, before=number - 1))
        self.new.setText(
            tr("part of version {n}").format(n=number) if begun else tr("a new version of the terms")
        )


class Editing(QObject):
    """Turns what the form saves into the right command; the choice is remembered while one offer is shown."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._form: OfferForm | None = None
        self.bar: EditingBar | None = None
        self._offer: Id | None = None
        self._begun: int | None = None  # the version that edits made since the offer was chosen

    def attach(self, form: "OfferForm") -> None:
        """Stand above a form and save what it wants saved."""
        self._form = form
        self.bar = EditingBar(form)
        form.put_above(self.bar)
        form.save_requested.connect(self.save)
        self._offer_applications()

    def show_offer(self, full: FullOffer | None) -> None:
        """Follow the form to an offer; with another one the question is open again."""
        if self.bar is None:
            return
        offer = full.offer.id if full else None
        if offer != self._offer:
            self._offer, self._begun = offer, None
            self.bar.new.setChecked(True)
        talking = full is not None and self._is_answered(full)
        self.bar.setVisible(talking)
        if full is not None:
            version = full.offer.version
            self.bar.show_version(version, begun=version == self._begun)

    def on_step(self, step: Step) -> None:
        """Offer other applications, where there are others now."""
        if "process" in step.kinds:
            self._offer_applications()
        if "round" in step.kinds and self._form is not None:
            self.show_offer(self._form.draft)

    def save(self, command: SaveOffer) -> None:
        """Save an edit: as the next version, as part of one that has begun, as a correction, or plainly."""
        from offerdesk.app.negotiating.editing import SaveEdit, made_version  # noqa: PLC0415 - with the first

        here = command.full.offer.id == self._offer and self.bar is not None
        corrects = here and self.bar is not None and self.bar.correction.isChecked()
        step = self._tools.execute(SaveEdit(command, corrects, self._begun if here else None))
        made = made_version(step) if step is not None else None
        if here and made is not None:
            self._begun = made
            self.show_offer(self._form.draft if self._form is not None else None)

    def _is_answered(self, full: FullOffer) -> bool:
        from offerdesk.app.negotiating.versions import is_answered  # noqa: PLC0415 - not for the first sheet

        return bool(full.offer.version) or is_answered(self._tools.reader(), full.offer.id)

    def _offer_applications(self) -> None:
        if self._form is not None:
            from offerdesk.domain.journal import Process  # noqa: PLC0415 - not for the first sheet

            rows = self._tools.reader().rows(Process, ("id", "company"))
            self._form.set_applications(tuple((Ref(id_), company) for id_, company in rows))
