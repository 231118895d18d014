"""A day or a moment: typed, or chosen from a calendar that opens with Alt+Down."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from offerdesk.app.text import Situation
from offerdesk.domain.fields import Attribute
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.ui.forms.editor import LineEditor
from offerdesk.ui.forms.signs import calendar_icon
from offerdesk.ui.shell.theme import GRID, TARGET


class CalendarPopup(QFrame):
    """A calendar in a pop-up; Enter or a click takes the day, Escape closes."""

    def __init__(self, chosen: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(chosen.year, chosen.month, chosen.day))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)

    def day(self) -> date:
        """Return the day under the cursor."""
        found = self.calendar.selectedDate()
        return date(found.year(), found.month(), found.day())


class DayEditor(LineEditor):
    """A typed day with a calendar beside it; a time of day that was typed stays when a day is chosen."""

    def __init__(self, attribute: Attribute, here: Situation, parent: QWidget | None = None) -> None:
        super().__init__(attribute, here, parent)
        self.button = QToolButton(self)
        self.button.setAutoRaise(True)
        self._dress()
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Alt+Down does the same from the line
        self.button.setToolTip(tr("Open calendar (Alt+Down)"))
        self.button.setAccessibleName(tr("Open calendar"))
        self.button.clicked.connect(self.open_calendar)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.setSpacing(0)  # its sign has room around it; a day with its time needs the rest
        self.popup: CalendarPopup | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down or F4."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign anew in another ink or size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._dress()

    def _dress(self) -> None:
        side = max(TARGET, self.fontMetrics().height() + GRID)
        self.button.setIcon(calendar_icon(self, side - GRID))
        self.button.setIconSize(QSize(side - GRID, side - GRID))
        self.button.setFixedSize(side, side)

    def open_calendar(self) -> None:
        """Show the calendar at the day in the line, or at today."""
        self.popup = CalendarPopup(self._day(), self)
        self.popup.calendar.activated.connect(self._take)
        self.popup.calendar.clicked.connect(self._take)
        self.popup.destroyed.connect(self._forget)
        self.popup.move(self.mapToGlobal(self.rect().bottomLeft()))
        self.popup.show()
        self.popup.calendar.setFocus()

    def _day(self) -> date:
        try:
            value = self.reading().value
        except Rejected:
            return self.here.today
        if isinstance(value, datetime):
            return value.astimezone(self.here.zone).date() if self.here.zone else value.date()
        return value if isinstance(value, date) else self.here.today

    def _take(self) -> None:
        if self.popup is None:
            return
        day = self.popup.day()
        self.popup.close()
        self.set_raw(self._with_time(day))
        self.edited.emit()
        self.left.emit()
        self.line.setFocus()

    def _with_time(self, day: date) -> str:
        try:
            value = self.reading().value
        except Rejected:
            value = None
        if not isinstance(value, datetime):
            return self.here.style.day(day)
        return self.text_of(datetime.combine(day, value.timetz()))

    def _forget(self) -> None:
        self.popup = None
