"""The import contracts of pyproject.toml hold, and nobody reaches for what the binding cannot give safely."""

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "offerdesk" / "ui").rglob("*.py"))


def test_the_import_contracts_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_start_imports_nothing_heavy() -> None:
    code = (
        "import sys, offerdesk.main, offerdesk.ui.start\n"
        "heavy = {'numpy', 'pyqtgraph', 'sqlalchemy', 'alembic', 'typst', 'babel'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stdout + done.stderr


def test_no_layout_is_asked_for_its_items() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("ayout.itemAt")
    ]
    assert found == [], "a layout's item outlives its widget and crashes the program: see in_reading_order"
