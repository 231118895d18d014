"""The versions of the pitch, each with its length, and a timer of half a minute or a whole one."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from offerdesk.app.preparing.lists import pitch_list
from offerdesk.app.preparing.pitch import TARGETS, clock, length_words
from offerdesk.app.records import Save
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.preparing import Pitch, Practice, PracticeKind
from offerdesk.domain.words import tr
from offerdesk.ui.interviews.practice_line import PracticeLine
from offerdesk.ui.interviews.stopwatch import Stopwatch
from offerdesk.ui.library_part import LibraryPart, PartKind
from offerdesk.ui.shell.theme import TARGET
from offerdesk.ui.tools import Tools


class PitchPart(LibraryPart):
    """A new version begins with the words of the one that is chosen."""

    def __init__(self, tools: Tools, parent: QWidget, to_print: Callable[[], None]) -> None:
        what = PartKind(
            Pitch,
            ("title", "text", "seconds"),
            lambda reader: pitch_list(reader, tools.style),
            tr("Pitches"),
            tr("Pitch"),
            tr("Choose a pitch to see it here."),
            tr("&New version"),
        )
        super().__init__(what, tools, self._new, parent)
        self.length = QLabel(self)
        self.length.setWordWrap(True)
        self.watch = Stopwatch(tools.now, self)
        self.target = QComboBox(self)
        self.target.setMinimumHeight(TARGET)
        self.target.setAccessibleName(tr("Time for it"))
        for seconds in TARGETS:
            self.target.addItem(tr("Time for it: {time}").format(time=clock(seconds)), seconds)
        self.practice = PracticeLine(tr("Note this &practice"), self, stacked=True)
        self.noted = self.practice.log_it
        self.practice.noted.connect(self._note)
        self.pdf = QPushButton(tr("As P&DF …"), self)
        self.pdf.setMinimumHeight(TARGET)
        self.pdf.clicked.connect(lambda _checked=False: to_print())
        for widget in (self.length, self.watch, self.target, self.practice):
            self.below.addWidget(widget)
        self.buttons.addWidget(self.pdf)
        self.target.activated.connect(lambda _place: self.watch.reset(self.target.currentData()))
        self.chosen_changed.connect(self._show)
        self._show(self.list.current_row())

    def _chosen(self) -> Pitch | None:
        row = self.list.current_row()
        return self._tools.reader().find(Pitch, Id(row)) if row else None

    def _new(self) -> Id:
        new = self._tools.new_id()
        place = max((p.position for p in self._tools.reader().all(Pitch)), default=-1) + 1
        made = replace(self._chosen() or Pitch(new, ""), id=new, title=tr("New version"), position=place)
        self._tools.execute(Save(replace(made, made_at=self._tools.now())))
        return new

    def _show(self, _row: str) -> None:
        found = self._chosen()
        self.length.setText(length_words(found) if found is not None else "")
        for widget in (self.length, self.watch, self.target, self.practice):
            widget.setVisible(found is not None)
        if found is not None and not self.watch.running and not self.watch.seconds:
            self.target.setCurrentIndex(int(found.seconds is None or found.seconds > TARGETS[0]))
            self.watch.reset(self.target.currentData())

    def _note(self) -> None:
        if self.watch.running:
            self.watch.toggle()
        found = self._chosen()
        if found is not None:
            seconds = self.watch.seconds or None
            log = Practice(self._tools.new_id(), PracticeKind.PITCH, self._tools.now(), seconds=seconds)
            log = replace(log, rating=self.practice.mark, notes=self.practice.text)
            self._tools.execute(Save(replace(log, pitch=Ref(found.id))))
            self.practice.reset()
            self.watch.reset(self.target.currentData())
