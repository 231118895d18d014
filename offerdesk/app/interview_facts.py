"""What the checklists of an interview can tell from the notes."""

from offerdesk.app.facts import Facts
from offerdesk.domain.interviews import Asked, Missed, Promise, Question, Remark, RemarkKind
from offerdesk.domain.preparing import Pitch, PracticeKind

_STORIES, _QUESTIONS, _DETAILS, _TIMES = 3, 5, 2, 2
_MINUTE = 60
_WORDS_A_SECOND = 2.5  # calm speech
_EARLY_REPLY = "D-22"


def people_and_format(facts: Facts) -> bool:
    """Tell whether people and format are noted."""
    held = facts.interview
    return held is not None and bool(held.people) and held.format is not None


def company_goals(facts: Facts) -> bool:
    """Tell whether the company's goals are written down."""
    return facts.process is not None and bool(facts.process.goals)


def three_stories(facts: Facts) -> bool:
    """Tell whether three stories are chosen."""
    return facts.interview is not None and len(facts.interview.stories) >= _STORIES


def pitch_ready(facts: Facts) -> bool:
    """Tell whether a pitch is there that fits into a minute."""
    pitches = facts.reader.all(Pitch)
    return any(0 < len(pitch.text.split()) <= _MINUTE * _WORDS_A_SECOND for pitch in pitches)


def five_questions(facts: Facts) -> bool:
    """Tell whether five questions to ask are written down."""
    return len(facts.parts(Asked)) >= _QUESTIONS


def hear_by(facts: Facts) -> bool:
    """Tell whether it is known by when to hear."""
    return facts.interview is not None and facts.interview.hear_by is not None


def range_or_reply(facts: Facts) -> bool:
    """Tell whether their range is known, or an answer to the early question is drafted."""
    process = facts.process
    known = process is not None and (process.range_low is not None or process.range_high is not None)
    return known or any(letter.draft == _EARLY_REPLY for letter in facts.letters)


def practised(facts: Facts) -> bool:
    """Tell whether something was practised for it."""
    return bool(facts.practices)


def timed_twice(facts: Facts) -> bool:
    """Tell whether it was rehearsed twice by the clock."""
    timed = [p for p in facts.practices if p.kind is PracticeKind.REHEARSAL and p.seconds]
    return len(timed) >= _TIMES


def place_known(facts: Facts) -> bool:
    """Tell whether the place and the way there are noted."""
    held = facts.interview
    return held is not None and bool(held.place) and held.travel_minutes is not None


def who_was_there(facts: Facts) -> bool:
    """Tell whether the people are noted."""
    return facts.interview is not None and bool(facts.interview.people)


def told_by_each(facts: Facts) -> bool:
    """Tell whether something is noted of what each person told."""
    return _each_has(facts, RemarkKind.TOLD, 1)


def two_details_each(facts: Facts) -> bool:
    """Tell whether two details are noted of each person."""
    return _each_has(facts, RemarkKind.DETAIL, _DETAILS)


def mood_and_place(facts: Facts) -> bool:
    """Tell whether mood and place are noted; where nobody travelled, the mood is enough."""
    held = facts.interview
    return held is not None and bool(held.atmosphere) and (bool(held.place_notes) or not held.place)


def questions_and_answers(facts: Facts) -> bool:
    """Tell whether the questions are noted, each with an answer."""
    asked = facts.parts(Question)
    return bool(asked) and all(question.answer for question in asked)


def next_time(facts: Facts) -> bool:
    """Tell whether something is noted for the next time."""
    return any(question.next_time for question in facts.parts(Question))


def missed_points(facts: Facts) -> bool:
    """Tell whether a missed point is noted."""
    held = facts.interview
    return held is not None and bool(facts.reader.of(Missed, "interview", held.id))


def open_questions(facts: Facts) -> bool:
    """Tell whether a question of one's own is noted that has no answer yet."""
    return any(question.text and not question.answer for question in facts.parts(Asked))


def promises_noted(facts: Facts) -> bool:
    """Tell whether a promise is noted."""
    return bool(facts.parts(Promise))


def hear_by_noted(facts: Facts) -> bool:
    """Tell whether day and channel are noted."""
    return hear_by(facts) and facts.interview is not None and bool(facts.interview.hear_by_channel)


def gut_feeling(facts: Facts) -> bool:
    """Tell whether the feeling is noted."""
    return facts.interview is not None and facts.interview.feeling is not None


def reflected(facts: Facts) -> bool:
    """Tell whether both sides of the reflection are noted."""
    held = facts.interview
    return held is not None and bool(held.went_well) and bool(held.do_differently)


def if_yes_if_no(facts: Facts) -> bool:
    """Tell whether both branches are thought through."""
    return facts.interview is not None and bool(facts.interview.if_yes) and bool(facts.interview.if_no)


def _each_has(facts: Facts, kind: RemarkKind, least: int) -> bool:
    met = facts.interview.people if facts.interview else ()
    noted = [remark.person for remark in facts.parts(Remark) if remark.kind is kind and remark.text]
    return bool(met) and all(noted.count(person) >= least for person in met)
