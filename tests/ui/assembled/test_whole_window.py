"""The whole window as everyone must be able to use it: names, keys, words that fit, nothing left behind."""

import gc
from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTabBar, QWidget
from shiboken6 import isValid

from offerdesk.app.offers import DeleteOffers
from offerdesk.domain.offer import Offer
from offerdesk.ui.offers.form import OfferForm
from offerdesk.ui.shell.colours import colours_of
from offerdesk.ui.shell.finder import Finder
from offerdesk.ui.shell.theme import Appearance, Theme
from tests.journeys.person import Person
from tests.ui.accessibility import duplicate_mnemonics, nameless, small_targets, tab_inversions
from tests.ui.assembled.places import panels
from tests.ui.fitting import clipped, overlapping

SMALL = QSize(1024, 640)
TABS = ("offers", "interviews", "checklist")
DECISIONS = ("accept", "decline", "withdraw", "expire")
DIALOGS = (
    "brief",
    "tags",
    "search",
    "report",
    "activity",
    "import",
    "export",
    "prices",
    "shortcuts",
    "about",
    "trash",
    "your_data",
    "find",
    *DECISIONS,
)
CYCLES = 20


def walk(person: Person, look: Callable[[QWidget], list[str]]) -> dict[str, list[str]]:
    """Go to every place and return what is wrong there."""
    wrong = {}
    for name, go in panels(person):
        go()
        person.settle()
        found = look(person.window)
        if found:
            wrong[name] = found
    return wrong


def test_everything_that_can_be_operated_has_a_name(sample: Person) -> None:
    assert walk(sample, nameless) == {}


def test_every_target_can_be_hit(sample: Person) -> None:
    assert walk(sample, small_targets) == {}


def test_no_letter_is_claimed_twice_at_once(sample: Person) -> None:
    def twice(window: QWidget) -> list[str]:
        menus = {t.partition("&")[2][:1].casefold() for t in (a.text() for a in bar.actions())}
        claimed = [w for w in duplicate_mnemonics(window) if not w.startswith("Alt+&")]
        in_panels = {
            text.partition("&")[2][:1].casefold() for text in _texts(window) if "&" in text.replace("&&", "")
        }
        return claimed + [f"Alt+{letter} is a menu and in a panel" for letter in sorted(menus & in_panels)]

    bar = sample.window.menuBar()
    assert walk(sample, twice) == {}


def _texts(window: QWidget) -> list[str]:
    return [
        str(w.property("text"))
        for w in window.findChildren(QWidget)
        if w.isVisibleTo(window) and not isinstance(w, QMenu | QTabBar) and w.property("text")
    ]


def test_tab_goes_through_each_panel_as_one_reads(sample: Person) -> None:
    person = sample
    for name, go in panels(person):
        go()
        person.settle()
        part = person.offers.side.currentWidget() if "offer" in name else person.view.journal().forms
        assert part is not None
        shown = part if part.isVisible() else person.window.tabs.currentWidget()
        assert shown is not None
        assert tab_inversions(shown) == [], name


def test_no_key_is_taken_twice_in_the_window(sample: Person) -> None:
    window = sample.window
    keys: Counter[str] = Counter()
    for action in window.findChildren(QAction):
        if action.parent() is window:
            keys.update(key.toString() for key in action.shortcuts())
    keys.update(s.key().toString() for s in window.findChildren(QShortcut) if s.parent() is window)
    assert [key for key, n in keys.items() if key and n > 1] == []
    assert not [key for key in keys if QKeySequence(key).isEmpty()]


def test_every_command_is_in_a_menu_and_in_the_finder(sample: Person) -> None:
    person = sample
    commands = {
        a for a in person.window.findChildren(QAction) if a.parent() is person.window and a.objectName()
    }
    in_menus = {a for menu in person.window.menuBar().findChildren(QMenu) for a in menu.actions()}
    assert {a.objectName() for a in commands - in_menus} == set()
    person.choose("find")
    finder = next(d for d in person.window.findChildren(Finder) if d.isVisible())
    titles = {found.title for _, found in finder._candidates}
    usable = {a.text().replace("&", "") for a in commands if a.isEnabled() and a.objectName() != "find"}
    assert usable - titles == set()
    assert {o.company for o in person.all(Offer)} <= titles
    finder.reject()


