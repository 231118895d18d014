"""A chart as a panel places it: a title, the drawing or its table, and the ways to save it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QContextMenuEvent, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from offerdesk.app.style import Style
from offerdesk.domain.words import tr

if TYPE_CHECKING:  # none of this is needed before the table beside the chart has been painted
    from offerdesk.charts.spec import ChartSpec
    from offerdesk.ui.plots.drawing import Drawing
    from offerdesk.ui.plots.twin import TwinView

_BUTTON = 24


class _Frame(QScrollArea):
    """Where the drawing stands; one that needs more height than there is can be scrolled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the drawing itself takes it


class ChartView(QWidget):
    """Shows a ``ChartSpec`` and follows it as figures change.

    Until the first one comes, which is after the table beside it, a calm line stands in for the drawing.
    It is drawn on a ``Stage``, or on what ``make`` makes.
    """

    saved = Signal(str)  # the path of the file written
    save_failed = Signal(str)  # what happened, and what to do, in words
    asked = Signal(str, str)  # row key and offer id of a figure that is to be explained

    def __init__(
        self, parent: QWidget | None = None, make: Callable[[QWidget], Drawing] | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make or _make_stage
        self._spec: ChartSpec | None = None
        self._style = Style()
        self._stage: Drawing | None = None
        self._answers = False
        self._make_actions()
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._placeholder = QLabel(tr("The chart appears in a moment."), self)
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._placeholder.setEnabled(False)
        self._frame = _Frame(self)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._placeholder)
        self._pages.addWidget(self._frame)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._make_head())
        outer.addLayout(self._pages, 1)
        self.setMinimumSize(240, 180)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setForegroundRole(QPalette.ColorRole.Text)
        self.setAutoFillBackground(True)

    @property
    def stage(self) -> Drawing | None:
        """The drawing, once there is one."""
        return self._stage

    @property
    def spec(self) -> ChartSpec | None:
        """What is shown."""
        return self._spec

    def answer(self, explain: Callable[[str, str], None] | SignalInstance) -> None:
        """Have ``explain`` told what is asked about, by mouse or by keyboard; before there is a drawing."""
        self._answers = True
        self.asked.connect(explain)

    def set_spec(self, spec: ChartSpec, style: Style) -> None:
        """Show ``spec``, its numbers written in ``style``."""
        self._spec, self._style = spec, style
        if self._title.text() != spec.title:
            self._title.setText(spec.title)
        for action in (self.save_svg_action, self.save_png_action, self.table_action):
            action.setEnabled(True)
        self._show_page()

    def show_table(self, shown: bool) -> None:  # noqa: FBT001 a slot of QAction.toggled
        """Show the text table instead of the drawing, or the drawing again."""
        self.table_action.setChecked(shown)
        before = self._pages.currentWidget()
        had_focus = before is not None and QApplication.focusWidget() in (before, self._stage)
        self._show_page()
        after = self._stage if self._pages.currentWidget() is self._frame else self._pages.currentWidget()
        if had_focus and after is not None:
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_svg(self, path: str) -> None:
        """Write the chart as SVG; ``saved`` or ``save_failed`` tells how it went."""
        from offerdesk.ui.plots.saving import save_svg  # noqa: PLC0415 - rare

        self._save(lambda spec: save_svg(spec, self._style, path), path)

    def save_png(self, path: str, scale: float = 2.0) -> None:
        """Write the chart as PNG, ``scale`` times 960 × 540 pixels."""
        from offerdesk.ui.plots.saving import save_png  # noqa: PLC0415 - rare

        self._save(lambda spec: save_png(spec, self._style, path, scale), path)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's hook: the same commands as the buttons."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.table_action, self.save_svg_action, self.save_png_action])
        menu.popup(event.globalPos())

    @cached_property
    def _twin(self) -> TwinView:
        from offerdesk.ui.plots.twin import TwinView  # noqa: PLC0415 - when first asked for

        twin = TwinView(self)
        self._pages.addWidget(twin)
        return twin

    def _make_actions(self) -> None:
        self.table_action = QAction(tr("Show as table"), self)
        self.table_action.setCheckable(True)
        self.table_action.setShortcut(Qt.Key.Key_F)
        self.table_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.table_action)
        self.table_action.toggled.connect(self.show_table)
        self.save_svg_action = QAction(tr("Save as SVG…"), self)
        self.save_svg_action.triggered.connect(lambda: self._ask_path("svg", self.save_svg))
        self.save_png_action = QAction(tr("Save as PNG…"), self)
        self.save_png_action.triggered.connect(lambda: self._ask_path("png", self.save_png))
        for action in (self.table_action, self.save_svg_action, self.save_png_action):
            action.setEnabled(False)

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(6, 2, 2, 2)
        head.addWidget(self._title, 1)
        table = QToolButton(self)
        table.setDefaultAction(self.table_action)
        table.setText(tr("Table"))
        table.setToolTip(tr("Show as table (F)"))
        self.table_action.changed.connect(lambda: table.setText(tr("Table")))
        save = self._save_button = QToolButton(self)
        save.setText(tr("Save…"))
        save.setToolTip(tr("Save as SVG or PNG"))
        save.clicked.connect(lambda: self._offer_saving(save))
        for button in (table, save):
            button.setAutoRaise(True)
            button.setMinimumSize(_BUTTON, _BUTTON)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            head.addWidget(button)
        table.setAccessibleName(tr("Show as table"))
        save.setAccessibleName(tr("Save the chart"))
        return head

    def _show_page(self) -> None:
        """Show the drawing, or the table on demand."""
        if self._spec is None:
            return
        if self.table_action.isChecked():
            from offerdesk.charts.table import tabulate  # noqa: PLC0415 - when first asked for

            self._twin.show_table(tabulate(self._spec, self._style))
            self._pages.setCurrentWidget(self._twin)
            return
        if self._stage is None:
            self._stage = self._make(self)
            if self._answers:
                from offerdesk.ui.plots.asking import attend  # noqa: PLC0415 - as the stage itself

                attend(self._stage, self.asked)
            self._frame.setWidget(self._stage)
            self.setTabOrder(self._save_button, self._stage)  # what is made late would come last
        self._stage.show_spec(self._spec, self._style)
        self._pages.setCurrentWidget(self._frame)

    def _offer_saving(self, button: QToolButton) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self.save_svg_action, self.save_png_action])
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_path(self, ending: str, save: Callable[[str], None]) -> None:
        """Ask where to write, without stopping the window."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - its class is built when first named

        dialog = QFileDialog(self, tr("Save the chart"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(tr("{kind} picture (*.{ending})").format(kind=ending.upper(), ending=ending))
        title = self._spec.title if self._spec is not None else ""
        dialog.selectFile(f"{title.replace('/', '-')}.{ending}")
        dialog.fileSelected.connect(save)
        dialog.open()

    def _save(self, write: Callable[[ChartSpec], None], path: str) -> None:
        from offerdesk.ui.plots.saving import ChartNotSavedError  # noqa: PLC0415 - rare

        if self._spec is None:
            return
        try:
            write(self._spec)
        except ChartNotSavedError as error:
            self.save_failed.emit(
                tr("Couldn’t save the chart: {reason}. Choose another folder or name.").format(reason=error)
            )
            return
        self.saved.emit(path)


def _make_stage(parent: QWidget) -> Drawing:
    from offerdesk.ui.plots.stage import Stage  # noqa: PLC0415 - not for the first sheet

    return Stage(parent)
