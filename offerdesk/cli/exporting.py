"""``offerdesk export DESK -o FILE``: the whole desk as an exchange file, or its offers as a table."""

from argparse import Namespace
from pathlib import Path

from offerdesk.app.style import Style
from offerdesk.cli.files import about, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.words import tr
from offerdesk.exchange.writing import data_content, require_format


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Write what a desk holds; the suffix of the new file says how."""
    target: Path = arguments.output
    with about(target):
        require_format(target)
    write_bytes(target, data_content(load(arguments.desk, services), target))
    print(tr("{file}: written").format(file=target.name), file=services.out)
    return 0
