"""Below the plans of an offer stands what they cost in a year, and it follows every change."""

from dataclasses import replace

from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.fields import Id, Ref
from tests.domain.making import amount, assumed
from tests.domain.test_health_outlook import HDHP, PPO
from tests.ui.forms.conftest import Desk, sample_offer

BOTH = replace(
    sample_offer(), health_plans=(replace(PPO, offer=Ref("a")), replace(HDHP, offer=Ref("a"), position=1))
)


def told(desk: Desk) -> str:
    section = desk.form.sections["health"]
    section.set_open(is_open=True)
    below = section.blocks[0].below
    return "" if below.isHidden() else below.text()


def test_an_offer_without_plans_has_no_line_below_them(desk: Desk) -> None:
    assert told(desk) == ""


def test_the_lines_follow_the_plans_and_the_assumptions(desk: Desk) -> None:
    desk.form.show_offer(BOTH)
    assert "Not known yet: Medical charges a year" in told(desk)
    desk.form.set_assumptions(assumed(medical_use=amount(2400)))
    assert told(desk).splitlines()[0] == "PPO: certain 2,160 · expected 3,040 · worst 5,160 a year"
    assert told(desk).count("From charges of") == 3
    desk.form.sections["health"].blocks[0].parts.remove(Id("hdhp"))  # type: ignore[union-attr] # made with plans
    assert told(desk) == "Certain 2,160 · expected 3,040 · worst 5,160 a year"


def test_assumptions_may_come_before_the_first_offer(desk: Desk) -> None:
    desk.form.set_assumptions(Assumptions(medical_use=amount(0)))
    desk.form.show_offer(BOTH)
    assert "expected 2,160" in told(desk)
