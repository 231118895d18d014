"""The lists of the library: questions, stories, pitches, requirements, practice."""

from offerdesk.app.labels import label_of
from offerdesk.app.preparing import bank, practice
from offerdesk.app.preparing.pitch import length_words
from offerdesk.app.preparing.records import Records
from offerdesk.app.preparing.requirements import is_gap, ordered
from offerdesk.app.preparing.stories import lacking_words, uses
from offerdesk.app.rows import Cell, Column, Mark, Row, Sheet
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.domain.preparing import Extent, Pitch
from offerdesk.domain.words import tr, trn


def asked_list(records: Records, style: Style) -> Sheet:
    """List every question that was or may be asked of me, with who asked it and how it went."""
    rows = tuple(
        Row(
            group.key,
            group.text,
            (
                Cell(str(len(group.companies)) if group.companies else "", tip=", ".join(group.companies)),
                Cell(style.number(group.rating) if group.rating is not None else ""),
                Cell(tr("to practise") if group.to_practise else ""),
            ),
            note=" · ".join(part for part in (_topic(group), ", ".join(group.tags)) if part),
        )
        for group in bank.asked_of_me(records)
    )
    columns = (
        Column("companies", tr("Companies")),
        Column("rating", tr("Went")),
        Column("practise", tr("Practice"), figures=False),
    )
    empty = tr("No questions yet. Those that you note after interviews come here by themselves.")
    return Sheet(columns, rows, tr("Question"), empty)


def _topic(group: bank.AskedGroup) -> str:
    if group.bank is None:
        return tr("not kept in the bank yet")
    return group.bank.topic


def ask_list(records: Records, _style: Style) -> Sheet:
    """List the questions that I ask, by topic."""
    rows = tuple(Row(q.id, q.text, (Cell(q.topic),)) for q in bank.to_ask(records))
    empty = tr("No questions to ask yet. Five good ones serve for every interview.")
    return Sheet((Column("topic", tr("Topic"), figures=False),), rows, tr("Question to ask"), empty)


def story_list(records: Records, style: Style) -> Sheet:
    """List the stories with what they lack and how often they are used and were practised."""
    practised = practice.times(records)
    rows = tuple(
        Row(
            use.story.id,
            use.story.title,
            (
                Cell(style.number(use.story.rating) if use.story.rating is not None else ""),
                Cell(str(use.count) if use.count else ""),
                Cell(str(practised[use.story.id] or "")),
            ),
            note=lacking_words(use.story) or use.story.figure,
        )
        for use in uses(records)
    )
    columns = (
        Column("rating", tr("Told")),
        Column("used", tr("Used")),
        Column("practised", tr("Practised"), figures=False),
    )
    empty = tr("No stories yet. Tell one in four parts: situation, task, action, result.")
    return Sheet(columns, rows, tr("Story"), empty)


def pitch_list(records: Records, _style: Style) -> Sheet:
    """List the versions of the pitch with their length."""
    practised = practice.times(records)
    rows = tuple(
        Row(p.id, p.title, (Cell(length_words(p)), Cell(str(practised[p.id] or ""))))
        for p in records.all(Pitch)
    )
    empty = tr("No pitch yet. Say in under a minute who you are, what you can do, and what you look for.")
    columns = (
        Column("length", tr("Length"), figures=False),
        Column("practised", tr("Practised"), figures=False),
    )
    return Sheet(columns, rows, tr("Pitch"), empty)


def requirement_list(records: Records, process: Id | None) -> Sheet:
    """List what a role asks for, required ones first; a gap says so."""
    found = ordered(records, process) if process is not None else ()
    rows = tuple(
        Row(
            r.id,
            r.text,
            (
                Cell(label_of(r.need) if r.need is not None else ""),
                Cell(
                    label_of(r.met) if r.met is not None else "?",
                    mark=Mark.UNKNOWN if r.met is None else Mark.NONE,
                ),
                Cell(_gap(r.met) if is_gap(r) else ""),
            ),
            note=r.proof.strip().partition("\n")[0],
        )
        for r in found
    )
    columns = (
        Column("need", tr("Needed"), figures=False),
        Column("met", tr("Met"), figures=False),
        Column("gap", tr("Gap"), figures=False),
    )
    empty = tr("No requirements yet. Paste those of the posting below: each line becomes one.")
    return Sheet(columns, rows, tr("Requirement"), empty)


def _gap(met: Extent | None) -> str:
    return tr("proof") if met is Extent.YES else tr("gap")


def practice_list(records: Records, style: Style) -> Sheet:
    """List what has been practised, newest first."""
    rows = tuple(
        Row(
            p.id,
            words or label_of(p.kind),
            (
                Cell(style.day(p.at.date()) if p.at is not None else ""),
                Cell(trn("{n} second", "{n} seconds", p.seconds).format(n=p.seconds) if p.seconds else ""),
                Cell(style.number(p.rating) if p.rating is not None else ""),
            ),
            note=" · ".join(part for part in (p.partner, p.notes.strip().partition("\n")[0]) if part),
        )
        for p, words in practice.log(records)
    )
    columns = (
        Column("at", tr("When"), figures=False),
        Column("seconds", tr("Took")),
        Column("rating", tr("Went"), figures=False),
    )
    empty = tr("Nothing practised yet. One question a day makes a difference.")
    return Sheet(columns, rows, tr("Practised"), empty)
