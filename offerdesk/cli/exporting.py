"""``offerdesk export DESK -o FILE``: everything, the offers as a table, or a calendar."""

from argparse import Namespace
from contextlib import closing
from datetime import datetime
from pathlib import Path

from offerdesk.app.style import Style
from offerdesk.cli.files import about, is_desk, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.words import tr
from offerdesk.exchange.calendar_file import FIRST, Wanted
from offerdesk.exchange.writing import data_content, require_format


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Write what a desk holds; the suffix of the new file says how."""
    target: Path = arguments.output
    with about(target):
        require_format(target)
    data = load(arguments.desk, services)
    changed = _changed_at(arguments.desk, services)
    calendar = Wanted(services.now(), changed, arguments.only, arguments.discreet)
    write_bytes(target, data_content(data, target, calendar))
    print(tr("{file}: written").format(file=target.name), file=services.out)
    return 0


def _changed_at(path: Path, services: Services) -> datetime:
    """Return when a desk last changed: the revision of its calendar. A plain file has no such moment."""
    if not is_desk(path):
        return FIRST
    with closing(services.open_desk(path)) as vault:
        last = vault.history().undoable()
    return FIRST if last is None else last.at
