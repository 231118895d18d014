"""Desks to prepare on: the sample search, and one with a single planned interview."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.domain.fields import Id, Ref
from offerdesk.domain.interviews import Interview
from offerdesk.domain.journal import Process
from tests.app.desks import desk_of, sample_entities
from tests.app.preparing.sheets import NOW


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the sample search."""
    made = desk_of(tmp_path, sample_entities())
    yield made
    made.close()


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with one application and one planned interview."""
    made = desk_of(
        tmp_path,
        (
            Process(Id("a"), "Acme", "Platform engineer"),
            Interview(Id("i"), Ref("a"), start=NOW + timedelta(days=2)),
        ),
    )
    yield made
    made.close()
