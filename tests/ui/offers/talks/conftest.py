"""The negotiation of the sample search, on a desk in a real file."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id
from offerdesk.ui.tools import Tools
from tests.app.desks import desk_of, sample_entities
from tests.app.preparing.sheets import NOW


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give the sample search in a file."""
    made = desk_of(tmp_path, sample_entities())
    yield made
    made.close()


@pytest.fixture
def tools(desk: Desk) -> Tools:
    """Give what every view works with."""
    ids = (Id(f"new{n}") for n in count())
    now: datetime = NOW
    return Tools(lambda: desk.reader, desk.execute, lambda: next(ids), lambda: now, Style())
