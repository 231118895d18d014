"""All templates with the words of each language, made of what the data files say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from offerdesk.app.letters.wording import Nodes, parse
from offerdesk.domain.frozen import frozen
from offerdesk.domain.letters import Channel, Tone

WORDS = "words"
"""The file with the words that belong to no one draft."""

_FORMS = ("subject_warm", "formal", "warm", "script")


@frozen
class Wording:
    """One draft in one language. What it has no form for is ``None``."""

    subject: Nodes
    subject_warm: Nodes | None
    formal: Nodes | None
    warm: Nodes | None
    script: Nodes | None

    def body(self, tone: Tone, channel: Channel) -> Nodes:
        """Return the words for a tone and a channel; a script for the phone, or what there is."""
        written = self.warm if tone is Tone.WARM else self.formal
        first, second = (self.script, written) if channel is Channel.PHONE else (written, self.script)
        return first or second or ()

    def title(self, tone: Tone) -> Nodes:
        """Return the subject for a tone."""
        return (self.subject_warm if tone is Tone.WARM else None) or self.subject

    def is_script(self, channel: Channel) -> bool:
        """Tell whether a channel gets words to say rather than a letter."""
        return self.script is not None and (channel is Channel.PHONE or self.formal is None)


NO_WORDING = Wording((), None, None, None, None)
"""For a draft that the program does not know."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a language says around each letter, and its names for things. Texts with slots are templates."""

    texts: Mapping[str, Nodes]
    months: tuple[str, ...]
    met: Mapping[str, str]
    blanks: Mapping[str, str]
    fields: Mapping[str, Nodes]
    questions: Mapping[str, str]
    reasons: Mapping[str, str] = field(default_factory=dict)  # for declining, as the offer keeps them


@frozen
class Catalogue:
    """Templates by draft and language, words by language."""

    drafts: Mapping[str, Mapping[str, Wording]]
    words: Mapping[str, Words]


def catalogue_of(files: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """Make a catalogue of data files by name; ``KeyError`` or ``ValueError`` for one that is damaged."""
    drafts = {name: _draft(data) for name, data in files.items() if name != WORDS}
    return Catalogue(drafts, {language: _words(data) for language, data in files[WORDS].items()})


def _draft(data: Mapping[str, Any]) -> dict[str, Wording]:
    return {
        language: Wording(parse(said["subject"]), *(_template(said, form) for form in _FORMS))
        for language, said in data.items()
    }


def _template(said: Mapping[str, Any], form: str) -> Nodes | None:
    return parse(said[form]) if form in said else None


def _words(data: Mapping[str, Any]) -> Words:
    return Words(
        texts={name: parse(text) for name, text in data.items() if isinstance(text, str)},
        months=tuple(data["months"]),
        met=data["met"],
        blanks=data["blanks"],
        fields={path: parse(text) for path, text in data["fields"].items()},
        questions=data.get("questions", {}),
        reasons=data.get("reasons", {}),
    )
