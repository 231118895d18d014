"""The places of the view of letters that words stand in."""

from collections.abc import Callable

from tests.journeys.person import Person


def letters(person: Person) -> list[tuple[str, Callable[[], None]]]:
    """Return the places of the view of letters."""

    def letter(key: str) -> Callable[[], None]:
        def go() -> None:
            person.choose("letters")
            person.view.journal().letters.side.list.select_row(key)

        return go

    def aloud() -> None:
        letter("letter:thanks-leo")()
        person.view.journal().letters.sheet.read_aloud()

    return [
        ("draft of a letter", letter("letter:more-time")),
        ("letter that was sent", letter("letter:thanks-ruth")),
        ("letter read aloud", aloud),
    ]
