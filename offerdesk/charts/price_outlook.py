"""Where each total lies when share prices move: eight of ten cases, and the middle one."""

from offerdesk.app.comparison import Comparison
from offerdesk.app.figures import span
from offerdesk.app.price_outlook import estimate, name_of
from offerdesk.charts.leaving_out import not_converted, not_known, sentence
from offerdesk.charts.spec import RangeBar, RangeChart
from offerdesk.domain.price_paths import Outlook
from offerdesk.domain.words import tr


def price_outlook(comparison: Comparison, found: Outlook) -> RangeChart:
    """Return a bar per offer, from the total that nine of ten cases reach to the one that one of ten does."""
    bars = tuple(
        RangeBar(
            name_of(comparison, spread),
            estimate(spread.low),
            estimate(spread.middle),
            estimate(spread.high),
            position,
            incomplete=not comparison.valuations[comparison.place(spread.offer)].complete,
        )
        for position, spread in enumerate(found.spreads)
    )
    text = tr("8 of 10 cases lie within a bar; the marker is the middle case.")
    time = span(comparison.assumptions.horizon_months)
    return RangeChart(
        title=tr("How prices could move the totals"),
        unit=comparison.assumptions.currency,
        value_axis=tr("Total over {time}").format(time=time),
        ends=(tr("9 of 10 cases reach"), tr("Middle case"), tr("1 of 10 cases reaches")),
        bars=bars,
        note=sentence(text if bars else "", not_converted(comparison), not_known(comparison)),
    )
