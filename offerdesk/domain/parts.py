"""The parts of an offer: raises, one-offs, grants, health plans, allowances and costs.

Each is an entity of its own with its offer's id; all amounts are in the offer's currency.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Group, Id, Number, Ref, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Allocation, Exit, Per, Range, Step, Vesting
from offerdesk.domain.words import N_

ZERO, ONE = Decimal(0), Decimal(1)


class OneOffKind(StrEnum):
    """Payments made once."""

    SIGN_ON = "sign_on"
    RELOCATION = "relocation"
    RETENTION = "retention"
    OTHER = "other"


class RepayRule(StrEnum):
    """How a clawback shrinks with the months stayed."""

    WHOLE = "whole"
    MONTHLY = "monthly"
    DAILY = "daily"
    STEPPED = "stepped"


class RepayBasis(StrEnum):
    """Whether the gross or the net amount has to be repaid."""

    GROSS = "gross"
    NET = "net"


class GrantKind(StrEnum):
    """Kinds of equity compensation."""

    RSU = "rsu"
    NSO = "nso"
    ISO = "iso"
    ESPP = "espp"
    PHANTOM = "phantom"
    CASH = "cash"


@frozen
class PromisedRaise:
    """A raise promised for a month of the job; it overrides the expected raises from then on."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    offer: Annotated[Ref, Field(N_("Offer"), json="-", refers="offer")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    month: Annotated[
        int | None,
        Field(N_("From month"), Group.PAY, help=N_("Expected raises count up to it"), least=ONE),
    ] = None
    rate: Annotated[Share | None, Field(N_("Raise"), Group.PAY)] = None
    amount: Annotated[Amount | None, Field(N_("Raise, amount a year"), Group.PAY)] = None
    written: Annotated[bool | None, Field(N_("In writing"), Group.PAY)] = None
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.PAY)] = ()


@frozen
class OneOff:
    """A payment made once, with the clawback that may come with it."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    offer: Annotated[Ref, Field(N_("Offer"), json="-", refers="offer")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    kind: Annotated[OneOffKind, Field(N_("Kind"), Group.ONE_OFFS)] = OneOffKind.SIGN_ON
    label: Annotated[str, Field(N_("Label"), Group.ONE_OFFS)] = ""
    amount: Annotated[Amount | None, Field(N_("Amount"), Group.ONE_OFFS, least=ZERO)] = None
    month: Annotated[int | None, Field(N_("Paid in month"), Group.ONE_OFFS, least=ONE)] = 1
    repay_rule: Annotated[
        RepayRule | None, Field(N_("Repayment when leaving early"), Group.ONE_OFFS, "repay.rule")
    ] = None
    repay_months: Annotated[
        int | None,
        Field(N_("Repayment within"), Group.ONE_OFFS, "repay.months", unit=N_("months"), least=ONE),
    ] = None
    repay_basis: Annotated[
        RepayBasis | None, Field(N_("Repay gross or net"), Group.ONE_OFFS, "repay.basis")
    ] = None
    repay_steps: Annotated[tuple[Step, ...], Field(N_("Repayment steps"), Group.ONE_OFFS, "repay.steps")] = ()
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.ONE_OFFS)] = ()


@frozen
class Grant:
    """Equity compensation: restricted stock units, options, a purchase plan, phantom stock or cash."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    offer: Annotated[Ref, Field(N_("Offer"), json="-", refers="offer")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    kind: Annotated[GrantKind | None, Field(N_("Kind"), Group.EQUITY)] = GrantKind.RSU
    value: Annotated[Amount | None, Field(N_("Value at grant"), Group.EQUITY, least=ZERO)] = None
    units: Annotated[Number | None, Field(N_("Units"), Group.EQUITY, least=ZERO)] = None
    price: Annotated[Amount | None, Field(N_("Price of a unit"), Group.EQUITY, least=ZERO)] = None
    strike: Annotated[Amount | None, Field(N_("Strike price"), Group.EQUITY, least=ZERO)] = None
    listed: Annotated[bool | None, Field(N_("Listed on an exchange"), Group.EQUITY)] = None
    vesting: Annotated[Vesting | None, Field(N_("Vesting"), Group.EQUITY)] = None
    allocation: Annotated[Allocation, Field(N_("Rounding of units"), Group.EQUITY)] = (
        Allocation.CUMULATIVE_ROUND_DOWN
    )
    growth: Annotated[Share | None, Field(N_("Price growth a year"), Group.EQUITY, least=Decimal(-1))] = None
    prices: Annotated[tuple[Decimal, ...], Field(N_("Price by year"), Group.EQUITY)] = ()
    probability: Annotated[
        Share | None, Field(N_("Probability of a payout"), Group.EQUITY, least=ZERO, most=ONE)
    ] = Share(ONE)
    discount: Annotated[Share | None, Field(N_("Discount"), Group.EQUITY, least=ZERO, most=ONE)] = Share(ZERO)
    contribution: Annotated[
        Share | None,
        Field(N_("Own contribution"), Group.EQUITY, help=N_("Share of base pay"), least=ZERO, most=ONE),
    ] = None
    purchase_every: Annotated[
        int | None, Field(N_("Buys every"), Group.EQUITY, unit=N_("months"), least=ONE)
    ] = 6
    lookback: Annotated[
        bool | None,
        Field(
            N_("Looks back"),
            Group.EQUITY,
            help=N_("Buys at the lower of the first and the last price of a period"),
        ),
    ] = True
    exits: Annotated[
        tuple[Exit, ...],
        Field(
            N_("If the company is sold"), Group.EQUITY, help=N_("Price @ year: chance, apart by semicolons")
        ),
    ] = ()
    fully_diluted: Annotated[
        Number | None,
        Field(
            N_("All shares of the company"),
            Group.EQUITY,
            "fully_diluted_shares",
            N_("Fully diluted: options and unissued shares included"),
            least=ONE,
        ),
    ] = None
    ownership: Annotated[
        Share | None,
        Field(
            N_("Share of the company"),
            Group.EQUITY,
            help=N_("Units ÷ all shares; any two of the three will do"),
            least=ZERO,
            most=ONE,
        ),
    ] = None
    dilution: Annotated[
        tuple[Decimal, ...],
        Field(N_("Dilution by round"), Group.EQUITY, help=N_("0.2; 0.15 for a fifth and then 15 %")),
    ] = ()
    preference: Annotated[
        Amount | None,
        Field(
            N_("Paid to investors first"),
            Group.EQUITY,
            "liquidation_preference",
            N_("Liquidation preferences and debts, all together"),
            least=ZERO,
        ),
    ] = None
    preferred: Annotated[
        Share | None,
        Field(
            N_("Investors' share"),
            Group.EQUITY,
            "preferred_share",
            N_("Share of the company they hold; they take it where it is more than what they get first"),
            least=ZERO,
            most=ONE,
        ),
    ] = None
    exercise_window: Annotated[
        int | None,
        Field(
            N_("Time to exercise after leaving"),
            Group.EQUITY,
            "exercise_window_days",
            unit=N_("days"),
            least=ZERO,
        ),
    ] = None
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.EQUITY)] = ()


