"""The review sheet, third part: what they may ask, what I ask, and what is said about pay."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from offerdesk.app.preparing.bank import AskedGroup, asked_of_me, to_ask
from offerdesk.app.preparing.before import Before
from offerdesk.app.preparing.page import Deed, Point, Section, Sign, source_of
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Asked, Interview
from offerdesk.domain.journal import Who
from offerdesk.domain.likeness import likeness, plain, shared_words
from offerdesk.domain.negotiating import MarketFigure
from offerdesk.domain.preparing import Requirement
from offerdesk.domain.words import N_, tr

MOST_QUESTIONS = 12

HEAR_BACK = N_("When may I expect to hear, and how should I ask if I do not?")
"""Asked at the end of every talk."""

ASK_RANGE = N_("What range is planned for this role?")

REPLY_CARD = N_(
    "“I would like to understand the role first, so that I can name a fair figure. What range have you "
    "planned for it?” If they insist: “Comparable roles are paid {range}. Within that I am open, depending "
    "on the whole package.”"
)
"""What I say when I am asked for a figure early and no range is known."""


def likely_questions(before: Before) -> Section:
    """List the questions that they may ask with my improved answers, those most likely first."""
    answered = [group for group in asked_of_me(before.known.records) if group.answer.strip()]
    rated = [(*_likely(before, group), group) for group in answered]
    rated = sorted((found for found in rated if found[0]), key=lambda found: -found[0])
    return Section(
        "answers",
        tr("What they may ask, and my best answer"),
        tuple(_answer(why, group) for _, why, group in rated[:MOST_QUESTIONS]),
        tr("Questions that you note after interviews come back here with your improved answers."),
    )


def _likely(before: Before, group: AskedGroup) -> tuple[int, str]:
    """Say how likely a question is here, 0 for not at all, and why it is shown."""
    here = [t for t in group.times if t.question.interview != Ref(before.interview.id)]
    company, rank, said = plain(before.process.company.strip()), 0, []
    if any(plain(t.company.strip()) == company for t in here):
        rank += 8
        said.append(tr("asked here before"))
    alike = before.alike
    roles = [t for t in here if t.interview and Id(t.interview.process) in alike]
    others = [t.company for t in roles if plain(t.company.strip()) != company]
    if others:
        rank += 4
        said.append(tr("asked for a role like this: {companies}").format(companies=_names(others)))
    elif len(group.companies) > 1:
        rank += 2
        said.append(tr("asked by {companies}").format(companies=_names(group.companies)))
    words = _asked_for(before, group)
    if words:
        rank += 2
        said.append(tr("the role asks for: {words}").format(words=", ".join(words)))
    if group.to_practise:
        rank += 1
        said.append(tr("to be said better"))
    shared = dict.fromkeys(word for t in here for word in t.shared)
    if shared and len(here) > 1:
        said.append(tr("alike in: {words}").format(words=", ".join(shared)))
    return rank, " · ".join(said)


def _asked_for(before: Before, group: AskedGroup) -> tuple[str, ...]:
    """Return what a question shares with the requirements of the role."""
    needs = " ".join(r.text for r in before.known.records.of(Requirement, "process", before.process.id))
    return shared_words(" ".join([group.text, *group.tags]), f"{needs} {before.process.title}")


def _names(companies: list[str] | tuple[str, ...]) -> str:
    return ", ".join(dict.fromkeys(companies))


def _answer(why: str, group: AskedGroup) -> Point:
    source = group.bank if group.bank is not None else group.times[-1].question
    lines = [("", group.answer.strip())]
    if group.bank is not None and group.improved:
        lines.append((tr("Next time"), group.improved.strip()))
    return Point(group.text, note=why, lines=tuple(lines), source=source_of(source))


def questions_to_ask(before: Before) -> Section:
    """List what I ask: noted for this interview, left open in earlier rounds, from my bank; never twice."""
    points: list[Point] = []
    taken: list[str] = []

    def add(text: str, point: Point) -> None:
        if text and not any(likeness(text, other).alike for other in taken):
            taken.append(text)
            points.append(point)

    parts = before.known.parts(Asked)
    for asked in parts.get(before.interview.id, ()):
        answered = bool(asked.answer.strip())
        sign = Sign.DONE if answered else Sign.OPEN
        lines = ((tr("Their answer"), asked.answer.strip()),) if answered else ()
        point = Point(asked.text.strip(), asked.topic, "", lines, source_of(asked), sign)
        add(asked.text.strip(), point)
    for interview in before.earlier:
        for asked in parts.get(interview.id, ()):
            if asked.answer.strip():
                taken.append(asked.text.strip())
            else:
                note = tr("still without an answer from {interview}").format(interview=before.met(interview))
                add(asked.text.strip(), _offered(asked.text, note, asked, asked.topic))
    _add_range(before, add)
    for entry in to_ask(before.known.records):
        add(entry.text.strip(), _offered(entry.text, tr("from my question bank"), entry, entry.topic))
    add(tr(HEAR_BACK), Point(tr(HEAR_BACK), note=tr("at the end, always"), sign=Sign.OPEN, deed=Deed.ASK))
    return Section("ask", tr("What I ask"), tuple(points), "")


def _offered(text: str, note: str, source: object, topic: str) -> Point:
    return Point(text.strip(), topic, note, (), source_of(source), Sign.OPEN, Deed.ASK)


def _add_range(before: Before, add: Callable[[str, Point], None]) -> None:
    if _range(before) is None:
        note = tr("the range is not known")
        add(tr(ASK_RANGE), Point(tr(ASK_RANGE), note=note, sign=Sign.OPEN, deed=Deed.ASK))


def pay(before: Before) -> Section:
    """Say what is known about pay; where nothing is, what to reply when asked early. Last on purpose."""
    known = _range(before)
    points: list[Point] = []
    if known is not None:
        points.append(known)
    else:
        figures, where = _market(before)
        words = tr(REPLY_CARD).format(range=figures or tr("(find two sources first)"))
        points.append(Point(words, tr("If they ask for a figure early"), where))
    source = source_of(before.process)
    points = [point if point.source else replace(point, source=source) for point in points]
    return Section("pay", tr("Pay, last"), tuple(points))


def _range(before: Before) -> Point | None:
    """Return the range that is known: from the posting, or named by them in an earlier talk."""
    process = before.process
    if process.range_low is not None or process.range_high is not None:
        words = _amounts(before, process.range_low, process.range_high, process.range_currency)
        return Point(words, tr("Range of the role"), process.range_source, source=source_of(process))
    for interview in (*before.earlier, *before.at_company):
        if _theirs(interview):
            words = _amounts(before, interview.salary_low, interview.salary_high, interview.salary_currency)
            note = tr("named at {interview}").format(interview=before.met(interview))
            return Point(words, tr("Range of the role"), note, source=source_of(interview))
    return None


def _market(before: Before) -> tuple[str, str]:
    """Return what the market pays for the role that is most like this one, and who says so."""
    role = f"{before.process.title} {before.process.place}"
    rated = [
        (len(shared_words(f"{figure.role} {figure.place}", role)), figure)
        for figure in before.known.records.all(MarketFigure)
        if figure.p25 is not None and figure.p75 is not None
    ]
    best = max(rated, key=lambda pair: pair[0], default=None)
    if best is None or not best[0]:
        return "", ""
    figure = best[1]
    words = _amounts(before, figure.p25, figure.p75, figure.currency)
    said = (figure.role, figure.place, figure.source, before.when(figure.as_of))
    return words, ", ".join(part for part in said if part)


def _theirs(interview: Interview) -> bool:
    """Whether they named a figure: one that I named first tells nothing about their range."""
    named = interview.salary_low is not None or interview.salary_high is not None
    return named and interview.named_first is Who.THEM


def _amounts(before: Before, low: Decimal | None, high: Decimal | None, currency: str) -> str:
    ends = [before.style.amount(end, currency) for end in (low, high) if end is not None]
    if len(ends) > 1:
        return f"{' – '.join(ends)} {currency}".rstrip()
    word = tr("from {amount}") if low is not None else tr("up to {amount}")
    return f"{word.format(amount=ends[0])} {currency}".rstrip()
