"""A desk with one offer that can be negotiated."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from offerdesk.app.desk import Desk
from tests.app.desks import desk_of
from tests.app.negotiating.talks import NORTHWIND, SIGN_ON

RECEIVED = datetime(2026, 11, 2, 9, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with the offer of Northwind and its sign-on bonus."""
    made = desk_of(tmp_path, (NORTHWIND, SIGN_ON))
    yield made
    made.close()