@frozen
class HealthPlan:
    """One health plan on offer; ``chosen`` is the one that counts (the first where none is chosen)."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    offer: Annotated[Ref, Field(N_("Offer"), json="-", refers="offer")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    name: Annotated[str, Field(N_("Name"), Group.HEALTH)] = ""
    premium_month: Annotated[Amount | None, Field(N_("Premium I pay a month"), Group.HEALTH, least=ZERO)] = (
        None
    )
    deductible: Annotated[Amount | None, Field(N_("Deductible a year"), Group.HEALTH, least=ZERO)] = None
    coinsurance: Annotated[
        Share | None, Field(N_("Coinsurance I pay"), Group.HEALTH, least=ZERO, most=ONE)
    ] = None
    out_of_pocket_max: Annotated[
        Amount | None, Field(N_("Out-of-pocket maximum a year"), Group.HEALTH, least=ZERO)
    ] = None
    employer_hsa: Annotated[
        Amount | None, Field(N_("Employer's HSA contribution a year"), Group.HEALTH, least=ZERO)
    ] = None
    chosen: Annotated[bool | None, Field(N_("My choice"), Group.HEALTH)] = None
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.HEALTH)] = ()


@frozen
class _Recurring:
    """What allowances and costs have in common."""

    id: Annotated[Id, Field(N_("Id"), json="-")]
    offer: Annotated[Ref, Field(N_("Offer"), json="-", refers="offer")]
    position: Annotated[int, Field(N_("Position"), json="-")] = 0
    label: Annotated[str, Field(N_("Label"), Group.ALLOWANCES)] = ""
    kind: Annotated[str, Field(N_("Kind"), Group.ALLOWANCES)] = ""
    amount: Annotated[Amount | None, Field(N_("Amount"), Group.ALLOWANCES, least=ZERO)] = None
    per: Annotated[Per | None, Field(N_("Per"), Group.ALLOWANCES)] = None
    month: Annotated[int | None, Field(N_("In month"), Group.ALLOWANCES, least=ONE)] = 1
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.ALLOWANCES)] = ()


@frozen
class Allowance(_Recurring):
    """Money or money's worth on top of pay: stipend, tuition, meals, phone."""


@frozen
class Cost(_Recurring):
    """A cost that comes with the job: parking, union fees, a second flat."""


@frozen
class FullOffer:
    """An offer with all its parts, in the order in which the user keeps them."""

    offer: Offer
    promised_raises: tuple[PromisedRaise, ...] = ()
    one_offs: tuple[OneOff, ...] = ()
    grants: tuple[Grant, ...] = ()
    health_plans: tuple[HealthPlan, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    costs: tuple[Cost, ...] = ()
