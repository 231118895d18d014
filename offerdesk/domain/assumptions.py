"""What every offer is measured by alike: horizon, own figures, rates, tax."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from offerdesk.domain.fields import Amount, Field, Id, Number, Share, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import N_

ASSUMPTIONS_ID = Id("assumptions")
SETTINGS_ID = Id("settings")
NO_ID = Id("")


class TaxMethod(StrEnum):
    """How take-home pay is worked out."""

    NONE = "none"
    FLAT = "flat"
    US = "us"


class Filing(StrEnum):
    """Filing status in the United States."""

    SINGLE = "single"
    JOINT = "mfj"
    SEPARATE = "mfs"
    HEAD = "hoh"


@frozen
class ExchangeRate:
    """One unit of ``currency`` is ``rate`` units of the assumptions' currency."""

    currency: str
    rate: Decimal
    as_of: date | None = None
    source: str = ""


@frozen
class Assumptions:
    """One row per desk; amounts are in ``currency``."""

    id: Annotated[Id, Field(N_("Id"), json="-")] = ASSUMPTIONS_ID
    currency: Annotated[str, Field(N_("Currency"), help=N_("Every total is shown in it"))] = "USD"
    horizon_months: Annotated[
        int, Field(N_("Horizon"), unit=N_("months"), least=Decimal(1), most=Decimal(120))
    ] = 48
    work_days_per_year: Annotated[
        Number, Field(N_("Working days a year"), least=Decimal(1), most=Decimal(366))
    ] = Number(Decimal(260))
    own_contribution: Annotated[
        Share | None,
        Field(
            N_("Own retirement contribution"), help=N_("Share of base pay"), least=Decimal(0), most=Decimal(1)
        ),
    ] = None
    own_contribution_limit: Annotated[
        Amount | None,
        Field(
            N_("Own contribution at most"), help=N_("The law's limit"), unit=N_("a year"), least=Decimal(0)
        ),
    ] = None
    match_pay_limit: Annotated[
        Amount | None,
        Field(N_("Pay that a match counts at most"), unit=N_("a year"), least=Decimal(0)),
    ] = None
    raise_rate: Annotated[
        Share | None, Field(N_("Raise a year"), help=N_("Where an offer states none"), least=Decimal(-1))
    ] = None
    price_growth: Annotated[
        Share | None,
        Field(N_("Price growth a year"), help=N_("Where a grant states none"), least=Decimal(-1)),
    ] = None
    week_hours: Annotated[
        Number | None,
        Field(
            N_("Hours worked a week"),
            help=N_("Where an offer states none"),
            least=Decimal(0),
            most=Decimal(168),
        ),
    ] = None
    commute_time_share: Annotated[
        Share | None,
        Field(
            N_("Worth of an hour on the way"),
            help=N_("Share of an hour's pay"),
            least=Decimal(0),
            most=Decimal(10),
        ),
    ] = None
    count_time_off: Annotated[bool, Field(N_("Count time off as money"))] = False
    discount_rate: Annotated[
        Share | None,
        Field(N_("Discount rate a year"), help=N_("For the value today"), least=Decimal(0), most=Decimal(10)),
    ] = None
    medical_use: Annotated[
        Amount | None,
        Field(N_("Medical charges a year"), help=N_("The same for every offer"), least=Decimal(0)),
    ] = None
    tax_method: Annotated[TaxMethod, Field(N_("Tax"), json="tax.method")] = TaxMethod.NONE
    tax_rate: Annotated[
        Share | None, Field(N_("Flat tax rate"), json="tax.rate", least=Decimal(0), most=Decimal(1))
    ] = None
    tax_year: Annotated[int | None, Field(N_("Tax year"), json="tax.year")] = None
    tax_filing: Annotated[Filing | None, Field(N_("Filing status"), json="tax.filing")] = None
    tax_state: Annotated[str, Field(N_("State"), json="tax.state")] = ""
    cost_of_living_base: Annotated[Number | None, Field(N_("Cost of living at home"), least=Decimal(0))] = (
        None
    )
    cost_of_living_date: Annotated[date | None, Field(N_("Index as of"))] = None
    cost_of_living_source: Annotated[str, Field(N_("Index according to"))] = ""
    exchange_rates: Annotated[tuple[ExchangeRate, ...], Field(N_("Exchange rates"))] = ()


@frozen
class AssumptionSet(Assumptions):
    """Assumptions kept under a name, to be taken up again; what counts are the ``Assumptions``."""

    id: Annotated[Id, Field(N_("Id"))] = NO_ID
    name: Annotated[str, Field(N_("Name"), required=True)] = ""
    position: Annotated[int, Field(N_("Position"))] = 0


@frozen
class Settings:
    """Time and calendar of the person who searches; one row per desk."""

    id: Annotated[Id, Field(N_("Id"), json="-")] = SETTINGS_ID
    time_zone: Annotated[str, Field(N_("Time zone"))] = ""
    country: Annotated[str, Field(N_("Holidays of"), json="calendar.country")] = ""
    subdivision: Annotated[str, Field(N_("Subdivision"), json="calendar.subdivision")] = ""
    weekend: Annotated[tuple[str, ...], Field(N_("Weekend days"), json="calendar.weekend")] = ()
    work_day_ends: Annotated[str, Field(N_("Working day ends"))] = "17:00"
    name: Annotated[str, Field(N_("My name"), json="me.name", help=N_("Stands below letters"))] = ""
    email: Annotated[str, Field(N_("My email"), json="me.email")] = ""
    phone: Annotated[str, Field(N_("My phone"), json="me.phone")] = ""
    address: Annotated[Text, Field(N_("My address"), json="me.address")] = Text("")
    letter_language: Annotated[str, Field(N_("Language of letters"))] = ""
    active_goal: Annotated[int | None, Field(N_("Applications to keep open"), least=Decimal(0))] = None
    remind: Annotated[bool, Field(N_("Remind me"), json="reminders.on")] = True
    discreet: Annotated[
        bool, Field(N_("Reminders without names"), json="reminders.discreet", help=N_("For shared screens"))
    ] = True
    quiet_from: Annotated[str, Field(N_("Quiet from"), json="reminders.quiet_from")] = "21:00"
    quiet_to: Annotated[str, Field(N_("Quiet to"), json="reminders.quiet_to")] = "08:00"
    start_with_today: Annotated[bool, Field(N_("Start with what is due today"))] = False
    sample: Annotated[bool, Field(N_("Sample search"))] = False
