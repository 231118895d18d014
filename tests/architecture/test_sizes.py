"""Rooms stay small: a file has one subject, a function one thought, a class one duty."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = sorted(p for folder in ("offerdesk", "tests", "packaging") for p in (ROOT / folder).rglob("*.py"))
FILES += [ROOT / "tasks.py"]

LONGEST_FILE = 300
LONGEST_FUNCTION = 50
MOST_PUBLIC_METHODS = 12


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_a_file_has_one_subject(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_FILE, f"{_name(path)} has {lines} lines: split it by subject"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_functions_and_classes_stay_small(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    too_long = [
        f"{node.name} ({length} lines)"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert not too_long, f"split these functions of {_name(path)}: {too_long}"
    too_wide = [
        f"{node.name} ({len(public)} public methods)"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and len(public := _public_methods(node)) > MOST_PUBLIC_METHODS
    ]
    assert not too_wide, f"these classes of {_name(path)} have more than one duty: {too_wide}"


def _public_methods(node: ast.ClassDef) -> list[str]:
    """Public methods of our own; Qt's overridden camelCase handlers and properties are not counted."""
    return [
        f.name
        for f in node.body
        if isinstance(f, ast.FunctionDef)
        and not f.name.startswith("_")
        and f.name.islower()
        and not f.decorator_list
        and not f.name.startswith("test_")
    ]
