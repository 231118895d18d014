"""Reads the checklists that come with the program: one TOML file each, every language side by side."""

import tomllib
from pathlib import Path
from typing import Any

from offerdesk.domain.checklists import Template, TemplateItem
from offerdesk.domain.interviews import InterviewFormat

FALLBACK = "en"


def read_templates(folder: Path, language: str) -> tuple[Template, ...]:
    """Read every checklist in a folder in order; words missing in a language are English."""
    return tuple(
        template_from(path.read_text(encoding="utf-8"), language) for path in sorted(folder.glob("C-*.toml"))
    )


def template_from(text: str, language: str) -> Template:
    """Read one checklist; ``language`` may name a country too ("de_AT")."""
    said = tomllib.loads(text)
    items = tuple(
        TemplateItem(
            item["key"], _words(item, language), InterviewFormat(item["format"]) if "format" in item else None
        )
        for item in said["item"]
    )
    return Template(said["id"], _words(said["title"], language), said["for"], items)


def _words(said: dict[str, Any], language: str) -> str:
    return str(said.get(language.partition("_")[0], said[FALLBACK]))
