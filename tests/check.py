"""Check style, layers and types, pass the tests, hold the coverage: ``python3 tasks.py test``."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CHECKS = ("ruff check .", "ruff format --check .", "lint-imports", "mypy")
# Lines and branches that the tests must reach, in percent.
FLOORS = {("domain", "app", "charts", "reports", "exchange", "storage"): 95, ("ui",): 85}


def check(command: str) -> bool:
    """Run one program of this environment from the top of the repository; whether it was content."""
    print(f"· {command}", flush=True)
    program, *arguments = command.split()
    return subprocess.call([str(BIN / program), *arguments], cwd=ROOT) == 0


def pytest() -> tuple[bool, str]:
    """Run the tests, showing their output; whether they passed, and the closing line."""
    print("· pytest", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", "2", "--cov", "--cov-report="]
    if os.environ.get("OD_STRESS", "0") in {"", "0"}:
        command += ["-m", "not deep"]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    pipe = subprocess.PIPE
    closing = ""
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, encoding="utf-8") as tests:
        for line in tests.stdout or ():
            print(line, end="", flush=True)
            closing = line.strip() or closing
    return tests.returncode == 0, closing


def covered(packages: tuple[str, ...], floor: int) -> bool:
    """Whether the tests reached enough of these packages; shows what they did not reach."""
    print(f"· coverage of {', '.join(packages)}: at least {floor} %", flush=True)
    include = ",".join(f"offerdesk/{package}/*" for package in packages)
    options = ["--skip-covered", "--skip-empty", f"--include={include}", f"--fail-under={floor}"]
    return subprocess.call([str(BIN / "coverage"), "report", *options], cwd=ROOT) == 0


def main() -> int:
    """Do it all, even after a failure, and close with pytest's own closing line."""
    failed = [command for command in CHECKS if not check(command)]
    passed, closing = pytest()
    if not passed:
        failed.append("pytest")
    for packages, floor in FLOORS.items() if passed else ():
        if not covered(packages, floor):
            failed.append(f"coverage of {', '.join(packages)}")
    if failed:
        print(f"· Not passed: {'; '.join(failed)}", flush=True)
    print(closing, flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
