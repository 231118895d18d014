"""Each unknown is a question to the employer."""

from offerdesk.domain.fields import attribute
from offerdesk.domain.lines import Unknown, Valuation
from offerdesk.domain.model import KINDS
from offerdesk.domain.words import N_, tr

_QUESTIONS = {
    "pay": N_("What is the base pay, in which currency and for which period?"),
    "pay.amount": N_("What is the base pay?"),
    "pay.period": N_("Is the stated pay for an hour, a month or a year?"),
    "bonus": N_("Is there a bonus: how large is its target, and what decides it?"),
    "bonus.target": N_("How large is the target bonus?"),
    "bonus.payout": N_("Which share of the target bonus was paid in the last years?"),
    "one_offs": N_("Is there a sign-on payment or help with moving, and when would it have to be repaid?"),
    "equity": N_("Does the offer include shares or options: how many, and how do they vest?"),
    "refreshers": N_("Are further grants usual after the first year?"),
    "retirement": N_("Does the employer add to a retirement plan, and from when is it mine?"),
    "health": N_("Which health plans can I choose from, and what do they cost me?"),
    "allowances": N_("Which allowances come with the job?"),
    "costs": N_("Which costs would I have to bear myself?"),
    "commute": N_("How many days a week are expected on site?"),
}
"""By path in the exchange file; ``equity[0].price`` falls back to its attribute's label."""

_ABOUT_MYSELF = ("assumptions.", "commute.", "costs")
"""Unknowns that no employer can answer: they are the user's own figures."""


def questions(valuation: Valuation) -> tuple[str, ...]:
    """Return a question per unknown that the employer can answer, in the order of the exchange file."""
    asked = [u for u in valuation.unknown if not u.path.startswith(_ABOUT_MYSELF)]
    return tuple(dict.fromkeys(question(u) for u in asked))


def question(unknown: Unknown) -> str:
    """Put one unknown as a question."""
    if unknown.path in _QUESTIONS:
        return tr(_QUESTIONS[unknown.path])
    where = unknown.source
    label = tr(attribute(KINDS[where.kind], where.attribute).field.label)
    part = unknown.path.partition("[")[0]
    if part in _PART_NAMES:
        return tr("{part}: what is the {field}?").format(
            part=tr(_PART_NAMES[part]), field=label[:1].lower() + label[1:]
        )
    return tr("What does the offer say about this: {field}?").format(field=label)


_PART_NAMES = {
    "equity": N_("Equity"),
    "one_offs": N_("One-off payment"),
    "health": N_("Health plan"),
    "allowances": N_("Allowance"),
    "costs": N_("Cost"),
    "promised_raises": N_("Promised raise"),
}
