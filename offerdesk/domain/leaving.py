"""What leaving after some months means: received, lost, and to be paid back."""

from fractions import Fraction

from offerdesk.domain.assumptions import TaxMethod
from offerdesk.domain.equity import Granted
from offerdesk.domain.exact import exact
from offerdesk.domain.exercise import exercise_cost
from offerdesk.domain.frozen import frozen
from offerdesk.domain.ledger import Ledger
from offerdesk.domain.lines import Component, LeaveAfter
from offerdesk.domain.oneoffs import repayable
from offerdesk.domain.sums import Tally
from offerdesk.domain.vesting import check_vesting, vested_share

_NOTHING = Fraction(0)

MONTHS = (6, 12, 18, 24, 36, 48)
"""The months for which the table of a valuation answers."""


@frozen
class Stay:
    """What leaving depends on: the ledger's lines and sums, and the grants as they vest."""

    ledger: Ledger
    sums: Tally
    grants: tuple[Granted, ...]

    def leave(self, month: int) -> LeaveAfter:
        """Return what leaving at the end of ``month`` means; a match counts as received as far as vested."""
        ledger = self.ledger
        # what is nothing is left out of the sums: adding it would cost as much as adding something
        unvested = sum(filter(None, (granted.unvested(month) for granted in self.grants)), _NOTHING)
        exercise = ledger.converted(exercise_cost(ledger.full, month))
        match = self.unvested_match(month)
        received = self.sums.so_far(month) - match if match else self.sums.so_far(month)
        repay = self._repay(month)
        net = received - repay if repay else received
        return LeaveAfter(month, received, ledger.converted(unvested), match, repay, net, exercise)

    def _repay(self, month: int) -> Fraction:
        reclaimed = [one_off for one_off in self.ledger.full.one_offs if one_off.repay_rule]
        if not reclaimed:
            return _NOTHING
        start, net = self.ledger.offer.start_date, self.left_after_tax
        due = (repayable(one_off, month, start, net) for one_off in reclaimed)
        return self.ledger.converted(sum(due, _NOTHING))

    def unvested_match(self, month: int) -> Fraction:
        """Return what has been matched by the end of ``month`` and has not vested."""
        vesting = self.ledger.offer.match_vesting
        if vesting is None or check_vesting(vesting):
            return Fraction(0)
        open_share = 1 - vested_share(vesting, month)
        return self.sums.paid(Component.RETIREMENT_MATCH, month) * open_share if open_share else Fraction(0)

    @property
    def left_after_tax(self) -> Fraction:
        """Return the share of a one-off that is left after tax; all of it where no rate is assumed."""
        assumed = self.ledger.assumptions
        flat = assumed.tax_method is TaxMethod.FLAT and assumed.tax_rate is not None
        return 1 - exact(assumed.tax_rate) if flat and assumed.tax_rate is not None else Fraction(1)
