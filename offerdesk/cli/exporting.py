"""``offerdesk export DESK -o FILE``: the whole desk as an exchange file, or its offers as a table."""

from argparse import Namespace
from pathlib import Path

from offerdesk.app.style import Style
from offerdesk.cli.files import Refusal, load, write_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.words import tr
from offerdesk.exchange import csv_file, json_file

WRITERS = {".json": json_file.write, ".csv": csv_file.write}


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Write what a desk holds; the suffix of the new file says how."""
    target: Path = arguments.output
    writer = WRITERS.get(target.suffix.lower())
    if writer is None:
        raise Refusal(target.name, tr("the suffix says the format: end the name in .json or .csv"))
    write_bytes(target, writer(load(arguments.desk, services)))
    print(tr("{file}: written").format(file=target.name), file=services.out)
    return 0
