"""The Offers tab: list, comparison, and the form or the explanation of a figure beside it."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from offerdesk.app.comparison import Comparison, more_noticed, read_comparison, read_offer
from offerdesk.app.full_offers import owner_of
from offerdesk.app.negotiating.column_keys import is_version, origin_of, without_versions
from offerdesk.app.offer_list import offer_list
from offerdesk.app.offers import AddOffer, DeleteOffers, DuplicateOffer, MoveOffers, SetBaseline, SetCompared
from offerdesk.app.store import Reader, Step
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id
from offerdesk.domain.kinds import OFFER_KINDS
from offerdesk.domain.lines import Source
from offerdesk.domain.offer import Offer
from offerdesk.domain.parts import FullOffer
from offerdesk.ui.arrangement import Arranged
from offerdesk.ui.offers.assuming import Assuming
from offerdesk.ui.offers.editing import Editing
from offerdesk.ui.offers.later_views import LaterViews
from offerdesk.ui.offers.list_panel import OfferListPanel
from offerdesk.ui.offers.trial import Trial
from offerdesk.ui.offers.views import MiddleViews
from offerdesk.ui.panels import Panels
from offerdesk.ui.shell.later import after_paint
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey

if TYPE_CHECKING:  # what stands beside the sheet is made after the filled sheet has been painted
    from offerdesk.ui.offers.assumptions_panel import AssumptionsPanel
    from offerdesk.ui.offers.explanation_panel import ExplanationPanel
    from offerdesk.ui.offers.form import OfferForm

SHOWN_KINDS = frozenset({"assumptions", "assumption_set", *OFFER_KINDS})
LIST, FORM = "list", "form"
_LIST, _MIDDLE, _FORM = 190, 730, 360


class OffersTab(Arranged):
    """Arranges the panels and carries what happens in one to the others."""

    text_kinds = SHOWN_KINDS - {"assumptions", "assumption_set"}
    views: MiddleViews
    comparison_changed = Signal(object)  # Comparison, drafts included

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._saved = Comparison((), Assumptions())
        self._chosen: Id | None = None
        self.offers = OfferListPanel(self)
        self.views = MiddleViews(tools.style, self)
        self.compare = self.views.compare
        self.later = LaterViews(tools, self.views, lambda: self._chosen, lambda: self.page, self)
        self.side = QStackedWidget(self)
        self.trial = Trial(tools, self.side, lambda: self._chosen, self)
        self._form: OfferForm | None = None
        self._unfinished: dict[RawKey, str] = {}
        self.editing = Editing(tools, self)
        self.assuming = Assuming(tools, self.side, lambda: self._saved, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for widget in (self.offers, self.views, self.side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)  # a panel is hidden by its command, and found again by it
        self.splitter.setSizes([_LIST, _MIDDLE, _FORM])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.trial.bar)
        layout.addWidget(self.splitter, 1)
        QWidget.setTabOrder(self.offers.new, self.trial.bar.button)
        self.splitters = {"panels": self.splitter, "charts": self.compare.splitter}
        self.tables = {"offers": self.offers.list, "sheet": self.compare.sheet}
        self.panels: Panels = Panels({LIST: self.offers, FORM: self.side}, self.compare.sheet, self)
        self.begins_at = self.offers.list
        self._connect()
        self.reload()
        after_paint(self, lambda: self.form)

    @property
    def form(self) -> "OfferForm":
        """The form of the chosen offer: made once the sheet has been painted, or when first asked for."""
        if self._form is None:
            from offerdesk.ui.offers.form import OfferForm  # noqa: PLC0415 - not for the first sheet

            tools = self._tools
            self._form = OfferForm(tools.style, tools.new_id, tools.now, self)
            self._form.draft_changed.connect(self._show_draft)
            self._form.texts_changed.connect(self.texts_changed)
            self.side.insertWidget(0, self._form)
            self.editing.attach(self._form)
            self._form.keep_texts(self._unfinished)
            self._form.set_assumptions(self.comparison.assumptions)
            self._show_in_form(tools.reader())
            self._show_form()
        return self._form

    @cached_property
    def explanation(self) -> "ExplanationPanel":
        """What shows how a figure came about; made when first asked for."""
        from offerdesk.ui.offers.explanation_panel import ExplanationPanel  # noqa: PLC0415 - as said above

        panel = ExplanationPanel(self)
        panel.closed.connect(self._leave_explanation)
        panel.source_chosen.connect(self._follow)
        self.side.addWidget(panel)
        return panel

    def _connect(self) -> None:
        self.offers.chosen.connect(self.choose)
        self.offers.new_requested.connect(self.add_offer)
        self.views.opened.connect(self.explain)
        self.compare.rate_asked.connect(self._ask_rate)
        self.compare.columns_moved.connect(self._move_columns)
        self.trial.changed.connect(lambda: self._show(self.trial.recorded))
        self.trial.closed.connect(self._show_form)
        self.assuming.draft_changed.connect(self._show_assumed)
        self.assuming.closed.connect(self._show_form)
        self.compare.column_hidden.connect(self._hide_column)
        self.later.beside_changed.connect(lambda: self._show(self._saved))
        self.later.offer_chosen.connect(self.choose)
        self.later.offer_asked.connect(self.add_offer)
        self.later.edit_asked.connect(self._edit)
        self.later.page_switched.connect(self._remember_page)

    @property
    def comparison(self) -> Comparison:
        """What is on screen, an unsaved draft and what is only supposed included."""
        return self.trial.comparison

    @property
    def chosen(self) -> Id | None:
        """The offer in the form."""
        return self._chosen

    def keep_texts(self, texts: dict[RawKey, str]) -> None:
        """Take texts that could not be used in an earlier session; before the form is made."""
        self._unfinished = texts

    def kept_texts(self) -> dict[RawKey, str]:
        """Return texts that could not be used yet."""
        return self._unfinished if self._form is None else self._form.kept_texts()

    def on_step(self, step: Step) -> None:
        """Refresh when a step touched what is shown here."""
        if step.kinds & SHOWN_KINDS or more_noticed(self._saved, step, self._tools.reader()):
            self.reload()
        else:
            self.later.renew()
        self.editing.on_step(step)

    def reload(self) -> None:
        """Read everything anew and show it."""
        reader = self._tools.reader()
        self._saved = read_comparison(reader)
        self.offers.show_list(offer_list(reader, self._saved))
        self._show(self._saved)
        self.assuming.renew()
        if self._chosen is None or read_offer(reader, self._chosen) is None:
            self._chosen = self._saved.offers[0].offer.id if self._saved.offers else None
        self._fill_form(reader)

    def choose(self, offer: str) -> None:
        """Put an offer into the form."""
        offer = origin_of(offer)
        if offer and offer != self._chosen:
            self.form.flush()
            self._chosen = Id(offer)
            self._fill_form(self._tools.reader())
        self._show_form()

    def add_offer(self) -> None:
        """Add an empty offer and begin with its company."""
        new = self._tools.new_id()
        self._tools.execute(AddOffer(new, self._saved.assumptions.currency))
        self._chosen = new
        self.reload()
        self.offers.select(new)
        self._show_form()
        self.panels.want(FORM, shown=True)
        self.form.focus_first()

    def delete_offers(self) -> Step | None:
        """Delete what is selected in the list, or in the negotiation; the caller offers undo."""
        talking, step = self.later.delete_chosen()
        if talking and not self.offers.list.hasFocus():
            return step
        chosen = tuple(Id(o) for o in self.offers.selected()) or ((self._chosen,) if self._chosen else ())
        return self._tools.execute(DeleteOffers(chosen)) if chosen else None

    def duplicate_offer(self) -> None:
        """Copy the offer in the form, for a what-if that keeps the original."""
        if self._chosen:
            new = self._tools.new_id()
            self._tools.execute(DuplicateOffer(self._chosen, new, self._tools.new_id))
            self.choose(new)

    def toggle_compared(self) -> None:
        """Take the chosen offer out of the comparison, or put it in."""
        offer = self._tools.reader().find(Offer, self._chosen) if self._chosen else None
        if offer is not None:
            self._set_compared(offer.id, compared=not offer.compared)

    def make_baseline(self) -> None:
        """Make the chosen offer the current job that all others are compared with."""
        if self._chosen:
            self._tools.execute(SetBaseline(self._chosen))

    def explain(self, row: str, offer: str) -> None:
        """Show how a figure came about, in place of the form."""
        from offerdesk.app.leaving import explain_figure  # noqa: PLC0415 - when first asked for

        explained = explain_figure(self.comparison, row, Id(offer), self._tools.style)
        if explained is not None:
            self.explanation.show_explained(explained)
            self.side.setCurrentWidget(self.explanation)
            self.panels.lend(FORM)
            self.explanation.tree.setFocus()

    def show_assumptions(self) -> "AssumptionsPanel":
        """Show what every offer is measured by, in place of the form."""
        self.panels.lend(FORM)
        return self.assuming.show()

    def _edit(self, kind: str, id_: str, attribute: str) -> None:
        """Put the caret into the form of the chosen offer."""
        self.panels.want(FORM, shown=True)
        self.form.focus_attribute(kind, Id(id_), attribute)

    def _remember_page(self, page: str) -> None:
        self.page = page

    def _ask_rate(self, currency: str) -> None:
        """Go where a missing exchange rate is typed."""
        self.show_assumptions().rates.add(currency)

    def _show(self, recorded: Comparison) -> None:
        """Show offers as they are recorded, under whatever is supposed."""
        self.trial.lay_over(self.later.with_versions(recorded))
        self.views.show_comparison(self.comparison)
        self.comparison_changed.emit(without_versions(self.comparison))

    def _show_assumed(self, assumed: Assumptions) -> None:
        self.form.set_assumptions(assumed)
        self._show(replace(self.trial.recorded, assumptions=assumed))

    def _fill_form(self, reader: Reader) -> None:
        if self._form is not None:
            self._form.set_assumptions(self._saved.assumptions)
            self._show_in_form(reader)
        if self._chosen:
            self.offers.select(self._chosen)
        self.later.renew()

    def _show_in_form(self, reader: Reader) -> None:
        full = read_offer(reader, self._chosen) if self._chosen else None
        self.form.show_offer(full)
        self.editing.show_offer(full)

    def _show_draft(self, draft: FullOffer) -> None:
        self._show(self._saved.with_draft(draft))

    def _show_form(self) -> None:
        if self._form is not None:
            self.side.setCurrentWidget(self._form)
            self.panels.release(FORM)

    def _leave_explanation(self) -> None:
        """Go back to the cell or the mark that was asked about."""
        self._show_form()
        if not self.explanation.give_back_focus():
            self.views.take_focus()

    def _follow(self, source: Source) -> None:
        if source.kind == "assumptions":
            self.show_assumptions().focus_row(source.attribute)
            return
        owner = owner_of(source.id, self.comparison.offers)
        if owner is not None:
            self.choose(owner)
            self._edit(source.kind, source.id, source.attribute)

    def _set_compared(self, offer: Id, *, compared: bool) -> None:
        self._tools.execute(SetCompared((offer,), compared=compared))

    def _hide_column(self, key: str) -> None:
        if is_version(key):
            self.later.put_beside(key, False)
        else:
            self._set_compared(Id(key), compared=False)

    def _move_columns(self, order: list[str]) -> None:
        self._tools.execute(MoveOffers(tuple(Id(o) for o in order if not is_version(o))))
