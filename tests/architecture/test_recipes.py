"""The recipes of CONTRIBUTING name files that exist, and every dependency has its reason there."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_every_file_that_a_recipe_names_exists() -> None:
    named = set(re.findall(r"`((?:offerdesk|tests|resources|packaging)(?:/[\w.]+)+)`", GUIDE))
    assert len(named) > 20
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_dependency_has_its_reason_and_its_range() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    reasons = "\n".join(line for line in GUIDE.splitlines() if line.startswith("|")).casefold()
    for wanted in (*project["dependencies"], *(p for group in extras.values() for p in group)):
        name = re.split(r"[\[<>=!~ ]", wanted, maxsplit=1)[0]
        assert re.search(r"[<>=]=?\d", wanted), f"{name} has no range"
        assert name.casefold() in reasons, f"{name} has no reason in CONTRIBUTING"
