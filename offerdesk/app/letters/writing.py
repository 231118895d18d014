"""The text of a letter: what was typed, or else its template with what the desk knows."""

from collections.abc import Mapping

from offerdesk.app.letters.catalogue import NO_WORDING, Catalogue, Words
from offerdesk.app.letters.drafts import Draft, draft_of, language_of
from offerdesk.app.letters.slots import values_of
from offerdesk.app.letters.subjects import Subjects, subjects_of
from offerdesk.app.letters.wording import Span, blanks_in, fill
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.letters import Letter, Tone

_GERMAN_STYLE = Style("de_DE", ",", ".", symbol_first=False, date_order="dmy")


@frozen
class Written:
    """A letter as it reads now. ``own`` says that its text was typed over the template's.

    ``values`` are what the desk knows; ``notes`` those of them that stand in the text word for word as they
    were noted, which wants a second look.
    """

    about: Subjects
    draft: Draft
    language: str
    subject: str
    text: str
    own: bool
    script: bool
    values: Mapping[str, str]

    @property
    def blanks(self) -> tuple[Span, ...]:
        """Where the text still has blanks."""
        return blanks_in(self.text)

    @property
    def ready(self) -> bool:
        """Whether neither subject nor text has a blank: only then can it be marked as sent."""
        return bool(self.text.strip()) and not self.blanks and not blanks_in(self.subject)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes that stand in the text as they were noted."""
        names = ("detail1", "detail2", "missed1", "missed2", "goals", "contribution")
        noted = (self.values.get(name, "") for name in names)
        return () if self.own else tuple(note for note in dict.fromkeys(noted) if note and note in self.text)


def write(reader: Reader, catalogue: Catalogue, letter: Letter, style: Style) -> Written:
    """Return a letter as it reads now."""
    about = subjects_of(reader, letter)
    language = language_of(letter.language or about.me.letter_language, style.locale)
    words = catalogue.words[language]
    wording = catalogue.drafts.get(letter.draft, {}).get(language, NO_WORDING)
    values = values_of(about, words, style_for(language, style), language)
    script = wording.is_script(letter.channel)
    text = str(letter.text)
    if not text:
        body = fill(wording.body(letter.tone, letter.channel), values, words.blanks)
        text = body if script else _framed(body, words, values, letter.tone)
    return Written(
        about=about,
        draft=draft_of(letter.draft),
        language=language,
        subject=letter.subject or fill(wording.title(letter.tone), values, words.blanks),
        text=text,
        own=bool(letter.text),
        script=script,
        values=values,
    )


def style_for(language: str, style: Style) -> Style:
    """Return how figures are written in a language: the reader's own way where it is theirs."""
    if style.locale.startswith(language):
        return style
    return _GERMAN_STYLE if language == "de" else Style()


def _framed(body: str, words: Words, values: Mapping[str, str], tone: Tone) -> str:
    """Put the opening above and the closing with the name below."""
    opening = fill(words.texts[f"opening_{tone}"], values, words.blanks)
    closing = fill(words.texts[f"closing_{tone}"], values, words.blanks)
    name = values.get("me") or "{" + words.blanks["me"] + "}"
    return f"{opening}\n\n{body}\n\n{closing}\n{name}"
