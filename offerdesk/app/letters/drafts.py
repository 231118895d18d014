"""What can be written: each draft with its name, what it is about and what it should hold.

The wording is data, in ``resources/letters``, one file to a draft.
"""

from enum import StrEnum

from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_


class About(StrEnum):
    """The record without which a draft makes no sense."""

    INTERVIEW = "interview"
    PROCESS = "process"
    OFFER = "offer"
    PERSON = "person"


class Want(StrEnum):
    """What a letter should say; a hint tells where it is missing."""

    THANKS = "thanks"
    INTEREST = "interest"
    DETAIL = "detail"
    CONTRIBUTION = "contribution"
    SOURCE = "source"


@frozen
class Draft:
    """One kind of letter. ``binding`` is one that may say yes: all others must not sound like it.

    ``outside`` is one to somebody who does not belong to the company that it names.
    """

    id: str
    title: str
    about: About
    wants: frozenset[Want] = frozenset()
    script: bool = False
    mail: bool = True
    binding: bool = True
    amounts: bool = False
    outside: bool = False


_WANTS_JOB = frozenset({Want.THANKS, Want.INTEREST})

DRAFTS: dict[str, Draft] = {
    draft.id: draft
    for draft in (
        Draft("D-01", N_("Thank-you after an interview"), About.INTERVIEW, _WANTS_JOB | {Want.DETAIL}),
        Draft("D-02", N_("Asking how things stand"), About.PROCESS, _WANTS_JOB),
        Draft("D-03", N_("Calling to ask how things stand"), About.PROCESS, script=True, mail=False),
        Draft(
            "D-04",
            N_("Thanks for the offer, asking for time"),
            About.OFFER,
            _WANTS_JOB,
            script=True,
            binding=False,
        ),
        Draft("D-05", N_("Questions on the offer"), About.OFFER, frozenset({Want.THANKS}), binding=False),
        Draft("D-06", N_("Asking for more time"), About.OFFER, _WANTS_JOB, script=True, binding=False),
        Draft("D-07", N_("Telling them of a date on my side"), About.PROCESS, _WANTS_JOB, binding=False),
        Draft(
            "D-08",
            N_("Counter-offer"),
            About.OFFER,
            _WANTS_JOB | {Want.CONTRIBUTION, Want.SOURCE},
            script=True,
            amounts=True,
        ),
        Draft("D-09", N_("Thanks for a yes"), About.OFFER, frozenset({Want.THANKS}), amounts=True),
        Draft("D-10", N_("Thanks for a no, next step"), About.OFFER, _WANTS_JOB),
        Draft("D-11", N_("What was agreed, in writing"), About.OFFER, amounts=True),
        Draft("D-12", N_("Withdrawing, accepted elsewhere"), About.PROCESS, frozenset({Want.THANKS})),
        Draft("D-13", N_("Resignation"), About.PERSON),
        Draft("D-14", N_("Declining an offer"), About.OFFER, frozenset({Want.THANKS})),
        Draft("D-15", N_("Answer to a rejection"), About.PROCESS, frozenset({Want.THANKS})),
        Draft("D-16", N_("Asking for feedback"), About.PROCESS, frozenset({Want.THANKS})),
        Draft("D-17", N_("When they call again"), About.OFFER, script=True, mail=False),
        Draft("D-18", N_("Keeping in touch"), About.PERSON),
        Draft("D-19", N_("Withdrawing, not a fit"), About.PROCESS, frozenset({Want.THANKS})),
        Draft("D-20", N_("A question before the interview"), About.INTERVIEW, frozenset({Want.THANKS})),
        Draft(
            "D-21",
            N_("Pay review"),
            About.PERSON,
            frozenset({Want.THANKS, Want.SOURCE}),
            script=True,
        ),
        Draft("D-22", N_("When they ask for a figure early"), About.PROCESS, script=True, mail=False),
        Draft("D-23", N_("Opening a negotiation"), About.OFFER, script=True, mail=False, amounts=True),
        Draft("D-24", N_("Accepting in writing"), About.OFFER, frozenset({Want.THANKS}), amounts=True),
        Draft("D-25", N_("Asking for a reference"), About.PERSON, frozenset({Want.THANKS}), outside=True),
        Draft("D-26", N_("Thanks for a recommendation or advice"), About.PERSON, frozenset({Want.THANKS})),
    )
}
"""Every draft by its id, in the order of the specification."""


def draft_of(id_: str) -> Draft:
    """Return a draft; for a letter of another program's making, one that wants nothing."""
    return DRAFTS.get(id_) or Draft(id_, id_, About.PROCESS)


LANGUAGES: dict[str, str] = {"en": N_("English"), "de": N_("German")}
"""Languages that letters can be written in."""

ENGLISH = "en"


def language_of(wanted: str, locale: str) -> str:
    """Return the language to write in: the one asked for, or else the reader's own, or else English."""
    return next((t[:2] for t in (wanted, locale) if t[:2] in LANGUAGES), ENGLISH)
