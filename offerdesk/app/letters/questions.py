"""What is open in an offer, as questions in the language of a letter."""

import re

from offerdesk.app.letters.catalogue import Words
from offerdesk.app.letters.subjects import Subjects
from offerdesk.app.negotiating.enquiries import OpenQuestion, to_ask
from offerdesk.app.questions import open_points
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.valuation import value

_PLACE = re.compile(r"\[\d+\]")


def questions_in(about: Subjects, words: Words, style: Style, language: str) -> tuple[str, ...]:
    """Return the questions in order; in another language than English those that it has words for.

    What was answered or need not be asked is left out; the user's own questions stand as they were written.
    """
    full = about.offer
    if full is None:
        return ()
    points = open_points(value(full, Assumptions()), full, style)
    found = to_ask(points, about.enquiries, full)
    said = (_said(question, words, language) for question in found)
    return tuple(dict.fromkeys(text for text in said if text))


def _said(question: OpenQuestion, words: Words, language: str) -> str:
    if language == "en" or not question.enquiry.field:
        return question.text
    return words.questions.get(_PLACE.sub("", question.enquiry.field), "")
