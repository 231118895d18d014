"""Looking for words in a letter."""

import re
from functools import cache

from offerdesk.app.letters.wording import Span
from offerdesk.app.letters.writing import Written

_WORD = re.compile(r"!!|[^\W\d_]+")
_LOUD = 7
"""Capitals in a row from which on they are no abbreviation."""


def begins_word(text: str, phrase: str, within: Span | None = None) -> Span | None:
    """Return where a phrase stands at the beginning of a word, letter case and kind of space aside."""
    found = _pattern(phrase).search(text, *((within.start, within.end) if within else ()))
    return Span(*found.span()) if found else None


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())
    return re.compile(rf"(?<!\w){words}", re.IGNORECASE)


def the_body(written: Written) -> Span:
    """Return the text without its opening and its closing lines."""
    if written.script:
        return Span(0, len(written.text))
    start = written.text.find("\n\n")
    end = written.text.rfind("\n\n")
    return Span(start + 2, end) if 0 <= start < end else Span(0, len(written.text))


def first_paragraph(written: Written) -> str:
    """Return the first paragraph that is no address."""
    parts = [part for part in written.text.split("\n\n") if part.strip()]
    begin = 1 if len(parts) > 1 and not written.script else 0
    return parts[begin] if parts else ""


def shouted(text: str) -> Span | None:
    """Return where words stand in capitals, or two exclamation marks; short capitals may be a name."""
    start = letters = 0
    for found in _WORD.finditer(text):
        if found[0] == "!!":
            return Span(*found.span())
        if not found[0].isupper():
            letters = 0
            continue
        start = start if letters else found.start()
        letters += len(found[0])
        if letters >= _LOUD:
            return Span(start, found.end())
    return None


def word_count(text: str) -> int:
    """Count the words of running text; a list is quickly read and does not count."""
    return sum(len(line.split()) for line in text.split("\n") if not line.startswith("- "))
