"""A new desk file for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from offerdesk.storage.desk_file import DeskFile, create_desk
from tests.storage.examples import NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's desk stands, in a folder of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    return folder / "search.offerdesk"


@pytest.fixture
def desk_file(path: Path) -> Iterator[DeskFile]:
    """Give a new, open, empty desk file."""
    made = create_desk(path, NOW)
    yield made
    made.close()
