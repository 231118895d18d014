"""``offerdesk backup DESK``: a verified copy of a desk."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from offerdesk.app.style import Style
from offerdesk.cli.services import Services
from offerdesk.domain.words import tr


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Copy a desk, verify the copy and say where it is."""
    folder: Path = arguments.to or services.backups
    with closing(services.open_desk(arguments.desk)) as vault:
        copy = vault.back_up(folder, services.now())
    print(tr("Verified backup: {path}").format(path=copy.path), file=services.out)
    return 0
