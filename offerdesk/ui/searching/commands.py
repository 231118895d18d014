"""The command of the search, and the keeping of its index for whichever desk is open."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from offerdesk.app.record_card import card_of
from offerdesk.app.searching import Hit
from offerdesk.domain.fields import Id
from offerdesk.domain.words import tr
from offerdesk.ui.going import go_to_record
from offerdesk.ui.program import Program
from offerdesk.ui.searching.keeper import SearchKeeper
from offerdesk.ui.searching.panel import SearchPanel
from offerdesk.ui.shell.actions import Actions, ActionSpec


def add_search(program: Program, actions: Actions) -> "Search":
    """Add the search over everything; the index is filled once the window has all that is seen."""
    search = Search(program)
    spec = ActionSpec(
        "search",
        tr("Search everything …"),
        tr("Edit"),
        search.ask,
        QKeySequence.StandardKey.Find,
        lambda: program.desk is not None,
    )
    actions.add(spec)
    tags = ActionSpec(
        "tags", tr("Tags …"), tr("Edit"), search.show_tags, "", lambda: program.desk is not None
    )
    actions.add(tags)
    return search


class Search(QObject):
    """One panel for the window; a keeper for each desk."""

    def __init__(self, program: Program) -> None:
        super().__init__(program.window)
        self._program = program
        self.keeper: SearchKeeper | None = None
        self.panel: SearchPanel | None = None
        program.desk_changed.append(self._follow)
        program.desk_closed.append(self._leave)
        program.writing.ready.connect(self._start)
        if program.desk is not None:
            self._follow()

    def ask(self) -> None:
        """Open the panel over the window."""
        desk = self._program.desk
        if desk is None or self.keeper is None:
            return
        desk.flush()  # what is being typed can be found, too
        self.keeper.start()
        if self.panel is None:
            self.panel = SearchPanel(self.keeper, desk.tools, self._go, self._program.window)
        self.panel.ask()

    def ask_for(self, words: str) -> None:
        """Open the panel with what is found for some words."""
        self.ask()
        if self.panel is not None:
            self.panel.line.setText(words)
            self.panel.renew()

    def show_tags(self) -> None:
        """Show all tags in use."""
        from offerdesk.ui.searching.tags_dialog import TagsDialog  # noqa: PLC0415 - when first asked for

        desk = self._program.desk
        if desk is None:
            return
        desk.flush()
        dialog = TagsDialog(desk.tools, self._program.window)
        dialog.sought.connect(self.ask_for)
        desk.bridge.changed.connect(dialog.refresh)
        dialog.open()

    def _follow(self) -> None:
        assert self._program.desk is not None
        self.keeper = SearchKeeper(self._program.desk)
        if self._program.writing.is_ready:
            self._start()

    def _start(self) -> None:
        if self.keeper is not None:
            self.keeper.start()

    def _leave(self) -> None:
        if self.panel is not None:
            self.panel.close()
            self.panel.deleteLater()
            self.panel = None
        if self.keeper is not None:
            self.keeper.close()
            self.keeper = None

    def _go(self, hit: Hit) -> None:
        self._go_to(hit.kind, hit.id)

    def _go_to(self, kind: str, id_: str) -> None:
        from offerdesk.ui.searching.card import RecordCard  # noqa: PLC0415 - when something has been found

        desk = self._program.desk
        if desk is None or go_to_record(desk, kind, Id(id_)):
            return
        tools = desk.tools
        card = card_of(tools.reader(), kind, Id(id_), tools.style, tools.now().tzinfo)
        if card is None:
            self._program.window.toast.say(tr("It is no longer there."))
            return
        shown = RecordCard(card, self._program.window)
        shown.asked.connect(self._go_to)
        shown.open()
