"""A person who knows what a row is called types it into the finder instead of pressing Tab thirty times."""

from offerdesk.domain.offer import Offer
from offerdesk.ui.shell.finder import Finder
from tests.journeys.person import Key, Person


def begin(person: Person) -> None:
    """Open the sample and choose the offer that says the most."""
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    choose(person, "Larkspur Systems")


def choose(person: Person, company: str) -> None:
    """Put an offer into the form."""
    person.offers.choose(next(o.id for o in person.all(Offer) if o.company == company))


def find(person: Person, words: str) -> None:
    """Type into the finder and take what stands first."""
    person.choose("find")
    person.write(words)
    person.dialog(Finder)
    person.press(Key.Key_Return)
    person.settle()


def focused(person: Person) -> str:
    """Return the name of what has the focus, or will have it once the window is on top again."""
    widget = person.window.focusWidget()
    assert widget is not None
    return widget.accessibleName()


def test_the_finder_leads_to_a_row_of_the_form_however_deep_it_is_folded(person: Person) -> None:
    begin(person)
    find(person, "expected payout")
    assert focused(person).startswith("Expected payout")
    find(person, "bonus every")
    assert focused(person).startswith("Paid every")


def test_the_finder_leads_to_a_section(person: Person) -> None:
    begin(person)
    find(person, "retirement")
    assert focused(person).startswith("Retirement")


def test_the_finder_adds_a_part_and_begins_with_its_first_field(person: Person) -> None:
    begin(person)
    before = len(person.offers.comparison.offers[1].grants)
    find(person, "add grant")
    person.wait(lambda: len(person.offers.comparison.offers[1].grants) == before + 1)
    assert focused(person).startswith("Kind")


def test_the_finder_shows_a_form_that_was_hidden(person: Person) -> None:
    begin(person)
    person.offers.panels.want("form", shown=False)
    find(person, "public holidays")
    assert person.offers.form.isVisible()
    assert focused(person).startswith("Public holidays")


def test_a_row_put_away_as_not_offered_leads_to_the_switch_that_brings_it_back(person: Person) -> None:
    begin(person)
    choose(person, "Quillfeather")  # which says that there is no bonus
    find(person, "expected payout")
    assert person.window.focusWidget() is person.offers.form.sections["bonus"].blocks[0].switch


def test_without_an_offer_the_finder_names_no_row(person: Person) -> None:
    person.start()
    person.choose("find")
    assert "Pay" not in {found.title for _, found in person.dialog(Finder)._candidates}
