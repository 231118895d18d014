"""Stories and pitches as a page, to learn them from paper."""

from offerdesk.app.preparing import pitch as speaking
from offerdesk.app.preparing.page import Page, Point, Section, source_of
from offerdesk.app.preparing.records import Records
from offerdesk.app.preparing.stories import lacking_words, told
from offerdesk.domain.preparing import Pitch, Story
from offerdesk.domain.words import tr


def stories_and_pitches(records: Records) -> Page:
    """Return every pitch with its length and every story with its parts."""
    pitches = tuple(
        Point(p.title, note=speaking.length_words(p), lines=(("", p.text.strip()),), source=source_of(p))
        for p in records.all(Pitch)
        if p.text.strip()
    )
    stories = tuple(
        Point(story.title, note=lacking_words(story), lines=told(story), source=source_of(story))
        for story in records.all(Story)
    )
    return Page(
        tr("Stories and pitches"),
        "",
        (Section("pitch", tr("How I introduce myself"), pitches), Section("stories", tr("Stories"), stories)),
    )
