"""Moving applications from stage to stage: one or several at once, by keys, by menu and by hand."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from offerdesk.app.labels import label_of
from offerdesk.app.stages import MoveStage, MoveTogether
from offerdesk.domain.fields import Id
from offerdesk.domain.stages import Stage
from offerdesk.domain.words import tr, trn
from offerdesk.ui.shell.menus import with_mnemonics
from offerdesk.ui.tools import Tools


class Moving(QObject):
    """Moves applications, today. ``moved_together`` names the step that took several along."""

    moved_together = Signal(str)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools

    def move(self, processes: Sequence[str], stage: str, _checked: object = None) -> None:
        """Move applications to a stage, in one step."""
        ids, today = tuple(Id(process) for process in processes), self._tools.now().date()
        if len(ids) == 1:
            self._tools.execute(MoveStage(ids[0], stage, today))
        elif ids:
            step = self._tools.execute(MoveTogether(ids, stage, today))
            if step is not None:
                self.moved_together.emit(step.label)

    def add_to(self, menu: QMenu, processes: Sequence[str]) -> QMenu:
        """Add the stages to a menu, with how many applications would go there; return theirs."""
        n = len(processes)
        words = tr("Move to stage …") if n == 1 else trn("Move {n} to stage …", "Move {n} to stage …", n)
        stages = menu.addMenu(words.format(n=n))
        self._fill(stages, processes)
        return stages

    def ask_in(self, view: QWidget) -> None:
        """Open the stages as a menu, where the keyboard is, for what is chosen in a view."""
        chosen: Callable[[], tuple[str, ...]] | None = getattr(view, "chosen", None)
        processes = chosen() if chosen is not None else ()
        if not processes:
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, processes)
        held = QApplication.focusWidget() or view
        menu.popup(held.mapToGlobal(QPoint(held.width() // 3, held.height() // 4)))
        menu.setActiveAction(menu.actions()[0])

    def _fill(self, menu: QMenu, processes: Sequence[str]) -> None:
        """Put each stage into a menu, with a letter to press."""
        for stage, words in zip(Stage, with_mnemonics([label_of(stage) for stage in Stage]), strict=True):
            menu.addAction(words).triggered.connect(partial(self.move, tuple(processes), str(stage)))
