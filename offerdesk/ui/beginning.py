"""What a new desk begins with: the currency to compare in and, where there is one, the current job."""

from dataclasses import replace

from PySide6.QtCore import QLocale

from offerdesk.app.offers import AddOffer, ChangeAssumptions
from offerdesk.domain.assumptions import Assumptions
from offerdesk.domain.words import tr
from offerdesk.ui.desk_window import DeskWindow
from offerdesk.ui.shell.welcome import Beginning

_COMMON = ("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "INR", "JPY", "SEK", "PLN", "BRL", "SGD")


def likely_currencies(locale: QLocale) -> tuple[str, ...]:
    """Return common currencies, the one of the locale's country first."""
    own = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return tuple(dict.fromkeys([own or "USD", *_COMMON]))


def begin(desk: DeskWindow, beginning: Beginning) -> None:
    """Write the answers of the first steps into a new desk."""
    if beginning.currency:
        assumptions = replace(Assumptions(), currency=beginning.currency)
        desk.execute(ChangeAssumptions(assumptions, tr("Change currency")))
    if beginning.has_job:
        currency = beginning.currency or Assumptions().currency
        desk.execute(AddOffer(desk.services.new_id(), currency, tr("My current job"), current_job=True))
