"""The templates of letters as files: one TOML file to a draft, and one of words."""

import tomllib
from functools import cache
from pathlib import Path

from offerdesk.app.letters.catalogue import Catalogue, catalogue_of
from offerdesk.places import resources

FOLDER = "letters"


@cache
def letter_catalogue() -> Catalogue:
    """Return the templates that come with the program, read once."""
    return read_letters(resources() / FOLDER)


def read_letters(folder: Path) -> Catalogue:
    """Read every template in a folder; ``KeyError`` or ``ValueError`` for one that is damaged."""
    files = sorted(folder.glob("*.toml"))
    return catalogue_of({file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files})
