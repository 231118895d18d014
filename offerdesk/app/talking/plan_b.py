"""What else to ask for when pay is refused: what matters to me, is usually given, and is not offered yet.

``points = weight × ease``, both from 0 to 5. How easily a thing is usually given is an assumption, drawn from
which budget it comes out of: what costs no money of this year is easiest, what changes the pay of everybody
in the grade hardest. It can be changed for each; what has no weight of the user's own yet counts as 3.
"""

from collections.abc import Callable
from decimal import Decimal

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.terms import from_file, term, to_file
from offerdesk.app.position.reading import plan_of
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.talking.fallbacks import Price, more, price_of
from offerdesk.domain.assumptions import ASSUMPTIONS_ID, Assumptions
from offerdesk.domain.fields import Id, Number, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.parts import FullOffer, OneOffKind
from offerdesk.domain.planning import Alternative
from offerdesk.domain.values import Rejected
from offerdesk.domain.words import N_, tr

MIDDLE = Decimal(3)
"""The weight of what the user has not weighed yet, and the ease of what the catalogue does not know."""

_FOUR, _THREE, _TWO, _ONE = Decimal(4), Decimal(3), Decimal(2), Decimal(1)
_WEEK, _ALL_DAYS = Decimal(5), Decimal(5)


@frozen
class Component:
    """Something that employers give beside pay. ``path`` and ``value`` name it where a term of ours can.

    ``value`` returns what to ask for, as the file writes it; ``offered`` tells whether the offer has it.
    """

    key: str
    words: str
    ease: Decimal
    path: Callable[[FullOffer], str] = lambda _full: ""
    value: Callable[[FullOffer], str] = lambda _full: ""
    offered: Callable[[FullOffer], bool] = lambda _full: False


@frozen
class Option:
    """An alternative with its points; ``id`` is that of the user's own, empty for the catalogue's."""

    key: str
    words: str
    path: str
    value: str
    weight: Decimal | None
    ease: Decimal
    price: Price | None
    id: Id | None = None

    @property
    def points(self) -> Decimal:
        """Return weight times ease."""
        return (MIDDLE if self.weight is None else self.weight) * self.ease


def _own(path: str) -> Callable[[FullOffer], str]:
    return lambda _full: path


def _now(full: FullOffer, path: str) -> Decimal | None:
    found = term(path)
    now = found.value(full) if found else None
    return now if isinstance(now, Decimal) else None


def _step(path: str, step: Decimal, most: Decimal | None = None) -> Callable[[FullOffer], str]:
    return lambda full: to_file(more(_now(full, path), step, most))


def _known(path: str) -> Callable[[FullOffer], bool]:
    def offered(full: FullOffer) -> bool:
        found = term(path)
        return bool(found and found.value(full))

    return offered


def _allowed(*names: str) -> Callable[[FullOffer], bool]:
    """Tell whether an allowance is called one of these."""
    return lambda full: any(name in a.label.casefold() for a in full.allowances for name in names)


def _once(kind: OneOffKind) -> Callable[[FullOffer], bool]:
    return lambda full: any(payment.kind is kind for payment in full.one_offs)


def _next(key: str, name: str) -> Callable[[FullOffer], str]:
    return lambda full: f"{key}[{len(getattr(full, name))}].{'value' if key == 'equity' else 'amount'}"


_LEAVE, _REMOTE, _SICK = "time_off.pto_days", "hours.remote_days", "time_off.sick_days"

