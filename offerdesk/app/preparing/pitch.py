"""How long a pitch is: its words, and the time that they take to say."""

import re
from decimal import ROUND_HALF_UP, Decimal

from offerdesk.domain.frozen import frozen
from offerdesk.domain.preparing import Pitch
from offerdesk.domain.words import trn

WORDS_A_MINUTE = 130
"""Calm speech. People read faster than they should speak."""

TARGETS = (30, 60)
"""Seconds that are usually given for it."""

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@frozen
class PitchLength:
    """How long a pitch is, and by how much it is too long."""

    words: int
    seconds: int
    most: int | None

    @property
    def over(self) -> int:
        """Seconds beyond the time that there is; 0 for none."""
        return max(0, self.seconds - self.most) if self.most is not None else 0


def count_words(text: str) -> int:
    """Return how many words a text has; "follow-up" is one."""
    return len(_WORD.findall(text))


def speaking_seconds(words: int, words_a_minute: int = WORDS_A_MINUTE) -> int:
    """Return how long some words take to say, rounded half up."""
    return int((Decimal(words * 60) / words_a_minute).quantize(Decimal(1), ROUND_HALF_UP))


def length_of(pitch: Pitch) -> PitchLength:
    """Measure a pitch."""
    words = count_words(pitch.text)
    return PitchLength(words, speaking_seconds(words), pitch.seconds)


def length_words(pitch: Pitch) -> str:
    """Say how long a pitch is, and by how much it is too long."""
    length = length_of(pitch)
    n = length.words
    words = trn("{n} word, about {time}", "{n} words, about {time}", n)
    said = words.format(n=n, time=clock(length.seconds))
    over = length.over
    if over:
        said += " · " + trn("{n} second too long", "{n} seconds too long", over).format(n=over)
    return said


def clock(seconds: int) -> str:
    """Write a span of time as minutes and seconds: 1:05."""
    return f"{seconds // 60}:{seconds % 60:02}"
