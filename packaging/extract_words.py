"""Gathers every word that a person sees into ``resources/translations/offerdesk.pot``, for translators.

A language is added as ``resources/translations/<language>/LC_MESSAGES/offerdesk.po`` and compiled beside it
with ``pybabel compile -D offerdesk -d resources/translations``.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATE = ROOT / "resources" / "translations" / "offerdesk.pot"
SINGLE, PLURAL = frozenset({"tr", "N_"}), "trn"

HEADER = """# Words of OfferDesk.
msgid ""
msgstr ""
"Project-Id-Version: OfferDesk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def main() -> None:
    """Write the template."""
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path in sorted((ROOT / "offerdesk").rglob("*.py")):
        for words in words_in(ast.parse(path.read_text(encoding="utf-8"))):
            found[words].add(path.relative_to(ROOT).as_posix())
    entries = [_entry(words, sorted(files)) for words, files in sorted(found.items())]
    TEMPLATE.write_text(HEADER + "".join(entries), encoding="utf-8")
    print(f"{len(entries)} texts in {TEMPLATE.relative_to(ROOT)}")


def words_in(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield (singular, plural or "") of every literal that is marked or translated."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            continue
        literals = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if call.func.id in SINGLE and literals:
            yield literals[0], ""
        elif call.func.id == PLURAL and len(literals) > 1:
            yield literals[0], literals[1]


def _entry(words: tuple[str, str], files: list[str]) -> str:
    singular, plural = (_quoted(text) for text in words)
    places = "".join(f"#: {file}\n" for file in files)
    if not words[1]:
        return f'\n{places}msgid {singular}\nmsgstr ""\n'
    return f'\n{places}msgid {singular}\nmsgid_plural {plural}\nmsgstr[0] ""\nmsgstr[1] ""\n'


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


if __name__ == "__main__":
    main()
