"""Tests that can fail: no sleeping, no mocks of our own code, no test without an assertion."""

import ast
from pathlib import Path

import pytest

TESTS = sorted(Path(__file__).parents[1].rglob("test_*.py"))
ROOT = Path(__file__).parents[2]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _calls(tree: ast.AST) -> list[str]:
    return [ast.unparse(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)]


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_no_test_sleeps(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    sleeping = [
        c for c in _calls(tree) if c in {"time.sleep", "sleep"} or c.endswith(("QTest.qSleep", "qtbot.wait"))
    ]
    assert not sleeping, "wait for a condition instead: qtbot.waitUntil, qtbot.waitSignal, process.wait"


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_no_test_replaces_our_own_code(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    imported |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert not {m for m in imported if m.startswith(("unittest.mock", "mock", "pytest_mock"))}


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_every_test_asserts_something(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    empty = [
        f.name
        for f in ast.walk(tree)
        if isinstance(f, ast.FunctionDef) and f.name.startswith("test_") and not _asserts(f, tree)
    ]
    assert not empty, f"{_name(path)}: these tests cannot fail: {empty}"


def _asserts(function: ast.FunctionDef, tree: ast.Module) -> bool:
    if any(isinstance(n, ast.Assert) for n in ast.walk(function)):
        return True
    helpers = {
        f.name
        for f in ast.walk(tree)
        if isinstance(f, ast.FunctionDef) and any(isinstance(n, ast.Assert) for n in ast.walk(f))
    }
    return any(
        c.rpartition(".")[2] in helpers
        or c.rpartition(".")[2].startswith(("assert_", "check_", "expect_", "wait"))
        or c in {"pytest.raises", "pytest.fail"}
        for c in _calls(function)
    )
