"""The task file on its own: what it says before anything is installed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

TASKS = Path(__file__).resolve().parents[2] / "tasks.py"


def test_an_old_python_can_read_the_task_file_and_say_that_it_is_too_old() -> None:
    tree = ast.parse(TASKS.read_text(encoding="utf-8"), feature_version=(3, 9))
    assert "require_python" in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_without_a_task_all_tasks_are_listed() -> None:
    done = subprocess.run([sys.executable, str(TASKS)], capture_output=True, text=True, check=True)
    for task in ("run", "test", "stress", "bench", "package", "format"):
        assert f"\n  {task} " in done.stdout


@pytest.mark.parametrize("arguments", [["fly"], ["run", "test"]])
def test_an_unknown_task_lists_the_known_ones_and_fails(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, str(TASKS), *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "package" in done.stdout
