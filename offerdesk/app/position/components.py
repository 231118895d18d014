"""What can be asked for: every term that an offer can state, and what else employers give."""

from offerdesk.app.negotiating.terms import term, terms_of
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.words import N_, tr

OTHERS: dict[str, str] = {
    "commission": N_("Commission"),
    "profit_share": N_("Profit share"),
    "merit_raise": N_("Pay review"),
    "retirement_match": N_("Employer's part of the retirement plan"),
    "health_plan": N_("Health insurance"),
    "life_and_disability": N_("Life and disability insurance"),
    "sabbatical": N_("Sabbatical"),
    "compressed_week": N_("Compressed week"),
    "commute": N_("Way to work: fare, car, parking"),
    "meals": N_("Meals"),
    "phone_and_internet": N_("Phone and internet"),
    "home_office": N_("Home office"),
    "equipment": N_("Equipment"),
    "tuition": N_("Tuition"),
    "training": N_("Training and conferences"),
    "certification_fees": N_("Fees of certificates"),
    "memberships": N_("Memberships"),
    "wellness": N_("Sports and wellness"),
    "childcare": N_("Childcare"),
    "visa": N_("Support with a visa"),
    "team": N_("Team and manager"),
    "probation": N_("Probation"),
    "severance": N_("Severance"),
    "other": N_("Something else"),
}
"""Components that no field of an offer holds; an ask for one is in words and its worth is not reckoned."""


def components(full: FullOffer) -> tuple[tuple[str, str], ...]:
    """Return each component with its name: the terms of an offer, then what else can be asked for."""
    terms = tuple((found.path, found.label(full)) for found in terms_of(full))
    return (*terms, *((key, tr(label)) for key, label in OTHERS.items()))


def component_label(path: str, full: FullOffer) -> str:
    """Return what a component is called; its own words where it is none."""
    found = term(path)
    if found is not None:
        return found.label(full)
    return tr(OTHERS[path]) if path in OTHERS else path
