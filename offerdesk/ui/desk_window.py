"""One desk in one window: its tabs, its actions, and what is told when something cannot be saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from offerdesk.app.comparison import Comparison
from offerdesk.app.desk import Command
from offerdesk.app.errors import ACTION_LABELS, Action, KnownTrouble
from offerdesk.app.store import Step
from offerdesk.app.style import Style
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import tr
from offerdesk.ui.arrangement import Arranged, arrange, arrangement_of
from offerdesk.ui.bridge import Bridge
from offerdesk.ui.due_count import DueCount
from offerdesk.ui.lazy_tab import LazyTab
from offerdesk.ui.offers.tab import OffersTab
from offerdesk.ui.services import OpenDesk, Services
from offerdesk.ui.shell.later import after_paint, never_mind
from offerdesk.ui.shell.message import Answer, Message, Tone
from offerdesk.ui.shell.status import Status
from offerdesk.ui.shell.window import MainWindow, Tab
from offerdesk.ui.tools import Tools
from offerdesk.ui.unfinished import RawKey, Unread, as_text, from_text, of_what_is_there
from offerdesk.ui.unsaved import Unsaved
from offerdesk.ui.upkeep import LastBackup, Upkeep
from offerdesk.ui.zone import where_one_lives

if TYPE_CHECKING:
    from offerdesk.ui.checklist.tab import ChecklistTab
    from offerdesk.ui.interviews.tab import InterviewsTab

OFFERS, INTERVIEWS, CHECKLIST = "offers", "interviews", "checklist"
_DAMAGE = "damage"
_KEEP_AFTER = 300
"""Milliseconds between the last key stroke and the keeping of a text that cannot be used yet."""


class DeskWindow(QObject):
    """Binds an open desk to the window until ``close``; one desk at a time."""

    tab_built = Signal(str)
    """A tab that is built when it is first shown is there now."""

    restore_asked = Signal()

    def __init__(self, opened: OpenDesk, window: MainWindow, services: Services, style: Style) -> None:
        super().__init__(window)
        self.opened = opened
        self.window = window
        self.services = services
        unread = Unread(from_text(opened.unfinished()))
        self.tools = Tools(
            lambda: opened.desk.reader, self.execute, services.new_id, self._now, style, unread
        )
        self.unsaved = Unsaved(opened, self.tools, services.settings, window, self)
        self.bridge = Bridge(opened.desk, self)
        self.bridge.changed.connect(self._on_step)
        self._left = False
        self._status = Status(sample=opened.sample, discreet=style.discreet)
        self._tabs: dict[str, Arranged] = {}
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEEP_AFTER)
        self._keeping.timeout.connect(self._keep_texts)
        unread.changed = self._keeping.start
        self.offers = self._first_tab()
        self._arranged(OFFERS, self.offers)
        self.offers.comparison_changed.connect(self._show_unknowns)
        views = self.offers.views
        views.chart_saved.connect(lambda path: self._say(tr("Saved as {file}").format(file=Path(path).name)))
        views.chart_failed.connect(self._say)
        self.interviews = LazyTab(self._interviews)
        self.checklist = LazyTab(self._checklist)
        window.set_tabs(
            (
                Tab(OFFERS, tr("Offers"), self.offers),
                Tab(INTERVIEWS, tr("Interview notes"), self.interviews),
                Tab(CHECKLIST, tr("Checklist"), self.checklist),
            )
        )
        window.name_desk(tr("Sample search") if opened.sample else opened.path.stem)
        window.closing.connect(self.flush)
        window.status.unknown_clicked.connect(self._go_to_unknown)
        window.must_stay = self.unsaved.must_stay  # after ``closing``, which flushes
        self.upkeep = Upkeep(opened, self)
        self.upkeep.damaged.connect(self._tell_damage)
        self.upkeep.failed.connect(self._say)
        self.upkeep.backed_up.connect(self._show_backup)
        self.upkeep.look_asked.connect(self.restore_asked)
        window.status.backup_clicked.connect(self.upkeep.look)
        self.due = DueCount(self.tools.reader, self._now, self._show_due, self)
        self._show_unknowns(self.offers.comparison)
        after_paint(self, self.due.begin)

    def execute(self, command: Command) -> Step | None:
        """Execute a command. Refusals and known troubles are told here; what was typed stays in its field.

        What could not be saved is kept, and tried again before the window goes. A desk that has been left
        takes nothing more: its forms save once again as they disappear.
        """
        if self._left:
            return None
        key = self.unsaved.begin(command)
        try:
            step = self._try(lambda: self._execute(key, command))
        except Rejected as refused:
            self.unsaved.end(key)
            self.window.toast.say(" ".join(p.say(tr) for p in refused.problems))
            return None
        return step

    def _execute(self, key: str, command: Command) -> Step | None:
        step = self.opened.desk.execute(command)
        self.unsaved.end(key)
        return step

    def journal(self) -> "InterviewsTab":
        """Return the panel of interview notes, built now if it was not yet."""
        return cast("InterviewsTab", self.interviews.content())

    def tasks(self) -> "ChecklistTab":
        """Return the panel of tasks, built now if it was not yet."""
        return cast("ChecklistTab", self.checklist.content())

    def flush(self) -> None:
        """Write what is still in a form."""
        for place in (self.offers.form, self.offers.later, self.interviews, self.checklist):
            place.flush()
        self._keep_texts()

    def tell_unreadable(self, trouble: KnownTrouble) -> None:
        """Say that a part of the file cannot be read; what is on screen stays there."""
        self._tell_damage(trouble.say(tr))

    def leaving_would_lose(self) -> bool:
        """Tell whether a change is neither saved nor elsewhere; the message then says what can be done."""
        self.flush()
        return self.unsaved.must_stay()

    @property
    def undo_label(self) -> str:
        """What undo would take back; empty for nothing."""
        return self.opened.desk.undo_label

    @property
    def redo_label(self) -> str:
        """What redo would do again; empty for nothing."""
        return self.opened.desk.redo_label

    def undo(self) -> Step | None:
        """Take the last step back; a known trouble is told."""
        return self._try(self.opened.desk.undo)

    def redo(self) -> Step | None:
        """Do the last undone step again; a known trouble is told."""
        return self._try(self.opened.desk.redo)

    def close(self) -> None:
        """Write drafts, back up, and let go of the file."""
        self.flush()
        self._left = True
        self.services.settings.put({f"tab_{name}": arrangement_of(tab) for name, tab in self._tabs.items()})
        self.window.must_stay = None
        self.unsaved.close()
        self.window.dismiss(_DAMAGE)
        self.upkeep.close()
        self.due.close()
        self.bridge.close()
        never_mind(self)
        never_mind(self.offers)
        self.opened.desk.close()

    def _try(self, change: Callable[[], Step | None]) -> Step | None:
        try:
            step = change()
        except KnownTrouble as trouble:
            self._tell(trouble)
            return None
        self.unsaved.settle()
        self._show(replace(self._status, saved_at=self.services.now(), failed=bool(self.unsaved)))
        return step

    def _keep_texts(self) -> None:
        self._keeping.stop()
        self.opened.keep_unfinished(as_text(self._texts()))

    def _texts(self) -> dict[RawKey, str]:
        """Return what could not be used yet, of the records that are still there."""
        texts = self.tools.unread.texts
        for tab in self._tabs.values():
            texts = {key: text for key, text in texts.items() if key[1] not in tab.text_kinds}
            texts |= tab.kept_texts()
        return of_what_is_there(texts, self.opened.desk.reader)

    def _go_to_unknown(self) -> None:
        """Go to the first offer that something is not known of yet."""
        comparison = self.offers.comparison
        pairs = zip(comparison.offers, comparison.valuations, strict=True)
        lacking = next((full.offer.id for full, v in pairs if not v.complete), None)
        if lacking is not None:
            self.window.go_to(OFFERS)
            self.offers.choose(lacking)
            self.offers.offers.select(lacking)

    def _say(self, words: str) -> None:
        self.window.toast.say(words)

    def _now(self) -> datetime:
        return where_one_lives(self.services.now(), self.opened.desk.reader)

    def _show_backup(self, last: LastBackup) -> None:
        now, apart = self.services.now().astimezone(), last.apart
        at = last.at.astimezone()
        day = "" if at.date() == now.date() else self.tools.style.day(at.date())
        self._show(replace(self._status, backup_at=at, backup_day=day, apart=apart, backup_verified=True))

    def _tell_damage(self, words: str) -> None:
        back = Answer(tr(ACTION_LABELS[Action.RESTORE]), self.restore_asked.emit, closes=False)
        self.window.banners.show_message(Message(_DAMAGE, words, (back,), Tone.TROUBLE))

    def _on_step(self, step: Step) -> None:
        for tab in (self.offers, self.interviews, self.checklist):
            tab.on_step(step)
        self.due.on_step(step)

    def _show_due(self, count: int) -> None:
        self.window.set_count(CHECKLIST, count)

    def _show_unknowns(self, comparison: Comparison) -> None:
        lacking = [
            (name, sum(1 for u in v.unknown if u.components))
            for name, v in zip(comparison.names, comparison.valuations, strict=True)
            if not v.complete
        ]
        only = lacking[0][0] if len(lacking) == 1 else ""
        total = sum(n for _, n in lacking)
        currency = comparison.assumptions.currency
        assumed = _set_in_use(comparison) if comparison.kept else ""
        told = replace(self._status, currency=currency, assumed=assumed, unknown=total, unknown_in=only)
        self._show(told)

    def _show(self, status: Status) -> None:
        if status != self._status:
            self._status = status
            self.window.status.show_status(status)

    def _tell(self, trouble: KnownTrouble) -> None:
        self.unsaved.tell(trouble)
        self._show(replace(self._status, failed=True))

    def _first_tab(self) -> OffersTab:
        """Build the tab that is seen first; what an unreadable file left half-built goes."""
        place = QWidget(self.window)
        try:
            return OffersTab(self.tools, place)
        except KnownTrouble:
            self.deleteLater()
            raise
        finally:
            place.deleteLater()  # the tab itself has another parent by then

    def _interviews(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.interviews.tab import InterviewsTab  # noqa: PLC0415 - built when first shown

        return self._arranged(INTERVIEWS, InterviewsTab(self.tools, self.services.checklists, parent))

    def _checklist(self, parent: QWidget) -> QWidget:
        from offerdesk.ui.checklist.tab import ChecklistTab  # noqa: PLC0415 - built when first shown

        return self._arranged(CHECKLIST, ChecklistTab(self.tools, self.services.checklists, parent))

    def _arranged(self, name: str, tab: Arranged) -> QWidget:
        arrange(self.services.settings.text(f"tab_{name}"), tab)
        tab.keep_texts(
            {key: text for key, text in self.tools.unread.texts.items() if key[1] in tab.text_kinds}
        )
        tab.texts_changed.connect(self._keeping.start)
        self._tabs[name] = tab
        QTimer.singleShot(0, self, lambda: self.tab_built.emit(name))
        return tab


def _set_in_use(comparison: Comparison) -> str:
    from offerdesk.app.assumption_sets import set_in_use  # noqa: PLC0415 - only where a set is kept

    return set_in_use(comparison.kept, comparison.assumptions)


def offer_to_take_back(desk: DeskWindow, words: str) -> None:
    """Say what was just done and offer to undo it, until the next step, which undo would take back."""
    toast = desk.window.toast
    toast.say(words, desk.undo)
    desk.bridge.changed.connect(toast.hide, Qt.ConnectionType.SingleShotConnection)
