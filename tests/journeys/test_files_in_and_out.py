"""Report, import and export from the window, against the command line on the same desk."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from offerdesk.app.store import Reader
from offerdesk.cli import Services, run
from offerdesk.domain.assumptions import Assumptions, Settings
from offerdesk.domain.fields import Id
from offerdesk.domain.model import KINDS
from offerdesk.domain.offer import Offer
from offerdesk.services import now
from offerdesk.storage.desk_file import create_desk, open_desk
from offerdesk.ui.file_commands import show_export, show_import
from offerdesk.ui.files.export_dialog import ExportDialog
from offerdesk.ui.files.import_dialog import ImportDialog
from offerdesk.ui.printing.report_dialog import ReportDialog
from tests.journeys.person import Person

MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)
"""The time that the command line puts on a report of which only the day is said."""

TABLE = "company,base,sign-on\nContoso,150000,5000\nInitech,140000,\n"


@pytest.fixture
def sample(person: Person) -> Person:
    """Open the sample search."""
    person.clock = lambda: MIDNIGHT
    person.services().sample().desk.close()
    person.start(person.folder / "data" / "sample.offerdesk")
    return person


def command_line(person: Person, *argv: str | Path) -> int:
    """Run a command as ``offerdesk`` would."""
    services = person.services()
    out = io.StringIO()
    return run(
        [str(a) for a in argv],
        Services(
            open_desk=lambda path: open_desk(path, now(), person.folder / "backups"),
            create_desk=lambda path: create_desk(path, now()),
            now=now,
            new_id=services.new_id,
            sample=Path(),
            backups=person.folder / "backups",
            out=out,
            err=out,
            environment={},
        ),
    )


def content(reader: Reader) -> dict[str, tuple[object, ...]]:
    """Return all records that a person made; market figures have no identity in a file."""
    found: dict[str, tuple[Any, ...]] = {n: reader.all(k) for n, k in KINDS.items() if k is not Settings}
    figures = tuple(replace(figure, id=Id("")) for figure in found["market_figure"])
    return {**found, "market_figure": figures}


def test_the_report_of_the_window_is_that_of_the_command_line(sample: Person) -> None:
    person = sample
    person.choose("report")
    dialog = person.dialog(ReportDialog)
    person.wait(lambda: dialog.made is not None)
    saved = person.folder / "window.pdf"
    assert dialog.write(saved)
    paper = dialog.panel.options().paper.value
    dialog.close()
    person.settle()
    desk = person.view.opened.path
    person.stop()
    other = person.folder / "line.pdf"
    day = f"{MIDNIGHT:%Y-%m-%d}"
    options = ("--date", day, "--locale", "en_US", "--paper", paper)
    assert command_line(person, "report", desk, "-o", other, *options) == 0
    assert saved.read_bytes()[:5] == b"%PDF-"
    assert saved.read_bytes() == other.read_bytes()


def test_a_table_is_looked_at_taken_in_and_taken_back(sample: Person) -> None:
    person = sample
    before = person.dump()
    table = person.folder / "offers.csv"
    table.write_text(TABLE, encoding="utf-8")
    show_import(person.view, table)
    dialog = person.dialog(ImportDialog)
    person.wait(lambda: dialog.plan is not None)
    assert person.dump() == before, "looking changes nothing"
    dialog.take_button.click()
    person.wait(lambda: person.dump() != before)
    assert {"Contoso", "Initech"} <= {o.company for o in person.all(Offer)}
    person.wait(person.window.toast.isVisible)
    assert "2 new" in person.window.toast.text
    person.choose("undo")
    assert person.dump() == before


def test_what_was_exported_makes_the_same_desk_elsewhere(sample: Person) -> None:
    person = sample
    show_export(person.view)
    dialog = person.dialog(ExportDialog)
    whole = person.folder / "desk.json"
    with person.qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.write(whole)
    before = content(person.reader)
    person.program.create(person.folder / "fresh.offerdesk")
    assert person.all(Offer) == ()
    show_import(person.view, whole)
    taking = person.dialog(ImportDialog)
    person.wait(lambda: taking.plan is not None)
    taking.take_button.click()
    person.wait(lambda: person.all(Offer) != ())
    assert content(person.reader) == before
    assert person.all(Assumptions) == before["assumptions"]
