"""What the Interview menu has: applications, interviews, and the views of the notes."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS, OFFERS, DeskWindow, offer_to_take_back
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from offerdesk.ui.interviews.tab import InterviewsTab


def add_journal_commands(program: Program, actions: Actions) -> None:
    """Add what can be done with applications and interviews; each leads to the tab, too."""

    def on_tab(do: "Callable[[InterviewsTab], object]") -> Callable[[], None]:
        def act() -> None:
            if program.desk is not None:
                program.window.go_to(INTERVIEWS)
                do(program.desk.journal())

        return act

    def has_desk() -> bool:
        return program.desk is not None

    menu, add = tr("Interview"), actions.add
    new_process = on_tab(lambda tab: tab.add_process())
    add(ActionSpec("new_process", tr("New application"), menu, new_process, "Ctrl+Shift+N", has_desk))
    new_interview = on_tab(lambda tab: tab.add_interview())
    letters = on_tab(lambda tab: tab.write_letters())
    thanks = on_tab(lambda tab: tab.write_letters(thanks=True))
    add(ActionSpec("new_interview", tr("New interview"), menu, new_interview, "Ctrl+I", has_desk))
    add(ActionSpec("letters", tr("Letters"), menu, letters, "Ctrl+L", has_desk, section=True))
    add(ActionSpec("thank", tr("Write to everyone met"), menu, thanks, "Ctrl+Shift+L", has_desk))
    add(ActionSpec("new_event", tr("Note a call or message"), menu, on_tab(_event), "Ctrl+Shift+E", has_desk))
    add(
        ActionSpec(
            "move_stage", tr("Move to stage …"), menu, partial(_ask_stage, program), "Ctrl+Shift+S", has_desk
        )
    )
    ended = ActionSpec(
        "just_ended", tr("It just ended …"), menu, on_tab(_ended), "Ctrl+J", has_desk, section=True
    )
    add(ended)
    add(ActionSpec("note", tr("Open the whole note"), menu, on_tab(_note), "Ctrl+Shift+J", has_desk))
    onwards, back = partial(_in_note, program, 1), partial(_in_note, program, -1)
    add(ActionSpec("next_part", tr("Next part of the note"), menu, onwards, "F8", has_desk))
    add(ActionSpec("last_part", tr("Part of the note before"), menu, back, "Shift+F8", has_desk))
    for key, words in views().items():
        add(ActionSpec(f"view_{key}", words, menu, on_tab(going(key)), "", has_desk, section=key == "board"))
    add(_newest(program))
    program.desk_changed.append(lambda: _follow(program))
    _follow(program)


def views() -> dict[str, str]:
    """Return the words of the commands that lead to a view of the notes, by its key."""
    return {
        "board": tr("Board of applications"),
        "waiting": tr("Who is being waited for"),
        "people": tr("People met"),
        "after_no": tr("After a no"),
    }


def going(key: str) -> "Callable[[InterviewsTab], None]":
    """Return what leads to a view."""

    def go(tab: "InterviewsTab") -> None:
        tab.views.choose(key)
        tab.views.take_focus()

    return go


def _ask_stage(program: Program) -> None:
    if program.desk is not None:
        if program.window.current_tab() != INTERVIEWS:  # going there takes the keyboard out of the view
            program.window.go_to(INTERVIEWS)
        tab = program.desk.journal()
        tab.flush()
        tab.moving.ask_in(tab.views.page(tab.views.current))


def _newest(program: Program) -> ActionSpec:
    """Return the switch for the order of what happened."""
    return ActionSpec(
        "newest_first",
        tr("Newest first"),
        tr("Interview"),
        partial(_turn, program),
        "",
        lambda: _is_built(program),
        section=True,
        checked=lambda: _newest_first(program),
    )


def _turn(program: Program, on: bool) -> None:  # noqa: FBT001 - the slot of a checkable action
    if program.desk is not None and _is_built(program):  # a switch that is only shown must not build the tab
        program.desk.journal().order.turn(on)


def _is_built(program: Program) -> bool:
    return program.desk is not None and program.desk.interviews.is_built


def _newest_first(program: Program) -> bool:
    return program.desk is None or not _is_built(program) or program.desk.journal().order.on


def _event(tab: "InterviewsTab") -> None:
    tab.add_event()


def _ended(tab: "InterviewsTab") -> None:
    from offerdesk.ui.interviews.noting import just_ended  # noqa: PLC0415 - when first asked for

    just_ended(tab.views)


def _note(tab: "InterviewsTab") -> None:
    from offerdesk.ui.interviews.noting import show_note  # noqa: PLC0415 - when first asked for

    show_note(tab.views, tab.forms)


def _in_note(program: Program, step: int) -> None:
    """Go on in the note that is shown; going to the tab would take the keyboard out of it."""
    if program.desk is not None and program.window.current_tab() == INTERVIEWS:
        from offerdesk.ui.interviews.noting import next_section  # noqa: PLC0415 - when first asked for

        next_section(program.desk.journal().views, step)


def _follow(program: Program) -> None:
    """Let the tab speak, and lead to what lies elsewhere, once it is there."""
    desk = program.desk
    if desk is None:
        return

    def connect(built: str) -> None:
        if built == INTERVIEWS:
            tab = desk.journal()
            tab.said.connect(desk.window.toast.say)
            tab.offered.connect(lambda words, verb, do: desk.window.toast.say(words, do, verb))
            tab.undoable.connect(lambda words: offer_to_take_back(desk, words))
            tab.record_asked.connect(lambda key: _go_elsewhere(desk, key))

    desk.tab_built.connect(connect)


def _go_elsewhere(desk: DeskWindow, key: str) -> None:
    kind, _, id_ = key.partition(":")
    if kind == "offer":
        desk.window.go_to(OFFERS)
        desk.offers.choose(id_)
        desk.offers.offers.select(id_)
