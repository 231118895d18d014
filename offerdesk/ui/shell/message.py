"""What a message says that stays until it is answered; ``banner`` shows it."""

from collections.abc import Callable
from enum import StrEnum

from offerdesk.domain.frozen import frozen


class Tone(StrEnum):
    """How loud a message is."""

    NOTE = "note"
    TROUBLE = "trouble"


@frozen
class Answer:
    """A button: a verb and what it does. ``closes`` takes the message away afterwards."""

    verb: str
    do: Callable[[], object]
    closes: bool = True


@frozen
class Message:
    """One message; a newer one with the same key takes its place."""

    key: str
    text: str
    answers: tuple[Answer, ...] = ()
    tone: Tone = Tone.NOTE
