"""What a way to work or a move costs, worked out below a strength and taken over into it."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from offerdesk.app.amounts import read_number, write_amount
from offerdesk.app.position.strengths import TakeCost, way_of, way_words
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.lines import to_money
from offerdesk.domain.offer import Offer
from offerdesk.domain.planning import Strength
from offerdesk.domain.values import Per, Rejected
from offerdesk.domain.way_and_move import Way, move_left
from offerdesk.domain.words import N_, tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.forms.editor import Line
from offerdesk.ui.shell.theme import GRID, HALF, TARGET
from offerdesk.ui.tools import Tools

WAY, MOVE = "way", "move"

_CHARS = 10
_FIELDS = {
    WAY: (
        ("days", N_("Days a week at work"), "5"),
        ("remote", N_("Of these remote"), "0"),
        ("weeks", N_("Weeks a year"), "46"),
        ("cost", N_("Cost of one way"), ""),
        ("minutes", N_("Minutes of one way"), ""),
        ("hour", N_("What my hour is worth"), ""),
    ),
    MOVE: (
        ("one", N_("First quote"), ""),
        ("two", N_("Second quote"), ""),
        ("three", N_("Third quote"), ""),
        ("paid", N_("They pay"), "0"),
    ),
}


class ReckoningPanel(QWidget):
    """Works out the yearly cost of a way, or what of a move is left to pay."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._strength: Strength | None = None
        self.what = Combo(self)
        self.what.setAccessibleName(tr("What to work out"))
        self.what.offer(WAY, tr("Work out the way to work"))
        self.what.offer(MOVE, tr("Work out a move"))
        self.lines: dict[str, Line] = {}
        self._forms = {key: self._form(key) for key in _FIELDS}
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.take = QPushButton(tr("&Take it over as the cost"), self)
        self.take.setMinimumHeight(TARGET)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(HALF)
        for widget in (self.what, *self._forms.values(), self.said, self.take):
            column.addWidget(widget)
        self.what.activated.connect(lambda _place: self._show())
        self.take.clicked.connect(lambda _checked=False: self._take())
        self.what.setCurrentIndex(0)
        self._show()

    def show_strength(self, strength: Strength | None) -> None:
        """Name the strength that a cost is taken over into."""
        other = strength is None or self._strength is None or strength.id != self._strength.id
        self._strength = strength
        if other:
            self._begin()
        self._show()

    def _begin(self) -> None:
        """Begin with the way to work of the offer that the strength names, as far as it is known."""
        for name, _, begins in (field for fields in _FIELDS.values() for field in fields):
            self.lines[name].setText(begins)
        named = self._strength.offer if self._strength is not None else None
        offer = self._tools.reader().find(Offer, Id(named)) if named else None
        way = way_of(offer, None) if offer is not None else None
        if way is not None:
            for name in ("days", "weeks", "cost", "minutes"):
                self.lines[name].setText(write_amount(getattr(way, name), self._tools.style))

    def _form(self, key: str) -> QWidget:
        place = QWidget(self)
        form = QFormLayout(place)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, label, begins in _FIELDS[key]:
            line = Line(_CHARS, place)
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
            line.setText(begins)
            line.setAccessibleName(tr(label))
            line.textEdited.connect(lambda _text: self._show())
            form.addRow(tr(label), line)
            self.lines[name] = line
        return place

    def _number(self, name: str) -> Decimal | None:
        text = self.lines[name].text().strip()
        try:
            return read_number(text, self._tools.style).amount if text else None
        except Rejected:
            return None

    def _currency(self) -> str:
        if self._strength is not None and self._strength.currency:
            return self._strength.currency
        found = self._tools.reader().find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
        return found.currency

    def _found(self) -> tuple[Amount, Per, str] | None:
        """Return the amount, how often, and how it comes about; ``None`` while something is missing."""
        style, currency = self._tools.style, self._currency()
        if self.what.value() == MOVE:
            quotes = tuple(q for name in ("one", "two", "three") if (q := self._number(name)) is not None)
            paid = self._number("paid") or Decimal(0)
            if not quotes:
                return None
            left = to_money(move_left(quotes, paid))
            words = tr("Quotes of {quotes}, less {paid} that they pay: {left} is left.").format(
                quotes=" + ".join(style.money(q, currency) for q in quotes),
                paid=style.money(paid, currency),
                left=style.money(left, currency),
            )
            return Amount(left), Per.ONCE, words
        known = [n for name, _, _ in _FIELDS[WAY] if (n := self._number(name)) is not None]
        if len(known) < len(_FIELDS[WAY]):
            return None
        way = Way(*known)
        yearly, day = to_money(way.yearly), style.money(to_money(way.remote_day), currency)
        more = tr("One more remote day a week saves {amount} a year.").format(amount=day)
        return Amount(yearly), Per.YEAR, f"{way_words(way, currency, style)} {more}"

    def _show(self) -> None:
        for key, form in self._forms.items():
            form.setVisible(key == self.what.value())
        found = self._found()
        self.take.setEnabled(found is not None and self._strength is not None)
        if found is None:
            self.said.setText(tr("Fill in each line: the sum appears here."))
            return
        total = self._tools.style.money(found[0], self._currency())
        self.said.setText(f"{total}. {found[2]}")

    def _take(self) -> None:
        found = self._found()
        if found is not None and self._strength is not None:
            cost, per, words = found
            self._tools.execute(TakeCost(Id(self._strength.id), cost, self._currency(), per, words))
