"""Names in a letter that do not belong there."""

from collections.abc import Iterator

from offerdesk.app.letters.finding import begins_word
from offerdesk.app.letters.subjects import Subjects
from offerdesk.app.letters.wording import Span


def wrong_names(about: Subjects, text: str) -> Iterator[tuple[str, Span]]:
    """Yield people of the desk whom the opening addresses in place of the one it goes to."""
    opening = text.partition("\n")[0]
    if about.person is None or any(begins_word(opening, part) for part in about.person.name.split()):
        return
    for name in about.people:
        first = name.split()[0] if name.split() else ""
        span = begins_word(opening, first) if first else None
        if name != about.person.name and span is not None:
            yield name, span


def other_companies(about: Subjects, text: str) -> Iterator[tuple[str, Span]]:
    """Yield companies of the desk that are named in a letter to another one."""
    own = about.company.casefold()
    if not own:
        return
    for company in about.companies:
        name = company.casefold()
        span = begins_word(text, company) if name not in own and own not in name else None
        if span is not None:
            yield company, span
