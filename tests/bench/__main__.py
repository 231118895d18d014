"""``python -m tests.bench [name …]`` prints every ratio, or those of the named parts."""

import sys
from collections.abc import Callable

from tests.bench.measure import Result, table
from tests.bench.starting import starts
from tests.bench.storing import large_desk, saved_edit
from tests.bench.typing_figures import key_strokes
from tests.bench.valuing import eight_offers, report

PARTS: dict[str, Callable[[], list[Result]]] = {
    "start": starts,
    "keys": key_strokes,
    "value": eight_offers,
    "report": report,
    "save": saved_edit,
    "large": large_desk,
}


def main() -> None:
    """Measure and print."""
    wanted = sys.argv[1:] or list(PARTS)
    results = [result for name in wanted for result in PARTS[name]()]
    print(table(results))


if __name__ == "__main__":
    main()
