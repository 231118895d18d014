"""Every word that a person sees goes through translation."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UI_FILES = sorted((ROOT / "offerdesk" / "ui").rglob("*.py"))

SHOWING = frozenset(
    {
        "QLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "addAction",
        "addMenu",
        "addTab",
        "setText",
        "setTitle",
        "setToolTip",
        "setStatusTip",
        "setWhatsThis",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWindowTitle",
        "showMessage",
    }
)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _bare_words(tree: ast.AST) -> list[str]:
    found = []
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or ast.unparse(call.func).rpartition(".")[2] not in SHOWING:
            continue
        for argument in call.args:
            if isinstance(argument, ast.JoinedStr):
                parts = [v.value for v in argument.values if isinstance(v, ast.Constant)]
            else:
                parts = [argument.value] if isinstance(argument, ast.Constant) else []
            found += [f"line {call.lineno}: {p!r}" for p in parts if isinstance(p, str) and _is_words(p)]
    return found


def _is_words(text: str) -> bool:
    return sum(c.isalpha() for c in text) > 1 and text != "OfferDesk"


@pytest.mark.parametrize("path", UI_FILES, ids=_name)
def test_no_word_reaches_the_screen_untranslated(path: Path) -> None:
    bare = _bare_words(ast.parse(path.read_text(encoding="utf-8")))
    assert bare == [], f"wrap these in tr(): {_name(path)} {bare}"


def test_the_check_sees_a_bare_word() -> None:
    assert _bare_words(ast.parse("QLabel('Hello there', self)")) == ["line 1: 'Hello there'"]
    assert _bare_words(ast.parse("label.setText(f'{n} offers')")) == ["line 1: ' offers'"]
    assert _bare_words(ast.parse("label.setText(tr('Hello there'))")) == []
