"""The words for each choice in a negotiation: reasons, refusals, answers, agreements."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from offerdesk.domain.agreeing import Addressee, Form
from offerdesk.domain.negotiating import Argument, Refusal
from offerdesk.domain.planning import Branch, Compare, Need, StrengthKind
from offerdesk.domain.words import N_

NEGOTIATION_LABELS: dict[type[StrEnum], Mapping[Any, str]] = {
    Argument: {
        Argument.MARKET: N_("What the market pays"),
        Argument.SKILL: N_("A skill or certificate"),
        Argument.DEGREE: N_("A degree"),
        Argument.RESULT: N_("A result"),
        Argument.COST: N_("What it costs me"),
        Argument.COMPETING: N_("Another offer"),
        Argument.OTHER: N_("Something else"),
    },
    Refusal: {
        Refusal.BUDGET: N_("The budget"),
        Refusal.SCALE: N_("The pay scale"),
        Refusal.POLICY: N_("A rule of the house"),
        Refusal.OTHER: N_("Something else"),
    },
    StrengthKind: {
        StrengthKind.CERTIFICATE: N_("Certificate"),
        StrengthKind.DEGREE: N_("Degree"),
        StrengthKind.RESULT: N_("Result"),
        StrengthKind.EXPERIENCE: N_("Experience"),
        StrengthKind.COST: N_("Cost of the way or of moving"),
        StrengthKind.COMPETING: N_("Competing offer"),
        StrengthKind.MARKET: N_("Market figure"),
        StrengthKind.OTHER: N_("Something else"),
    },
    Compare: {
        Compare.AT_LEAST: N_("at least"),
        Compare.AT_MOST: N_("at most"),
        Compare.IS: N_("is"),
    },
    Branch: {
        Branch.YES: N_("Yes"),
        Branch.PARTLY: N_("Partly"),
        Branch.NO: N_("No"),
        Branch.APPROVAL: N_("I need approval"),
        Branch.WHAT_ELSE: N_("What else?"),
        Branch.SILENCE: N_("Silence"),
    },
    Need: {
        Need.NEED: N_("Needed"),
        Need.WISH: N_("Wished for"),
    },
    Addressee: {
        Addressee.HR: N_("Human resources"),
        Addressee.MANAGER: N_("The manager"),
        Addressee.RECRUITER: N_("The recruiter"),
        Addressee.OTHER: N_("Someone else"),
    },
    Form: {
        Form.VERBAL: N_("In words"),
        Form.MAIL: N_("By mail"),
        Form.LETTER: N_("In the signed letter"),
    },
}
"""As ``LABELS`` of ``labels``."""
