"""What this program is, which version runs, and where the desk lies."""

import platform
from pathlib import PurePath

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from offerdesk import __version__
from offerdesk.domain.words import tr
from offerdesk.ui.shell.dialogs import tell


def versions() -> str:
    """Return what someone who helps needs to know; nothing of it is private."""
    system = f"{platform.system()} {platform.release()}"
    return f"OfferDesk {__version__}\nPython {platform.python_version()}\nQt {qVersion()}\n{system}"


def show_about(parent: QWidget, desk: PurePath | None) -> QMessageBox:
    """Show the box; ``desk`` is the file that is open."""
    words = [tr("The private desk on which a person weighs job offers. It never goes online.")]
    if desk is not None:
        words.append(tr("Your desk: {path}").format(path=desk))
    words.append(tr("MIT licence. Built with Qt for Python, used under the LGPL."))
    return tell(parent, f"OfferDesk {__version__}", "\n\n".join(words), versions())
