"""Every place of the window that words stand in, with the way there."""

from collections.abc import Callable
from functools import partial
from typing import Any

from offerdesk.domain.interviews import Interview
from offerdesk.domain.negotiating import Round
from offerdesk.ui.checklist.look_back_view import LookBackView
from offerdesk.ui.interviews.library_keys import (
    ASK,
    LESSONS,
    NEEDS,
    PITCH,
    PRACTISE,
    QUESTIONS,
    STORIES,
    STRENGTHS,
)
from offerdesk.ui.interviews.note import NoteView
from offerdesk.ui.offers.talks.pages import PAGES, POSITION
from offerdesk.ui.offers.talks.position_page import PositionPage
from offerdesk.ui.offers.views import WORTH
from offerdesk.ui.offers.worth_panel import WorthPanel
from tests.journeys.person import Person
from tests.ui.assembled.letter_places import letters

Place = tuple[str, Callable[[], None]]

VIEWS = (
    "view_board", "view_waiting", "view_people", "view_after_no",
    "view_lists", "view_deadlines", "view_month", "view_back", "view_rules", "view_habits",
)  # fmt: skip
"""Views that need nothing but to be chosen, by their command."""


def panels(person: Person) -> list[Place]:
    """Return every place, in the order in which a person comes to it."""
    return [
        *of_offers(person),
        *negotiation(person),
        *of_journal(person),
        *((view, partial(person.choose, view)) for view in VIEWS),
        *of_a_year(person),
        *of_preparing(person),
        *letters(person),
    ]


def negotiation(person: Person) -> list[Place]:
    """Return each page of the negotiation about an offer that has one."""

    def page(key: str) -> None:
        person.choose("go_offers")
        rounds = person.all(Round)
        if rounds:
            person.offers.choose(rounds[0].offer)
        person.offers.later.show_talk(key)

    def part(key: str) -> None:
        page(POSITION)
        shown = person.offers.later.talks.pages.page(POSITION)
        assert isinstance(shown, PositionPage)
        shown.show_part(key)
        made: Any = shown.parts.page(key)
        made.list.select_row(next((row.key for row in made.list.sheet_model.rows), ""))

    pages = [(f"negotiation: {entry.title}", partial(page, entry.key)) for entry in PAGES]
    parts = ("market", "asks", "conditions", "strengths")
    return [*pages, *((f"position: {key}", partial(part, key)) for key in parts)]


def of_offers(person: Person) -> list[Place]:
    """Return the form of an offer and what takes its place."""
    offers = person.offers

    def open_all_sections() -> None:
        person.choose("go_offers")
        person.choose("form")
        for section in offers.form.sections.values():
            section.set_open(is_open=True)

    def explain() -> None:
        person.choose("view_compare")
        column = offers.compare.sheet.sheet_model.sheet.columns[1]
        row = next(r for r in offers.compare.sheet.sheet_model.sheet.rows if r.cells and r.cells[1].opens)
        offers.explain(row.key, column.key)

    def what_if() -> None:
        person.choose("what_if")
        offers.trial.panel.focus_value()
        person.retype("12")

    return [
        ("offer form", open_all_sections),
        *over_time(person),
        ("explanation", explain),
        ("assumptions", lambda: person.choose("assume")),
        ("what if", what_if),
    ]


def of_journal(person: Person) -> list[Place]:
    """Return an application, an interview with its whole note, and a task."""
    journal = person.view.journal()

    def interview() -> None:
        person.choose("go_interviews")
        journal.open(f"interview:{person.all(Interview)[0].id}")

    def application() -> None:
        person.choose("go_interviews")
        journal.views.choose("applications")
        journal.processes.select_row(journal.processes.sheet_model.rows[-1].key)

    def note() -> None:
        interview()
        person.choose("note")
        found = journal.views.page("note")
        assert isinstance(found, NoteView)
        for section in found.sheet.sections.values():
            section.set_open(is_open=True)

    def task() -> None:
        person.choose("view_today")
        tasks = person.view.tasks().tasks
        tasks.select_row(tasks.sheet_model.rows[-1].key)

    return [("application", application), ("interview", interview), ("note", note), ("task", task)]


def of_a_year(person: Person) -> list[Place]:
    """Return the year in a job: what came of a promise, and an achievement."""

    def row(key: str) -> None:
        person.choose("view_back")
        page = person.view.tasks().views.page("back")
        assert isinstance(page, LookBackView)
        page.about.setCurrentIndex(1)
        if page.begin.isEnabled():
            page.begin.click()
        page.figures.select_row(next(r.key for r in page.figures.sheet_model.rows if r.key.startswith(key)))

    return [("promise", partial(row, "promise|")), ("achievement", partial(row, "achieved|"))]


def of_preparing(person: Person) -> list[Place]:
    """Return the review sheet and each part of the library."""
    journal = person.view.journal()

    def review() -> None:
        person.choose("go_interviews")
        journal.preparing.show_review()

    def part(name: str) -> None:
        person.choose("go_interviews")
        journal.preparing.show_part(name)

    parts = (QUESTIONS, ASK, STORIES, PITCH, NEEDS, STRENGTHS, PRACTISE, LESSONS)
    return [("review", review), *((name, partial(part, name)) for name in parts)]


def over_time(person: Person) -> list[tuple[str, Callable[[], None]]]:
    """Return the places of the view of worth over time."""
    offers = person.offers

    def panel() -> WorthPanel:
        person.choose("view_worth")
        found = offers.views.page(WORTH)
        assert isinstance(found, WorthPanel)
        person.wait(lambda: found.prices.stage is not None)
        return found

    def explain() -> None:
        sheet = panel().leave.month.sheet_model.sheet
        offers.explain(sheet.rows[-1].key, sheet.columns[1].key)

    return [
        ("leaving early", lambda: panel().ensureWidgetVisible(panel().leave.slider)),
        ("between two offers", lambda: panel().ensureWidgetVisible(panel().gap.chart)),
        ("other prices", lambda: panel().ensureWidgetVisible(panel().prices)),
        ("explanation of leaving", explain),
    ]
