"""Making a report beside the window: from frozen values to a PDF and the pictures of its pages."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from offerdesk.app.style import Style
from offerdesk.domain.frozen import frozen
from offerdesk.domain.words import tr
from offerdesk.reports.document import Document
from offerdesk.reports.troubles import ReportCancelled
from offerdesk.reports.typst_runner import RenderedReport, render
from offerdesk.ui.jobs import Job, JobStopped

_SETTING = 0.9
"""The share of the work that setting the pages takes."""


@frozen
class MadeReport:
    """A finished report with its pages as pictures of ``ppi`` pixels an inch."""

    report: RenderedReport
    pages: tuple[QImage, ...]
    ppi: float


def make_report(
    job: Job, build: Callable[[Any], Document], options: Any, style: Style, ppi: float
) -> MadeReport:
    """Set the document that ``build`` makes of options; runs in a job's thread.

    Raises ``JobStopped`` and ``ReportTrouble``.
    """
    job.progress(0, tr("Gathering what it says"))
    document = build(options)
    try:
        report = render(
            document,
            style,
            ppi=ppi,
            progress=lambda share, doing: job.progress(share / 100 * _SETTING, doing),
            cancelled=lambda: job.is_cancelled,
        )
    except ReportCancelled:
        raise JobStopped from None
    job.progress(_SETTING, tr("Showing the pages"))
    return MadeReport(report, tuple(_image(png) for png in report.previews), ppi)


def _image(png: bytes) -> QImage:
    """Return a picture; a reader lets other threads run meanwhile, which ``QImage.fromData`` does not."""
    buffer = QBuffer()
    buffer.setData(QByteArray(png))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer, QByteArray(b"png")).read()
