"""What is open in an offer, as questions in the language of a letter."""

import re

from offerdesk.app.letters.catalogue import Words
from offerdesk.app.questions import questions
from offerdesk.app.style import Style
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.valuation import value

_PLACE = re.compile(r"\[\d+\]")


def questions_in(full: FullOffer, words: Words, style: Style, language: str) -> tuple[str, ...]:
    """Return the questions in order; in another language than English those that it has words for."""
    valuation = value(full, Assumptions())
    if language == "en":
        return questions(valuation, full, style)
    said = (words.questions.get(_PLACE.sub("", unknown.path), "") for unknown in valuation.unknown)
    return tuple(dict.fromkeys(text for text in said if text))