CATALOGUE: tuple[Component, ...] = (
    Component("start", N_("A later start"), _FOUR, _own("start_date")),
    Component(
        "review", N_("A pay review after six months"), _FOUR, offered=lambda f: bool(f.promised_raises)
    ),
    Component(
        "flexible",
        N_("Flexible hours"),
        _FOUR,
        _own("hours.flexible"),
        lambda _: "true",
        _known("hours.flexible"),
    ),
    Component("title", N_("A better title"), _FOUR),
    Component(
        "training", N_("A training budget"), _FOUR, offered=_allowed("training", "education", "learning")
    ),
    Component("equipment", N_("Equipment for home"), _FOUR, offered=_allowed("equipment", "home office")),
    Component(
        "sign_on",
        N_("A sign-on bonus"),
        _FOUR,
        _next("one_offs", "one_offs"),
        offered=_once(OneOffKind.SIGN_ON),
    ),
    Component(
        "remote",
        N_("One more remote day a week"),
        _THREE,
        _own(_REMOTE),
        _step(_REMOTE, _ONE, _ALL_DAYS),
        lambda full: _now(full, _REMOTE) == _ALL_DAYS,
    ),
    Component(
        "leave",
        N_("A week more of leave"),
        _THREE,
        _own(_LEAVE),
        _step(_LEAVE, _WEEK),
        _known("time_off.unlimited"),
    ),
    Component("relocation", N_("Help with the move"), _THREE, offered=_once(OneOffKind.RELOCATION)),
    Component(
        "travel",
        N_("A ticket or parking for the way to work"),
        _THREE,
        offered=_allowed("ticket", "transit", "parking", "commut"),
    ),
    Component(
        "tuition",
        N_("Tuition or the fee of an exam"),
        _THREE,
        offered=_allowed("tuition", "exam", "certificat"),
    ),
    Component("conference", N_("A conference a year"), _THREE, offered=_allowed("conference")),
    Component(
        "guaranteed",
        N_("A bonus that is guaranteed in the first year"),
        _THREE,
        _own("bonus.guaranteed"),
        lambda _: "true",
        _known("bonus.guaranteed"),
    ),
    Component(
        "equity", N_("Shares or options"), _THREE, _next("equity", "grants"), offered=lambda f: bool(f.grants)
    ),
    Component("week", N_("A shorter week"), _TWO, _own("hours.week")),
    Component(
        "meals",
        N_("Meals, sport or childcare"),
        _TWO,
        offered=_allowed("meal", "lunch", "gym", "sport", "child"),
    ),
    Component(
        "bonus",
        N_("A higher target bonus"),
        _TWO,
        _own("bonus.target"),
        _step("bonus.target", Decimal("0.05")),
    ),
    Component("retention", N_("A bonus for staying"), _TWO, offered=_once(OneOffKind.RETENTION)),
    Component("level", N_("A higher level"), _TWO, _own("level")),
    Component(
        "parental",
        N_("Paid parental leave"),
        _ONE,
        _own("time_off.parental_weeks"),
        offered=_known("time_off.parental_weeks"),
    ),
    Component(
        "retirement",
        N_("A higher contribution to retirement"),
        _ONE,
        offered=lambda f: bool(f.offer.match_tiers),
    ),
)
"""What employers give beside pay, with how easily it is usually given."""


def plan_b(reader: Reader, offer: Id) -> tuple[Option, ...]:
    """Return what else may be asked for, the most points first; what the offer has already is left out."""
    full = read_offer(reader, offer)
    if full is None:
        return ()
    assumed = reader.find(Assumptions, ASSUMPTIONS_ID) or Assumptions()
    own = _mine(reader, full, assumed)
    taken = {(option.path or option.words) for option in own}
    found = [*own]
    for component in CATALOGUE:
        option = _from_catalogue(component, full, assumed)
        if (option.path or option.words) not in taken and not component.offered(full):
            found.append(option)
    return tuple(sorted(found, key=lambda option: -option.points))


def alternative(option: Option, id_: Id) -> Alternative:
    """Return an option of the catalogue as one of the user's own."""
    words = Text("" if option.path else option.words)
    return Alternative(
        id_, Ref(""), field=option.path, value=option.value, ease=Number(option.ease), notes=words
    )


def say_option(option: Option, style: Style) -> str:
    """Say what an option is worth and why it stands where it does."""
    weight = MIDDLE if option.weight is None else option.weight
    text = tr("{points} points: matters {weight}, usually easy {ease}")
    if option.weight is None:
        text = tr("{points} points: matters {weight} (assumed), usually easy {ease}")
    said = text.format(
        points=style.number(option.points), weight=style.number(weight), ease=style.number(option.ease)
    )
    return said if option.price is None else f"{said} · {option.price.say(style)}"


def _from_catalogue(component: Component, full: FullOffer, assumed: Assumptions) -> Option:
    path, text = component.path(full), component.value(full)
    price = price_of(full, path, text, assumed)
    return Option(component.key, tr(component.words), path, text, None, component.ease, price)


def _mine(reader: Reader, full: FullOffer, assumed: Assumptions) -> tuple[Option, ...]:
    plan = plan_of(reader, full.offer.id)
    found = reader.of(Alternative, "plan", plan.id) if plan else ()
    options = (
        Option(
            str(each.id), _named(each, full), each.field, each.value, each.weight,
            MIDDLE if each.ease is None else each.ease,
            price_of(full, each.field, each.value, assumed), each.id,
        )
        for each in sorted(found, key=lambda each: each.position)
        if not _has(each, full)
    )  # fmt: skip
    return tuple(options)


def _named(each: Alternative, full: FullOffer) -> str:
    found = term(each.field)
    return found.label(full) if found else each.notes or each.field or tr("Something else")


def _has(each: Alternative, full: FullOffer) -> bool:
    """Tell whether the offer says by now what was to be asked for."""
    found = term(each.field)
    if found is None or not each.value:
        return False
    try:
        return bool(found.value(full) == from_file(found.attribute, each.value))
    except Rejected:
        return False
