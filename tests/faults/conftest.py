"""A warm process that forks writers, with the shim compiled and loaded."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from offerdesk.storage.desk_file import create_desk
from tests.faults.writer import Case, Fate
from tests.storage.examples import NOW

HERE = Path(__file__).parent
Run = Callable[[Case], Fate]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Give the way to have a case carried out."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("breaking a process's calls needs Linux and a C compiler")
    shim = tmp_path_factory.mktemp("shim") / "shim.so"
    compiling = [compiler, "-shared", "-fPIC", "-O1", "-o", str(shim), str(HERE / "shim.c"), "-ldl"]
    subprocess.run(compiling, check=True)
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), "LD_PRELOAD": str(shim)}
    command = [sys.executable, str(HERE / "writer.py")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        asked, answers = server.stdin, server.stdout

        def carry_out(case: Case) -> Fate:
            asked.write(f"{json.dumps(asdict(case))}\n")
            asked.flush()
            return Fate(**json.loads(answers.readline()))

        yield carry_out
        asked.close()


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a closed, empty desk to make copies of."""
    path = tmp_path_factory.mktemp("blank") / "a.offerdesk"
    create_desk(path, NOW).close()
    return path


@pytest.fixture
def new(tmp_path: Path, blank: Path) -> Callable[[], Path]:
    """Give the way to a fresh desk in an otherwise empty folder."""
    folder = tmp_path / "desk"

    def fresh() -> Path:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copyfile(blank, folder / blank.name)
        return folder / blank.name

    return fresh
