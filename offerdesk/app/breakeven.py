"""What would make two offers equal, in a sentence with its explanation, ready to be tried."""

from decimal import Decimal
from fractions import Fraction

from offerdesk.app.comparison import Comparison
from offerdesk.app.explanation import say
from offerdesk.app.figures import span
from offerdesk.app.style import Style
from offerdesk.app.varied import label_text, plain_text, value_text
from offerdesk.app.whatif import Change, owner
from offerdesk.domain.breakeven import Aim, Answer, Kind, aim_at, solve
from offerdesk.domain.fields import Id, Share
from offerdesk.domain.frozen import frozen
from offerdesk.domain.lines import COMPONENT_LABELS, Valuation, to_money
from offerdesk.domain.parts import FullOffer
from offerdesk.domain.variables import Variable, attribute_of, get
from offerdesk.domain.words import tr

_CENT = Decimal("0.01")
_FINE = Decimal(10) ** -8


@frozen
class Target:
    """What a total is to equal: that of another offer, or an amount in the assumptions' currency."""

    offer: Id | None = None
    amount: Decimal | None = None
    time_off: bool = False


@frozen
class BreakEven:
    """The answer: one sentence, why it is so, and the change that would bring it about, if any."""

    sentence: str
    why: tuple[str, ...]
    change: Change | None = None


def break_even(comparison: Comparison, variable: Variable, target: Target, style: Style) -> BreakEven | None:
    """Solve for a field of a compared offer; ``None`` where there is nothing to be solved for yet."""
    full = owner(comparison, variable)
    other = next((f for f in comparison.offers if f.offer.id == target.offer), None)
    if full is None or (other is None and target.amount is None):
        return None
    assumptions = comparison.assumptions
    if other is not None:
        aim = aim_at(other, assumptions, time_off=target.time_off)
    else:
        aim = Aim(Fraction(target.amount or 0), assumptions.currency)
    answer = solve(full, variable, aim, assumptions, time_off=target.time_off)
    words = _Words(comparison, full, other, variable, style)
    return words.answer(answer, target)


@frozen
class _Words:
    """Puts one answer into words."""

    comparison: Comparison
    full: FullOffer
    other: FullOffer | None
    variable: Variable
    style: Style

    def answer(self, answer: Answer, target: Target) -> BreakEven:
        """Return the sentence with its reasons."""
        is_new = answer.value not in {None, get(self.full, self.variable)}
        change = Change(self.variable, answer.value) if is_new else None
        why = [say(answer.why, self.style), *self._rounding(answer)]
        if target.time_off:
            months = self.comparison.assumptions.horizon_months
            text = tr("Time off is counted in, for {time} at what it is worth in the first year.")
            why.append(text.format(time=span(months)))
        why += [self._unknown(full) for full in (self.full, self.other) if full is not None]
        return BreakEven(self._sentence(answer), tuple(text for text in why if text), change)

    def _sentence(self, answer: Answer) -> str:
        now = get(self.full, self.variable)
        if answer.value is not None and answer.value == now:
            text = tr("{offer} comes to {aim} over {time} as it is.")
        elif answer.kind is Kind.IMPOSSIBLE:
            text = tr("No value of “{field}” takes {offer} to {aim} over {time}.")
        elif now is None:
            text = tr("{offer} comes to {aim} over {time} with {field} {value}.")
        else:
            text = tr("{offer} comes to {aim} over {time} with {field} {value} instead of {before}.")
        return text.format(
            offer=self._name(self.full),
            aim=self._aim(answer.aim),
            time=span(self.comparison.assumptions.horizon_months),
            field=label_text(self.full, self.variable),
            value=value_text(self.full, self.variable, answer.value, self.style),
            before=plain_text(self.variable, now, self.style),
        )

    def _aim(self, aim: Aim) -> str:
        if self.other is not None:
            return tr("the total of {offer}").format(offer=self._name(self.other))
        return self._money(aim.total or Fraction(0), aim.currency)

    def _rounding(self, answer: Answer) -> tuple[str, ...]:
        """Say what the value brings too much, and what would bring it exactly where a form can hold that."""
        over = to_money(answer.over)
        if not over:
            return ()
        said = tr("That is {over} more than it takes.").format(over=self._money(over, answer.aim.currency))
        if answer.exact is None or attribute_of(self.variable).type is not Share:
            return (said,)
        exact = (Decimal(answer.exact.numerator) / answer.exact.denominator).quantize(_FINE)
        exactly = tr("Without rounding it would be {value}.").format(value=self.style.percent(exact))
        return (f"{said} {exactly}",)

    def _unknown(self, full: FullOffer) -> str:
        """Name the parts of an offer that are left out since they are unknown."""
        valuation = self._valuation(full)
        lacking = dict.fromkeys(c for u in valuation.unknown for c in u.components)
        if not lacking:
            return ""
        parts = ", ".join(tr(COMPONENT_LABELS[c]) for c in lacking)
        return tr("Left out, since not known of {offer}: {parts}.").format(
            offer=self._name(full), parts=parts
        )

    def _valuation(self, full: FullOffer) -> Valuation:
        return self.comparison.valuations[self.comparison.place(full.offer.id)]

    def _name(self, full: FullOffer) -> str:
        return self.comparison.names[self.comparison.place(full.offer.id)]

    def _money(self, amount: Fraction | Decimal, currency: str) -> str:
        rounded = to_money(Fraction(amount))
        return self.style.money(rounded, currency, cents=rounded % 1 != 0)
