"""``offerdesk --self-test``: whether an installed program can do its work, step by step.

It makes a desk in a temporary folder, adds an offer, values it, draws a chart, sets a PDF, and reads the desk
again. ``main`` appends steps of the window.
"""

import tempfile
import traceback
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from offerdesk.app.comparison import Comparison
from offerdesk.app.desk import Desk
from offerdesk.app.importing import Import, ImportPlan
from offerdesk.app.style import Style
from offerdesk.charts.svg import draw
from offerdesk.charts.yearly import yearly
from offerdesk.cli.files import read_bytes
from offerdesk.cli.locale_style import style_for
from offerdesk.cli.report import comparison_of
from offerdesk.cli.sample import make_sample
from offerdesk.cli.services import Services
from offerdesk.domain.fields import Amount, Id
from offerdesk.domain.offer import Offer
from offerdesk.domain.values import Period
from offerdesk.exchange import json_file
from offerdesk.exchange.data import DeskData, from_desk
from offerdesk.reports.comparison import Options, build
from offerdesk.reports.typst_runner import render

Steps = Iterable[tuple[str, Callable[[], None]]]
"""Names of steps and what they do; a step that raises has failed."""

OFFER = Offer(
    Id("self-test"),
    "Self-test",
    pay_amount=Amount(Decimal(100_000)),
    pay_currency="USD",
    pay_period=Period.YEAR,
    position=9,
)
WORTH = 400_000
"""Four years of the offer's pay."""

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def self_test(services: Services, more: Steps = ()) -> int:
    """Do every step, print how it went, and return 0 when all went well."""
    with tempfile.TemporaryDirectory(prefix="offerdesk-", ignore_cleanup_errors=True) as folder:
        trial = _Trial(Path(folder), replace(services, backups=Path(folder) / "backups"), style_for("en_US"))
        failed = [name for name, step in (*trial.steps(), *more) if not _passed(name, step, services)]
    print(f"failed: {', '.join(failed)}" if failed else "all well", file=services.out, flush=True)
    return int(bool(failed))


def _passed(name: str, step: Callable[[], None], services: Services) -> bool:
    try:
        step()
    except Exception:  # noqa: BLE001 - whatever a step raises, the next ones still tell something
        traceback.print_exc(file=services.err)
        print(f"{name}: failed", file=services.out, flush=True)
        return False
    print(f"{name}: ok", file=services.out, flush=True)
    return True


@dataclass(frozen=True, slots=True)
class _Trial:
    """The steps, on a desk in a folder of their own."""

    folder: Path
    services: Services
    style: Style

    def steps(self) -> Steps:
        """Return the steps in the order in which they build on one another."""
        return (
            ("make a desk", self._make),
            ("add an offer", self._add),
            ("value it", self._value),
            ("draw a chart", self._draw),
            ("set a PDF", self._set),
            ("back up", self._back_up),
            ("write it and read it again", self._reread),
        )

    @property
    def _path(self) -> Path:
        return self.folder / "self-test.offerdesk"

    def _data(self) -> DeskData:
        with closing(self.services.open_desk(self._path)) as vault:
            return from_desk(vault.read())

    def _comparison(self) -> Comparison:
        return comparison_of(self._data())

    def _make(self) -> None:
        make_sample(self._path, self.services)

    def _add(self) -> None:
        with closing(self.services.open_desk(self._path)) as vault:
            desk = Desk(vault, self.services.now)
            step = desk.execute(Import(ImportPlan("self-test", puts=(OFFER,))))
        _expect(step is not None, "the offer was not saved")

    def _value(self) -> None:
        totals = {v.offer: v.total for v in self._comparison().valuations}
        _expect(totals[OFFER.id] == WORTH, f"valued at {totals[OFFER.id]}, not at {WORTH}")

    def _draw(self) -> None:
        drawing = draw(yearly(self._comparison()), width=640, height=400, style=self.style)
        _expect(drawing.lstrip().startswith("<svg") and OFFER.company in drawing, "the chart lacks the offer")

    def _set(self) -> None:
        document = build(self._comparison(), self.style, Options(at=AT))
        report = render(document, self.style)
        _expect(report.pdf.startswith(b"%PDF-") and report.pages > 0, "the report is no PDF")

    def _back_up(self) -> None:
        with closing(self.services.open_desk(self._path)) as vault:
            copy = vault.back_up(self.services.backups, AT)
        _expect(copy.path.is_file(), "there is no backup")

    def _reread(self) -> None:
        data = self._data()
        path = self.folder / f"self-test{json_file.SUFFIX}"
        path.write_bytes(json_file.write(data))
        again = json_file.read(read_bytes(path))
        _expect(len(again.full_offers()) == len(data.full_offers()), "offers were lost in the exchange file")
        _expect(data.find(Offer, OFFER.id) == OFFER, "the offer is not what was saved")


def _expect(condition: bool, text: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise AssertionError(text)
