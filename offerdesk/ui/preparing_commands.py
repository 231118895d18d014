"""What the Interview menu has about preparing: the review sheet, the library, and their PDFs."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import INTERVIEWS, DeskWindow
from offerdesk.ui.interviews.library_keys import NEEDS, PITCH, PRACTISE, QUESTIONS, STORIES
from offerdesk.ui.program import Program
from offerdesk.ui.shell.actions import Actions, ActionSpec

if TYPE_CHECKING:
    from offerdesk.ui.interviews.preparing import Preparing


def add_preparing_commands(program: Program, actions: Actions) -> None:
    """Add a command for each place; it leads to the tab, too."""

    def on(do: "Callable[[Preparing], None]") -> Callable[[], None]:
        def act() -> None:
            if program.desk is not None:
                program.window.go_to(INTERVIEWS)
                do(program.desk.journal().preparing)

        return act

    def has_desk() -> bool:
        return program.desk is not None

    menu = tr("Interview")
    sheet = on(lambda preparing: preparing.show_review())
    actions.add(
        ActionSpec("prepare", tr("Prepare the next one"), menu, sheet, "Ctrl+Shift+P", has_desk, section=True)
    )
    for id_, words, part, keys in (
        ("bank", tr("Question bank"), QUESTIONS, "Ctrl+B"),
        ("stories", tr("Stories"), STORIES, ""),
        ("pitch", tr("Pitch"), PITCH, ""),
        ("requirements", tr("Requirements"), NEEDS, ""),
        ("practise", tr("Practise a question"), PRACTISE, ""),
    ):
        actions.add(ActionSpec(id_, words, menu, on(_to(part)), keys, has_desk))
    review = on_desk(program, show_review)
    actions.add(
        ActionSpec("review_pdf", tr("Review sheet as PDF …"), menu, review, "", has_desk, section=True)
    )
    actions.add(
        ActionSpec(
            "stories_pdf",
            tr("Stories and pitches as PDF …"),
            menu,
            on_desk(program, show_stories),
            "",
            has_desk,
        )
    )
    program.desk_changed.append(lambda: _follow(program))
    _follow(program)


def on_desk(program: Program, do: Callable[[DeskWindow], None]) -> Callable[[], None]:
    """Return what does something with the open desk."""

    def act() -> None:
        if program.desk is not None:
            do(program.desk)

    return act


def show_review(desk: DeskWindow) -> None:
    """Show the review sheet that is looked at, or that of the next interview, as pages."""
    from offerdesk.ui.printing.page_reports import review_dialog  # noqa: PLC0415 - when asked for

    desk.flush()
    chosen = desk.journal().preparing.interview
    dialog = review_dialog(desk.tools, desk.services.settings, chosen, desk.window)
    if dialog is None:
        desk.window.toast.say(tr("No interview is planned. Choose an earlier one under Prepare."))
    else:
        dialog.open()


def show_stories(desk: DeskWindow) -> None:
    """Show stories and pitches as pages."""
    from offerdesk.ui.printing.page_reports import stories_dialog  # noqa: PLC0415 - when asked for

    desk.flush()
    stories_dialog(desk.tools, desk.services.settings, desk.window).open()


def _to(part: str) -> "Callable[[Preparing], None]":
    return lambda preparing: preparing.show_part(part)


def _follow(program: Program) -> None:
    """Let the views ask for their PDFs, once the tab is there."""
    desk = program.desk
    if desk is None:
        return

    def connect(built: str) -> None:
        if built == INTERVIEWS:
            preparing = desk.journal().preparing
            preparing.review_asked.connect(lambda: show_review(desk))
            preparing.stories_asked.connect(lambda: show_stories(desk))
            preparing.said.connect(desk.window.toast.say)

    desk.tab_built.connect(connect)
