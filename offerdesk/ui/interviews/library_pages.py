"""What stands below a form of the library: when a question was asked, where a story is used."""

from offerdesk.app.preparing.bank import AskedGroup
from offerdesk.app.preparing.page import Page, Point, Section, Sign, source_of
from offerdesk.app.preparing.stories import StoryUse
from offerdesk.app.style import Style
from offerdesk.domain.words import tr


def times_page(group: AskedGroup, style: Style) -> Page:
    """Return each time that a question was asked, newest first, and each time that it was practised."""
    times = []
    for time in reversed(group.times):
        question, start = time.question, time.interview.start if time.interview is not None else None
        when = style.day(start.date()) if start is not None else tr("day not set")
        lines = [(tr("I said"), question.answer.strip())] if question.answer.strip() else []
        if question.next_time.strip():
            lines.append((tr("Next time"), question.next_time.strip()))
        notes = [tr("alike in: {words}").format(words=", ".join(time.shared))] if time.shared else []
        if question.rating is not None:
            notes.append(tr("went {n} of 10").format(n=style.number(question.rating)))
        title = f"{time.company}, {when}" if time.company else when
        waits = question.next_time.strip() and not question.settled
        sign = Sign.OPEN if waits else Sign.NONE
        times.append(Point(title, "", " · ".join(notes), tuple(lines), source_of(question), sign))
    practised = [
        Point(
            style.day(p.at.date()) if p.at is not None else tr("day not set"),
            note=" · ".join(
                part
                for part in (
                    tr("went {n} of 10").format(n=style.number(p.rating)) if p.rating is not None else "",
                    p.notes.strip(),
                )
                if part
            ),
        )
        for p in reversed(group.practices)
    ]
    sections = [Section("times", tr("When it was asked"), tuple(times), tr("Nobody has asked it yet."))]
    if practised:
        sections.append(Section("practised", tr("Practised"), tuple(practised)))
    return Page(group.text, "", tuple(sections))


def uses_page(use: StoryUse) -> Page:
    """Return where a story is used."""
    points = [
        *(Point(q.text, tr("Question"), source=source_of(q)) for q in use.questions),
        *(Point(r.text, company, source=source_of(r)) for company, r in use.requirements),
        *(Point(company, tr("Interview"), source=source_of(i)) for company, i in use.interviews),
    ]
    empty = tr("Nothing leads to this story yet: link it from a question or a requirement.")
    return Page(use.story.title, "", (Section("uses", tr("Where it is used"), tuple(points), empty),))
