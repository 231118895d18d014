"""An offer. What the file nests as one object (pay) is a group of attributes; lists are in ``parts``."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from offerdesk.domain.fields import Amount, Better, Field, Group, Id, Number, Ref, Share, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.values import Clause, MatchTier, NoticeEnd, OfferState, Period, Range, Rating, Vesting
from offerdesk.domain.words import N_

ZERO, ONE = Decimal(0), Decimal(1)


@frozen
class Offer:
    """One employer's offer, or the current job as the baseline.

    Amounts are in ``pay_currency``. ``none_of`` names the lists (``equity``, ``one_offs`` …) and
    sections that are known to be empty; a list that is empty and not named there is unknown.
    """

    id: Annotated[Id, Field(N_("Id"))]
    company: Annotated[str, Field(N_("Company"), required=True)]
    process: Annotated[Ref | None, Field(N_("Application"), refers="process")] = None
    title: Annotated[str, Field(N_("Job title"))] = ""
    level: Annotated[str, Field(N_("Level"))] = ""
    city: Annotated[str, Field(N_("City"), json="location.city")] = ""
    region: Annotated[str, Field(N_("Region"), json="location.region")] = ""
    country: Annotated[
        str, Field(N_("Country"), json="location.country", help=N_("Two letters, such as US"))
    ] = ""
    current_job: Annotated[
        bool, Field(N_("This is my current job"), help=N_("The baseline for all others"))
    ] = False
    state: Annotated[OfferState, Field(N_("State"))] = OfferState.UNDER_REVIEW
    received_at: Annotated[datetime | None, Field(N_("Received"))] = None
    decide_by: Annotated[date | datetime | None, Field(N_("Answer by"))] = None
    decide_by_agreed: Annotated[bool | None, Field(N_("Day agreed with them"))] = None
    start_date: Annotated[date | None, Field(N_("Start date"))] = None
    accepted_at: Annotated[datetime | None, Field(N_("Accepted"))] = None
    declined_at: Annotated[datetime | None, Field(N_("Declined"))] = None
    reopened_at: Annotated[datetime | None, Field(N_("Talks reopened"))] = None
    closed_at: Annotated[datetime | None, Field(N_("Withdrawn or expired"))] = None
    version: Annotated[int, Field(N_("Version"), least=ZERO)] = 0
    decline_reasons: Annotated[tuple[str, ...], Field(N_("Reasons for declining"))] = ()
    compared: Annotated[bool, Field(N_("Shown side by side"))] = True
    position: Annotated[int, Field(N_("Place in the comparison"))] = 0

    pay_amount: Annotated[Amount | None, Field(N_("Pay"), Group.PAY, "pay.amount", least=ZERO)] = None
    pay_currency: Annotated[
        str, Field(N_("Currency"), Group.PAY, "pay.currency", N_("Three letters, such as USD"))
    ] = ""
    pay_period: Annotated[Period | None, Field(N_("Paid per"), Group.PAY, "pay.period")] = None
    hours_per_week: Annotated[
        Number | None,
        Field(N_("Paid hours a week"), Group.PAY, "pay.hours_per_week", least=ZERO, most=Decimal(168)),
    ] = Number(Decimal(40))
    weeks_per_year: Annotated[
        Number | None,
        Field(N_("Paid weeks a year"), Group.PAY, "pay.weeks_per_year", least=ZERO, most=Decimal(53)),
    ] = Number(Decimal(52))
    payments_per_year: Annotated[
        Number | None,
        Field(N_("Monthly salaries a year"), Group.PAY, "pay.payments_per_year", N_("12, 13 or 14")),
    ] = Number(Decimal(12))
    raise_rate: Annotated[Share | None, Field(N_("Expected raise"), Group.PAY, "raise.rate")] = None
    raise_every: Annotated[
        int | None,
        Field(N_("Raise every"), Group.PAY, "raise.every_months", unit=N_("months"), least=ONE),
    ] = 12

    bonus_target: Annotated[
        Share | None,
        Field(
            N_("Target bonus"),
            Group.BONUS,
            "bonus.target",
            N_("Share of the year's base pay"),
            least=ZERO,
            better=Better.MORE,
        ),
    ] = None
    bonus_amount: Annotated[
        Amount | None,
        Field(N_("Target bonus, amount a year"), Group.BONUS, "bonus.target.amount", least=ZERO),
    ] = None
    bonus_payout: Annotated[
        Share | None,
        Field(
            N_("Expected payout"), Group.BONUS, "bonus.payout", N_("Share of target usually paid"), least=ZERO
        ),
    ] = Share(ONE)
    bonus_guaranteed: Annotated[bool | None, Field(N_("Guaranteed"), Group.BONUS, "bonus.guaranteed")] = False
    bonus_paid_every: Annotated[
        int | None, Field(N_("Paid every"), Group.BONUS, "bonus.paid_every", unit=N_("months"), least=ONE)
    ] = 12

    refresher_value: Annotated[
        Amount | None,
        Field(N_("Refresher grant"), Group.EQUITY, "refreshers.value", N_("Value of each grant"), least=ZERO),
    ] = None
    refresher_first: Annotated[
        int | None, Field(N_("First refresher in"), Group.EQUITY, "refreshers.first_month", unit=N_("months"))
    ] = 12
    refresher_every: Annotated[
        int | None,
        Field(N_("Refresher every"), Group.EQUITY, "refreshers.every", unit=N_("months"), least=ONE),
    ] = 12
    refresher_vesting: Annotated[
        Vesting | None, Field(N_("Refresher vesting"), Group.EQUITY, "refreshers.vesting")
    ] = None
    refresher_written: Annotated[
        bool | None, Field(N_("Refreshers in writing"), Group.EQUITY, "refreshers.written")
    ] = False

    match_tiers: Annotated[
        tuple[MatchTier, ...] | None, Field(N_("Employer match"), Group.RETIREMENT, "retirement.tiers")
    ] = None
    match_cap: Annotated[
        Amount | None,
        Field(
            N_("Match at most"), Group.RETIREMENT, "retirement.employer_cap", unit=N_("a year"), least=ZERO
        ),
    ] = None
    match_vesting: Annotated[
        Vesting | None, Field(N_("Match vesting"), Group.RETIREMENT, "retirement.vesting")
    ] = None
    match_true_up: Annotated[
        bool | None,
        Field(
            N_("Trued up at year's end"),
            Group.RETIREMENT,
            "retirement.true_up",
            N_("Makes up for months without own contribution, once its yearly limit is reached"),
        ),
    ] = None
    own_contribution: Annotated[
        Share | None,
        Field(
            N_("Own contribution"),
            Group.RETIREMENT,
            "retirement.own_contribution",
            N_("Share of base pay"),
            least=ZERO,
            most=ONE,
        ),
    ] = None

    pto_days: Annotated[
        Number | None,
        Field(
            N_("Paid leave"),
            Group.TIME_OFF,
            "time_off.pto_days",
            unit=N_("days"),
            least=ZERO,
            better=Better.MORE,
        ),
    ] = None
    sick_days: Annotated[
        Number | None,
        Field(
            N_("Sick days"),
            Group.TIME_OFF,
            "time_off.sick_days",
            unit=N_("days"),
            least=ZERO,
            better=Better.MORE,
        ),
    ] = None
    holidays: Annotated[
        Number | None,
        Field(
            N_("Public holidays"),
            Group.TIME_OFF,
            "time_off.holidays",
            unit=N_("days"),
            least=ZERO,
            better=Better.MORE,
        ),
    ] = None
    unlimited_leave: Annotated[
        bool | None, Field(N_("Unlimited leave"), Group.TIME_OFF, "time_off.unlimited")
    ] = None
    parental_weeks: Annotated[
        Number | None,
        Field(
            N_("Parental leave"),
            Group.TIME_OFF,
            "time_off.parental_weeks",
            unit=N_("weeks"),
            least=ZERO,
            better=Better.MORE,
        ),
    ] = None
    parental_pay: Annotated[
        Share | None,
        Field(
            N_("Parental pay"),
            Group.TIME_OFF,
            "time_off.parental_pay",
            N_("Share of base pay"),
            better=Better.MORE,
        ),
    ] = None

    week_hours: Annotated[
        Number | None,
        Field(
            N_("Hours worked a week"),
            Group.HOURS,
            "hours.week",
            least=ZERO,
            most=Decimal(168),
            better=Better.LESS,
        ),
    ] = None
    unpaid_overtime: Annotated[
        Number | None,
        Field(
            N_("Unpaid overtime"),
            Group.HOURS,
            "hours.unpaid_overtime",
            unit=N_("hours a week"),
            least=ZERO,
            better=Better.LESS,
        ),
    ] = None
    remote_days: Annotated[
        Number | None,
        Field(
            N_("Remote days a week"),
            Group.HOURS,
            "hours.remote_days",
            least=ZERO,
            most=Decimal(7),
            better=Better.MORE,
        ),
    ] = None
    flexible_hours: Annotated[bool | None, Field(N_("Flexible hours"), Group.HOURS, "hours.flexible")] = None
    commute_days: Annotated[
        Number | None,
        Field(
            N_("Commuting days a week"),
            Group.HOURS,
            "commute.days_per_week",
            least=ZERO,
            most=Decimal(7),
            better=Better.LESS,
        ),
    ] = None
    commute_minutes: Annotated[
        Number | None,
        Field(
            N_("One way"),
            Group.HOURS,
            "commute.minutes_one_way",
            unit=N_("minutes"),
            least=ZERO,
            better=Better.LESS,
        ),
    ] = None
    commute_distance: Annotated[
        Number | None,
        Field(
            N_("Distance one way"), Group.HOURS, "commute.distance_one_way", least=ZERO, better=Better.LESS
        ),
    ] = None
    commute_rate: Annotated[
        Amount | None, Field(N_("Cost per mile or km"), Group.HOURS, "commute.cost_per_distance", least=ZERO)
    ] = None
    commute_parking: Annotated[
        Amount | None,
        Field(N_("Parking a day"), Group.HOURS, "commute.parking_day", least=ZERO, better=Better.LESS),
    ] = None
    commute_fare: Annotated[
        Amount | None,
        Field(N_("Fares a day"), Group.HOURS, "commute.fare_day", least=ZERO, better=Better.LESS),
    ] = None

    cost_of_living: Annotated[
        Number | None, Field(N_("Cost of living index"), Group.ALLOWANCES, least=ZERO)
    ] = None
    cost_of_living_date: Annotated[date | None, Field(N_("Index as of"), Group.ALLOWANCES)] = None
    cost_of_living_source: Annotated[str, Field(N_("Index according to"), Group.ALLOWANCES)] = ""

    written: Annotated[bool | None, Field(N_("Offer in writing"), Group.TERMS)] = None
    written_at: Annotated[date | datetime | None, Field(N_("In writing since"), Group.TERMS)] = None
    notice_days: Annotated[
        int | None, Field(N_("Notice period"), Group.TERMS, unit=N_("days"), least=ZERO)
    ] = None
    notice_ends: Annotated[NoticeEnd | None, Field(N_("Notice ends"), Group.TERMS)] = None
    terms: Annotated[tuple[Clause, ...], Field(N_("Clauses"), Group.TERMS)] = ()
    ratings: Annotated[tuple[Rating, ...], Field(N_("Ratings"), Group.NOTES)] = ()
    notes: Annotated[Text, Field(N_("Notes"), Group.NOTES)] = Text("")
    none_of: Annotated[tuple[str, ...], Field(N_("Not offered"), json="-")] = ()
    ranges: Annotated[tuple[Range, ...], Field(N_("Ranges"), Group.NOTES)] = ()
