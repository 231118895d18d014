"""Health plans: the premium for certain, and what a year's medical use is expected to cost."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from offerdesk.domain.exact import exact, part, times, whole
from offerdesk.domain.ledger import ALWAYS, Ledger, amount, exchange_rate
from offerdesk.domain.lines import MONTHS_PER_YEAR, Component, Layer, Reason, Source
from offerdesk.domain.parts import HealthPlan
from offerdesk.domain.words import N_

COMPONENTS = (Component.EMPLOYER_HSA, Component.HEALTH_PREMIUMS, Component.HEALTH_USE)


def chosen_plan(plans: tuple[HealthPlan, ...]) -> tuple[int, HealthPlan] | None:
    """Return the plan that counts, with its place: the chosen one, else the first."""
    numbered = tuple(enumerate(plans))
    return next((pair for pair in numbered if pair[1].chosen), numbered[0] if numbered else None)


def out_of_pocket(use: Fraction, deductible: Fraction, coinsurance: Fraction, most: Fraction) -> Fraction:
    """Return what a year with charges of ``use`` costs the insured.

    ``min(max, min(u, deductible) + coinsurance × max(0, u − deductible))``
    """
    return min(most, min(use, deductible) + coinsurance * max(Fraction(0), use - deductible))


def write_health(ledger: Ledger) -> None:
    """Write premiums, expected use and the employer's HSA contribution of the plan that counts.

    Yearly amounts are spread evenly over the months: the HSA is paid with each salary, and care is needed in
    no month more than in another.
    """
    chosen = chosen_plan(ledger.full.health_plans)
    if chosen is None:
        if not ledger.none_of("health", *COMPONENTS):
            ledger.miss("health", ledger.of_offer("health"), *COMPONENTS)
        return
    place, plan = chosen
    path = f"health[{place}]"
    if plan.premium_month is None:
        source = Source("health_plan", plan.id, "premium_month")
        ledger.miss(f"{path}.premium_month", source, Component.HEALTH_PREMIUMS)
    else:
        premium = exact(plan.premium_month)
        why = Reason(N_("Premium of {amount} a month"), (ledger.amount("amount", premium),))
        source = Source("health_plan", plan.id, "premium_month")
        _write(ledger, Component.HEALTH_PREMIUMS, Layer.GUARANTEED, -premium, source, why)
    if plan.employer_hsa is None:
        source = Source("health_plan", plan.id, "employer_hsa")
        ledger.miss(f"{path}.employer_hsa", source, Component.EMPLOYER_HSA)
    else:
        given = exact(plan.employer_hsa)
        why = Reason(N_("{amount} a year into the health savings account"), (ledger.amount("amount", given),))
        source = Source("health_plan", plan.id, "employer_hsa")
        _write(ledger, Component.EMPLOYER_HSA, Layer.GUARANTEED, part(given, MONTHS_PER_YEAR), source, why)
    _write_use(ledger, path, plan)


def _write_use(ledger: Ledger, path: str, plan: HealthPlan) -> None:
    """Write what the assumed yearly charges cost under ``plan``."""
    charges = ledger.assumptions.medical_use
    if charges is None:
        source = Source("assumptions", ledger.assumptions.id, "medical_use")
        ledger.miss("assumptions.medical_use", source, Component.HEALTH_USE)
        return
    rate = exchange_rate(ledger.assumptions, ledger.currency)
    if not charges:
        ledger.know(Component.HEALTH_USE)
        return
    if rate is None:
        return  # the missing exchange rate is named once, with this component
    missing, cost, why = _use_of(plan, charges, rate, ledger.currency)
    for name in missing:
        ledger.miss(f"{path}.{name}", Source("health_plan", plan.id, name), Component.HEALTH_USE)
    if not missing:
        source = Source("health_plan", plan.id, "deductible")
        _write(ledger, Component.HEALTH_USE, Layer.EXPECTED, part(-cost, MONTHS_PER_YEAR), source, why)


@lru_cache(maxsize=64)
def _use_of(
    plan: HealthPlan, charges: Decimal, rate: Fraction, currency: str
) -> tuple[tuple[str, ...], Fraction, Reason]:
    """Return what is missing of a plan, else what a year's charges cost under it, and why.

    Remembered, for few edits touch a plan.
    """
    use = exact(charges) / rate
    missing = tuple(name for name in needed(plan, use) if getattr(plan, name) is None)
    deductible, coinsurance, most = (
        exact(value or Decimal(0)) for value in (plan.deductible, plan.coinsurance, plan.out_of_pocket_max)
    )
    cost = out_of_pocket(use, deductible, coinsurance, most)
    text = N_("{cost} of {use} charges a year: deductible {deductible}, then a share, at most {most}")
    named = {"cost": cost, "use": use, "deductible": deductible, "most": most}
    return missing, cost, Reason(text, tuple(amount(name, value, currency) for name, value in named.items()))


def needed(plan: HealthPlan, use: Fraction) -> tuple[str, ...]:
    """Name what the cost of ``use`` depends on: nothing for none, coinsurance only beyond the deductible."""
    if not use:
        return ()
    below = plan.deductible is not None and use <= exact(plan.deductible)
    return (
        ("deductible", "out_of_pocket_max") if below else ("deductible", "coinsurance", "out_of_pocket_max")
    )


def _write(
    ledger: Ledger, component: Component, layer: Layer, monthly: Fraction, source: Source, why: Reason
) -> None:
    ledger.write(component, layer, monthly, source, why, count=ALWAYS)
    ledger.recur(component, layer, times(monthly, whole(MONTHS_PER_YEAR)), source, why)
