"""Setting a document as an accessible PDF, in a process of its own.

The PDF is tagged and says that it meets PDF/A-2a and PDF/UA-1; typst refuses to write one that does not.
The same document and style give the same bytes. Nothing private touches a disk or the network.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import offerdesk
from offerdesk.app.style import Style
from offerdesk.charts import svg
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports import fonts
from offerdesk.reports.document import Document
from offerdesk.reports.to_data import Draw, to_data
from offerdesk.reports.troubles import (
    ReportCancelled,
    ReportEndedEarly,
    ReportNotStarted,
    ReportRefused,
    ReportTooSlow,
)

WORKER_FLAG = "--typst-worker"
"""A frozen program started with this argument runs ``offerdesk.reports.worker.worker_main`` and ends."""

PREVIEW_PPI = 110.0

_POLL = 0.05  # seconds between two looks at whether the work is still wanted
_PATIENCE = 2400  # polls; two minutes for a report that takes a fraction of a second

Progress = Callable[[int, str], None]
"""Told a share of 100 and, in words, what is being done."""


@frozen
class RenderedReport:
    """A finished report: the file, what its pages look like, and what had to be replaced.

    ``replaced`` are the characters for which no font has a glyph; each stands as "\ufffd" in the PDF.
    ``previews`` are the pages as PNG, where they were asked for.
    """

    pdf: bytes
    pages: int
    replaced: tuple[str, ...] = ()
    previews: tuple[bytes, ...] = ()


def render(
    document: Document,
    style: Style,
    *,
    draw: Draw = svg.draw,
    ppi: float | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> RenderedReport:
    """Set ``document`` and return the PDF, with pictures of its pages when ``ppi`` is given.

    May be called from any thread. ``cancelled`` is asked about twenty times a second. Raises
    ``ReportCancelled``, a ``ReportTrouble``, and ``ValueError`` for a document that contradicts itself.
    """
    tell = progress or (lambda _share, _doing: None)
    tell(0, tr("Drawing the charts"))
    data = to_data(document, style, draw)
    tell(30, tr("Setting the pages"))
    answer = render_data(data, document.timestamp, ppi=ppi, cancelled=cancelled)
    tell(100, tr("Report ready"))
    return answer


def render_data(
    data: dict[str, Any],
    timestamp: int,
    *,
    name: str = "report.typ",
    ppi: float | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> RenderedReport:
    """Set ``data``, which has a "direction", with the template ``name``. Raises what ``render`` raises."""
    request = {
        "template": str(template(name)),
        "fonts": [str(folder) for folder in fonts.folders()],
        "timestamp": timestamp,
        "data": data,
        "ppi": ppi,
    }
    return _unpack(_run(json.dumps(request).encode(), cancelled or (lambda: False)))


def render_pages(
    document: Document,
    style: Style,
    *,
    draw: Draw = svg.draw,
    ppi: float = PREVIEW_PPI,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[bytes, ...]:
    """Return the pages as PNG, from the very layout that the PDF has. Raises what ``render`` raises."""
    return render(document, style, draw=draw, ppi=ppi, cancelled=cancelled).previews


def template(name: str = "report.typ") -> Path:
    """Return a template's path, in an installed package or beside the sources."""
    package = Path(str(offerdesk.__file__)).parent
    installed = package / "_resources" / "reports" / name
    return installed if installed.exists() else package.parent / "resources" / "reports" / name


def worker_command() -> list[str]:
    """Return the command that starts a worker, from sources or from a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_FLAG]
    return [sys.executable, "-P", "-m", "offerdesk.reports.worker"]


def _run(request: bytes, cancelled: Callable[[], bool]) -> bytes:
    if cancelled():
        raise ReportCancelled
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            worker_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a worker's last words may hold the report's
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ReportNotStarted from error
    # A thread talks to the worker: communicate() with a time limit forgets what it has not yet sent.
    with process, ThreadPoolExecutor(1, "report") as talk:
        try:
            output = _wait(talk.submit(process.communicate, request), cancelled)
        finally:
            if process.poll() is None:
                process.kill()
    if process.returncode:
        raise ReportEndedEarly
    return output


def _wait(talk: Future[tuple[bytes, bytes]], cancelled: Callable[[], bool]) -> bytes:
    for _ in range(_PATIENCE):
        try:
            return talk.result(_POLL)[0]
        except TimeoutError:
            if cancelled():
                raise ReportCancelled from None
    raise ReportTooSlow


def _environment() -> dict[str, str]:
    package_folder = str(Path(str(offerdesk.__file__)).parent.parent)
    paths = [package_folder, *filter(None, [os.environ.get("PYTHONPATH")])]
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}


def _unpack(output: bytes) -> RenderedReport:
    line, _, rest = output.partition(b"\n")
    head: dict[str, Any] = json.loads(line)
    if "refused" in head:
        raise ReportRefused(place=head["refused"])
    blobs: list[bytes] = []
    for size in head["sizes"]:
        blobs.append(rest[:size])
        rest = rest[size:]
    return RenderedReport(blobs[0], head["pages"], tuple(head["replaced"]), tuple(blobs[1:]))
