"""The command line over real files: commands run in this process with the real storage behind them."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from offerdesk.cli import Services, run
from offerdesk.domain.fields import Id
from offerdesk.storage.desk_file import create_desk, open_desk

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "resources" / "sample" / "search.offerdesk.json"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class CommandLine:
    """Runs commands in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ids = count(1)

    def __call__(self, *argv: str | Path, environment: Mapping[str, str] | None = None) -> Answer:
        out, err = io.StringIO(), io.StringIO()
        code = run([str(a) for a in argv], self.services(out, err, environment or {}))
        return Answer(code, out.getvalue(), err.getvalue())

    def services(self, out: io.StringIO, err: io.StringIO, environment: Mapping[str, str]) -> Services:
        backups = self.folder / "backups"
        return Services(
            open_desk=lambda path: open_desk(path, NOW, backups),
            create_desk=partial(create_desk, now=NOW),
            now=lambda: NOW,
            new_id=lambda: Id(f"new-{next(self._ids)}"),
            sample=SAMPLE,
            backups=backups,
            out=out,
            err=err,
            environment=environment,
        )

    def file(self, name: str, content: str | bytes | Mapping[str, Any] | Sequence[Any]) -> Path:
        """Write a file into the folder: text, bytes or a value as JSON."""
        path = self.folder / name
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path
