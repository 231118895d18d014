"""The value of each slot. What is not known has none, and stays a blank that one can see."""

from collections.abc import Iterable
from datetime import date, datetime

from offerdesk.app.letters.catalogue import Words
from offerdesk.app.letters.figures import Figures
from offerdesk.app.letters.questions import questions_in
from offerdesk.app.letters.subjects import Subjects
from offerdesk.app.letters.wording import fill, phrase
from offerdesk.app.style import Style
from offerdesk.domain.journal import Who
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import OfferState

OPEN_STATES = frozenset(
    {OfferState.UNDER_REVIEW, OfferState.QUESTIONS, OfferState.COUNTERING, OfferState.REOPENED}
)
"""States of an offer that still waits for an answer."""

_REFUSED = frozenset({"refused", "declined", "no"})
_MOST_POINTS = 2


def values_of(about: Subjects, words: Words, style: Style, language: str) -> dict[str, str]:
    """Return the value of each slot that is known."""
    say = _Saying(about, words, style, language)
    found = {**say.people(), **say.meeting(), **say.application(), **say.offer(), **say.negotiation()}
    return {name: value for name, value in found.items() if value}


class _Saying:
    """Puts records into the words of one language."""

    def __init__(self, about: Subjects, words: Words, style: Style, language: str) -> None:
        self._about = about
        self._words = words
        self._language = language
        self._style = style
        self._figures = Figures(about, words, style, self.day)

    def day(self, at: date | datetime | None) -> str:
        """Write a day as running text has it, without the year."""
        if at is None:
            return ""
        british = self._language == "en" and self._style.date_order != "mdy"
        template = self._words.texts["day_british" if british else "day"]
        return fill(template, {"day": str(at.day), "month": self._words.months[at.month - 1]})

    def people(self) -> dict[str, str]:
        """Say who writes, and to whom."""
        name = self._about.person.name.strip() if self._about.person else ""
        return {"name": name, "first": name.partition(" ")[0], "me": self._about.me.name.strip()}

    def meeting(self) -> dict[str, str]:
        """Say when and how one met, what was said and what was not."""
        interview, met = self._about.interview, self._words.met
        if interview is None:
            return {"met": met["other"]}
        held = interview.format.value if interview.format else "other"
        told = [phrase(remark.text) for remark in self._about.told]
        points = [phrase(point.text) for point in self._about.missed[:_MOST_POINTS]]
        return {
            "met": met.get(held, met["other"]),
            "interview_day": self.day(interview.start),
            "next_day": self.day(interview.start) if self._about.letter.interview else "",
            **{f"detail{n}": text for n, text in enumerate(told, start=1)},
            **{f"missed{n}": text for n, text in enumerate(points, start=1)},
        }

    def application(self) -> dict[str, str]:
        """Say what it is about, and what one could do there."""
        process, interview = self._about.process, self._about.interview
        goals = phrase(process.goals) if process else ""
        named = (interview and interview.hear_by) or (process and process.hear_by) or None
        return {
            "company": self._about.company,
            "role": self._about.role,
            "goals": goals,
            "point": goals,
            "contribution": phrase(process.contribution) if process else "",
            "hear_by": self.day(named),
            "other_deadline": self.day(self._other_deadline()),
        }

    def offer(self) -> dict[str, str]:
        """Say what an offer says, and what is open in it."""
        full, own = self._about.offer, self._own_job()
        done = [a for a in self._about.achievements if a.text.strip()]
        said = [phrase(a.text) + (f" ({a.figure.strip()})" if a.figure.strip() else "") for a in done]
        return {
            "decide_by": self.day(full.offer.decide_by) if full else "",
            "start_day": self.day(full.offer.start_date) if full else "",
            "place": full.offer.city if full else "",
            "reason": ", ".join(map(self._reason, full.offer.decline_reasons)) if full else "",
            "questions": listed(questions_in(self._about, self._words, self._style, self._language)),
            "own_role": own.title if own else "",
            "achievements": listed(said),
            "raise_to": phrase(self._about.ask_for),
            "achievement1": said[0] if said else "",
        }

    def _reason(self, kept: str) -> str:
        return self._words.reasons.get(kept) or phrase(kept)

    def negotiation(self) -> dict[str, str]:
        """Say what was asked for and agreed, why, and what others pay."""
        mine = [str(r.id) for r in self._about.rounds if r.by is Who.ME]
        latest = [a for a in self._about.asks if mine and a.round == mine[-1]]
        asked = sorted(latest, key=lambda a: (a.priority is None, a.priority or 0))
        reasons = [phrase(a.reason) for a in asked if a.reason.strip()]
        agreed = {r.field: r for r in self._about.replies if r.status.strip().casefold() not in _REFUSED}
        figures = self._figures
        noted = {p.field or str(p.id): p for p in self._about.agreed}
        points = [figures.said(p.field, p.value) or phrase(p.text) for p in noted.values()]
        points += [figures.said(r.field, r.value) for r in agreed.values() if r.field not in noted]
        return {
            "asks": listed(figures.said(a.field, a.after) for a in asked),
            "agreed": listed(points),
            **{f"argument{n}": text for n, text in enumerate(reasons, start=1)},
            "market": figures.market(),
            "range": figures.span(),
        }

    def _other_deadline(self) -> date | datetime | None:
        """Return the first day by which another offer must be answered."""
        here = str(self._about.process.id) if self._about.process else ""
        days = [
            o.decide_by
            for o in self._about.offers
            if o.process != here and o.decide_by is not None and o.state in OPEN_STATES and not o.current_job
        ]
        return min(days, key=lambda d: d.isoformat()[:10], default=None)

    def _own_job(self) -> Offer | None:
        return next((o for o in self._about.offers if o.current_job), None)


def listed(items: Iterable[str]) -> str:
    """Write items under one another."""
    return "\n".join(f"- {item}" for item in items if item)
