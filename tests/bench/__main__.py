"""``python -m tests.bench [name …]`` prints every ratio, or those of the named parts.

Each part runs in a process of its own with a limit of time, so that one that hangs costs only its own rows.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.bench.measure import Result, table

ALONE = "--alone"
LIMIT = 300
"""Seconds that one part may take."""
PARTS = {
    "start": ("starting", "starts"),
    "large-start": ("starting", "large_start"),
    "keys": ("typing_figures", "key_strokes"),
    "value": ("valuing", "eight_offers"),
    "break-even": ("valuing", "break_even"),
    "many": ("valuing", "many_offers"),
    "moves": ("moving", "courses"),
    "report": ("valuing", "report"),
    "save": ("storing", "saved_edit"),
    "large": ("storing", "large_desk"),
    "search": ("searching", "finds"),
}
"""The module and the function behind each name."""


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its byte code
    if sys.argv[1:2] == [ALONE]:
        module, function = PARTS[sys.argv[2]]
        results = getattr(import_module(f"tests.bench.{module}"), function)()
        print(json.dumps([asdict(result) for result in results]), flush=True)
        os._exit(0)  # what a window leaves behind is not measured here
    wanted = sys.argv[1:] or list(PARTS)
    if unknown := [name for name in wanted if name not in PARTS]:
        print(f"No such part: {', '.join(unknown)}. There are {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    print(table([result for name in wanted for result in _alone(name)]))
    return 0


def _alone(name: str) -> list[Result]:
    print(f"Measuring {name} …", file=sys.stderr, flush=True)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench", ALONE, name],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=True,
        )
        return [Result(**found) for found in json.loads(done.stdout.splitlines()[-1])]
    except subprocess.TimeoutExpired:
        return [Result(name, note=f"not measured: took more than {LIMIT} s")]
    except (subprocess.CalledProcessError, ValueError, IndexError) as failed:
        print(getattr(failed, "stderr", "") or failed, file=sys.stderr)
        return [Result(name, note="not measured: failed")]


if __name__ == "__main__":
    sys.exit(main())
