"""What each column of a table is taken as, with its first values beside it; chosen by keyboard or mouse."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from offerdesk.app.mapping import (
    ABOUT_LABELS,
    FIELDS,
    ORDER_LABELS,
    About,
    DayOrder,
    SeenTable,
    TableMapping,
)
from offerdesk.domain.words import tr
from offerdesk.ui.forms.choices import Combo
from offerdesk.ui.shell.fonts import strong
from offerdesk.ui.shell.theme import GRID, HALF

MOST_SHOWN = 100
"""How many columns can be chosen by hand; the others stay as they were understood."""

LEAVE_OUT = ""


class ColumnsPage(QWidget):
    """Shows how a table is read and lets it be read otherwise; ``changed`` carries the wish."""

    changed = Signal(object)  # TableMapping, or the About of one to be guessed anew

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: SeenTable | None = None
        self.about, self.order = Combo(self), Combo(self)
        self.about_label = _label(tr("The rows &hold"), self.about)
        self.order_label = _label(tr("&Days are written"), self.order)
        self.doubt = _quiet(tr("They could be read in another order too: please check."))
        self.hint = _quiet("")
        self.fields: list[Combo] = []
        self._fill(self.about, ABOUT_LABELS.items(), self._choose_about)
        self._fill(self.order, ORDER_LABELS.items(), self._choose_order)
        self._order: DayOrder | None = None  # as chosen by hand
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()

    def take_focus(self) -> None:
        """Give the keyboard to the first column, or to what the rows are."""
        (self.fields[0] if self.fields else self.about).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Do nothing: what is shown is handed over with each reading of the file."""

    def show_table(self, seen: SeenTable) -> None:
        """Show how a table is read; the rows stay the same widgets while the columns are the same."""
        before, self._seen = self._seen, seen
        about = seen.mapping.about
        _choose(self.about, about)
        _choose(self.order, seen.mapping.order or DayOrder.YMD)
        for widget in (self.order, self.order_label):
            widget.setVisible(seen.days)
        self.doubt.setText(
            tr("They could be read in another order too: please check.") if not seen.sure else ""
        )
        self.doubt.setVisible(seen.days and not seen.sure)
        self.hint.setText(_hint(seen))
        self.hint.setVisible(bool(self.hint.text()))
        if before is None or before.headers != seen.headers or before.mapping.about != about:
            self._rebuild(seen)
        for combo, name in zip(self.fields, seen.mapping.columns, strict=False):
            _choose(combo, name)

    def _rebuild(self, seen: SeenTable) -> None:
        self._order = None
        inner = QWidget(self._scroll)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, GRID, GRID, GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(HALF)
        grid.setColumnStretch(2, 1)
        self.fields = []
        fields = FIELDS[seen.mapping.about]
        if fields:
            for place, title in enumerate((tr("Column"), tr("Taken in as"), tr("First values"))):
                head = _plain(title)
                head.setFont(strong(head.font()))
                grid.addWidget(head, 0, place)
        for place, header in enumerate(seen.headers[:MOST_SHOWN] if fields else ()):
            combo = Combo(inner)
            self._fill(combo, ((LEAVE_OUT, tr("Leave out")), *fields.items()), self._tell)
            name = header or tr("Column {n}").format(n=place + 1)
            combo.setAccessibleName(tr("What the column “{column}” holds").format(column=name))
            examples = " · ".join(seen.examples[place])
            combo.setAccessibleDescription(examples)
            grid.addWidget(_plain(name), place + 1, 0)
            grid.addWidget(combo, place + 1, 1)
            grid.addWidget(_quiet(examples), place + 1, 2)
            self.fields.append(combo)
        grid.setRowStretch(len(self.fields) + 1, 1)
        self._scroll.setWidget(inner)
        inner.show()
        self._chain()

    def _chain(self) -> None:
        before: QWidget = self.order
        for combo in self.fields:
            self.setTabOrder(before, combo)
            before = combo

    def _fill(self, combo: Combo, choices: Iterable[tuple[str, str]], then: Callable[[], object]) -> None:
        for value, label in choices:
            combo.offer(value, tr(label))
        combo.activated.connect(lambda _place: then())

    def _choose_about(self) -> None:
        assert self._seen is not None
        about = About(self.about.value())
        if about is not self._seen.mapping.about:
            self.changed.emit(about)

    def _choose_order(self) -> None:
        self._order = DayOrder(self.order.value())
        self._tell()

    def _tell(self) -> None:
        assert self._seen is not None
        mapping = self._seen.mapping
        rest = mapping.columns[len(self.fields) :]
        columns = (*(str(combo.value()) for combo in self.fields), *rest)
        if columns != mapping.columns or self._order not in {None, mapping.order}:
            self.changed.emit(TableMapping(mapping.about, columns, self._order))

    def _lay_out(self) -> None:
        about, order = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (about, (self.about_label, self.about)),
            (order, (self.order_label, self.order, self.doubt)),
        ):
            row.setSpacing(GRID)
            for part in parts:
                row.addWidget(part)
        about.addStretch(1)
        order.setStretch(2, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(HALF)
        layout.addLayout(about)
        layout.addLayout(order)
        layout.addWidget(self.hint)
        layout.addWidget(self._scroll, 1)


def _hint(seen: SeenTable) -> str:
    if not FIELDS[seen.mapping.about]:
        return tr("The columns of offers are known by their names, such as company, base and bonus.")
    rest = len(seen.headers) - MOST_SHOWN
    return tr("{n} further columns stay as they are read.").format(n=rest) if rest > 0 else ""


def _choose(combo: Combo, value: str) -> None:
    place = combo.values.index(value)
    if place != combo.currentIndex():
        combo.setCurrentIndex(place)


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _quiet(text: str) -> QLabel:
    label = _plain(text)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
