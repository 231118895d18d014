"""A command line with its files in a fresh folder."""

from pathlib import Path

import pytest

from tests.cli.command_line import CommandLine


@pytest.fixture
def offerdesk(tmp_path: Path) -> CommandLine:
    """Give the command line, with its files in a fresh folder."""
    return CommandLine(tmp_path)


@pytest.fixture
def sample_desk(offerdesk: CommandLine) -> Path:
    """Make a desk with the sample search."""
    path = offerdesk.folder / "sample.offerdesk"
    assert offerdesk("sample", path).code == 0
    return path