def misfits(window: QWidget) -> list[str]:
    """Return words that are clipped or lie over each other."""
    return clipped(window) + overlapping(window)


def test_all_words_fit_a_small_window(sample: Person) -> None:
    sample.window.resize(SMALL)
    sample.settle()
    assert sample.window.size() == SMALL
    assert walk(sample, misfits) == {}


@pytest.mark.usefixtures("pseudo_locale")
def test_all_words_fit_in_a_longer_language(sample: Person) -> None:
    assert walk(sample, misfits) == {}
    sample.window.resize(SMALL)
    sample.settle()
    assert sample.window.size() == SMALL, "the window must not need more room in German"
    assert walk(sample, misfits) == {}


@pytest.mark.usefixtures("large_text")
def test_all_words_fit_at_twice_the_size(sample: Person) -> None:
    sample.window.resize(1600, 1000)
    sample.settle()
    assert walk(sample, misfits) == {}


def test_all_words_fit_from_right_to_left(sample: Person) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sample.settle()
        assert walk(sample, misfits) == {}
        assert walk(sample, lambda window: [] if window.grab().width() else ["nothing painted"]) == {}
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_dark_reaches_every_corner(sample: Person, theme: Theme) -> None:
    theme.choose(Appearance.DARK)
    sample.settle()

    def light(window: QWidget) -> list[str]:
        image = window.grab().toImage()
        ground = colours_of(window.palette()).base
        corners = [(0, 0), (3, 0), (0, 3), (3, 3)]  # a pale surface has all four, a letter of a word has not
        pale = 0
        for x in range(4, image.width() - 4, 16):
            for y in range(4, image.height() - 4, 16):
                pale += all(image.pixelColor(x + dx, y + dy).lightness() > 200 for dx, dy in corners)
        return [f"{pale} pale places on {ground}"] if pale > 20 else []

    assert walk(sample, light) == {}


def test_the_status_bar_says_what_is_saved_and_what_is_unknown(sample: Person) -> None:
    person = sample
    status = person.window.status
    assert status.saved.text() == "All saved"
    assert status.sample.text() == "Sample search"
    assert status.currency.text().startswith("Amounts in ")
    status.backup.click()
    person.wait(lambda: "verified" in status.backup.text())
    person.choose("new_offer")
    assert status.saved.text().startswith("Saved ")
    assert "unknown" in status.unknown.text()
    before = status.unknown.text()
    newest = person.all(Offer)[-1]
    person.offers.choose(person.all(Offer)[0].id)
    status.unknown.click()
    assert person.offers.chosen in {
        full.offer.id
        for full, v in zip(person.offers.comparison.offers, person.offers.comparison.valuations, strict=True)
        if not v.complete
    }
    person.view.execute(DeleteOffers((newest.id,)))
    assert status.unknown.text() != before


def living(kinds: tuple[type[QObject], ...]) -> Counter[str]:
    """Count what there is of Qt, by its class."""
    gc.collect()
    return Counter(type(o).__name__ for o in gc.get_objects() if isinstance(o, kinds) and isValid(o))


def open_and_close(person: Person, command: str) -> None:
    """Open a dialog by its command and close all that came up."""
    person.choose(command)
    for _ in range(3):
        for dialog in person.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.close()
    person.settle()


@pytest.mark.parametrize("command", DIALOGS)
def test_dialogs_leave_nothing_behind(sample: Person, command: str) -> None:
    person = sample
    kinds = (QDialog, QTimer, OfferForm, QMenu)
    if command in DECISIONS:
        person.offers.choose(next(o.id for o in person.all(Offer) if not o.current_job))
    for _ in range(2):
        open_and_close(person, command)
    before = living(kinds)
    for _ in range(CYCLES):
        open_and_close(person, command)
    after = living(kinds)
    grown = {name: (before[name], n) for name, n in after.items() if n > before[name] + 2}
    assert grown == {}


def test_enter_in_an_empty_finder_ends_nothing(sample: Person) -> None:
    sample.choose("find")
    finder = next(d for d in sample.window.findChildren(Finder) if d.isVisible())
    assert finder.shown[0].title == sample.action("new_desk").text().replace("&", "")
    assert not {"Quit", "Delete"} & {found.title for found in finder.shown[:3]}
    finder.reject()
