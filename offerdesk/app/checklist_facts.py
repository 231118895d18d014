"""Which items of a checklist tick themselves, by their key, and where the program has it from."""

from collections.abc import Callable

from offerdesk.app import interview_facts as held
from offerdesk.app import offer_facts as offered
from offerdesk.app import process_facts as applied
from offerdesk.app.facts import Facts
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

NOTES, OFFER, LETTERS, APPLICATION, PREPARATION = (
    N_("from your notes"),
    N_("from the offer"),
    N_("from your letters"),
    N_("from the application"),
    N_("from what you prepared"),
)


@frozen
class Told:
    """How an item ticks itself: what has to hold, and where that stands."""

    holds: Callable[[Facts], bool]
    source: str = NOTES


TOLD: dict[str, Told] = {
    # C-01
    "posting_saved": Told(applied.posting_saved, APPLICATION),
    "requirements_sorted": Told(applied.requirements_sorted, APPLICATION),
    "proof_per_requirement": Told(applied.proof_per_requirement, APPLICATION),
    "resume_noted": Told(applied.resume_noted, APPLICATION),
    "contact_found": Told(applied.contact_found, APPLICATION),
    "range_noted": Told(applied.range_noted, APPLICATION),
    # C-02
    "people_and_format": Told(held.people_and_format),
    "company_goals": Told(held.company_goals, APPLICATION),
    "three_stories": Told(held.three_stories, PREPARATION),
    "pitch_ready": Told(held.pitch_ready, PREPARATION),
    "five_questions": Told(held.five_questions, PREPARATION),
    "ask_hear_by": Told(held.hear_by),
    "range_or_reply": Told(held.range_or_reply, APPLICATION),
    "practised": Told(held.practised, PREPARATION),
    "presentation_timed": Told(held.timed_twice, PREPARATION),
    "meal_place": Told(held.place_known),
    # C-03
    "who_was_there": Told(held.who_was_there),
    "told_by_each": Told(held.told_by_each),
    "two_details_each": Told(held.two_details_each),
    "mood_and_place": Told(held.mood_and_place),
    "questions_and_answers": Told(held.questions_and_answers),
    "next_time": Told(held.next_time),
    "missed_points": Told(held.missed_points),
    "open_questions": Told(held.open_questions),
    "promises_noted": Told(held.promises_noted),
    "hear_by_noted": Told(held.hear_by_noted),
    "gut_feeling": Told(held.gut_feeling),
    "reflected": Told(held.reflected),
    "if_yes_if_no": Told(held.if_yes_if_no),
    # C-04
    "role_stated": Told(offered.role_stated, OFFER),
    "pay_stated": Told(offered.known("pay_amount", "pay_currency", "pay_period"), OFFER),
    "bonus_stated": Told(
        offered.stated(
            "bonus", lambda f: f.offer.bonus_target is not None or f.offer.bonus_amount is not None
        ),
        OFFER,
    ),
    "equity_stated": Told(offered.stated("equity", lambda f: f.grants), OFFER),
    "one_offs_stated": Told(offered.stated("one_offs", lambda f: f.one_offs), OFFER),
    "leave_stated": Told(offered.leave_stated, OFFER),
    "health_stated": Told(offered.stated("health", lambda f: f.health_plans), OFFER),
    "retirement_stated": Told(
        offered.stated("retirement", lambda f: f.offer.match_tiers is not None and f.offer.match_vesting),
        OFFER,
    ),
    "hours_stated": Told(offered.known("week_hours", "unpaid_overtime"), OFFER),
    "remote_stated": Told(offered.known("remote_days", "flexible_hours"), OFFER),
    "notice_stated": Told(offered.notice_stated, OFFER),
    "clauses_stated": Told(offered.clauses_stated, OFFER),
    "answer_by_stated": Told(offered.known("decide_by"), OFFER),
    "unclear_asked": Told(offered.unclear_asked, OFFER),
    # C-05
    "asks_decided": Told(offered.asks_decided, OFFER),
    "agreed_in_writing": Told(offered.agreed_in_writing, OFFER),
    # C-06
    "thanked": Told(applied.thanked, LETTERS),
    "feedback_asked": Told(applied.feedback_asked, LETTERS),
    "phases_reviewed": Told(applied.phases_reviewed),
    "strength_kept": Told(applied.strength_kept),
    "change_dated": Told(applied.change_dated),
    "people_marked": Told(applied.people_marked),
    "file_closed": Told(applied.file_closed, APPLICATION),
    # C-07
    "new_in_writing": Told(offered.in_writing, OFFER),
    "last_day_known": Told(offered.last_day_known, OFFER),
    "resignation_sent": Told(offered.resignation_sent, LETTERS),
    "references_asked": Told(offered.references_asked, LETTERS),
    # C-08
    "last_message": Told(applied.last_message, LETTERS),
    "promises_kept": Told(applied.promises_kept),
    "relation_noted": Told(applied.relation_noted, APPLICATION),
    "would_return": Told(applied.would_return, APPLICATION),
    "kept_on_file": Told(applied.kept_on_file, APPLICATION),
    # C-09
    "achievements_begun": Told(offered.achievements_begun),
    "review_dated": Told(offered.known("start_date"), OFFER),
    # C-10
    "two_sources": Told(offered.two_sources, OFFER),
    "argument_per_ask": Told(offered.argument_per_ask, OFFER),
    "gain_for_them": Told(offered.gain_for_them, APPLICATION),
    "rehearsed": Told(offered.rehearsed, PREPARATION),
}


def told(facts: Facts, key: str) -> str:
    """Return where the data already shows an item as done, untranslated; empty where it does not."""
    known = TOLD.get(key)
    return known.source if known is not None and known.holds(facts) else ""
