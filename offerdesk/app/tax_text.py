"""Tax tables as text: the rate on yearly income up to a limit, step by step ("14% to 20,000; 30%")."""

import re

from offerdesk.app import list_text
from offerdesk.app.amounts import read_number, read_share, write_sum
from offerdesk.app.style import Style
from offerdesk.domain.values import Problem, Rejected, TaxStep
from offerdesk.domain.words import N_, tr

NOT_A_STEP = N_("“{text}” is no step of a tax table. Write it like “14% to 20,000; 30%”.")

_STEP = r"(?P<rate>[-\d.,'\s’]+?)\s*%(?:[^\d]+(?P<limit>\d[\d.,'\s’]*))?"


def write_table(steps: tuple[TaxStep, ...], style: Style) -> str:
    """Write a tax table."""
    return list_text.join(_step(step, style) for step in steps)


def read_table(text: str, style: Style, *, where: str = "") -> tuple[TaxStep, ...]:
    """Read a tax table; raises ``Rejected``."""
    steps = []
    for item in list_text.split(text):
        found = re.fullmatch(_STEP, item)
        if found is None:
            raise Rejected(Problem(where, NOT_A_STEP, (("text", item),)))
        rate = read_share(f"{found['rate']}%", style, where=where).amount
        limit = read_number(found["limit"], style, where=where).amount if found["limit"] else None
        steps.append(TaxStep(rate, limit))
    return tuple(steps)


def _step(step: TaxStep, style: Style) -> str:
    rate = style.percent(step.rate)
    if step.up_to is None:
        return rate
    return tr("{rate} to {limit}").format(rate=rate, limit=write_sum(step.up_to, style))
