"""``offerdesk sample DESK``: a new desk with the sample search."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from offerdesk.app.style import Style
from offerdesk.cli.files import about, read_bytes
from offerdesk.cli.services import Services
from offerdesk.domain.words import tr
from offerdesk.exchange import json_file
from offerdesk.exchange.merge import plan_import


def run(arguments: Namespace, services: Services, _style: Style) -> int:
    """Make a desk with the sample search; a file that is there already is left alone."""
    path: Path = arguments.desk
    make_sample(path, services)
    print(tr("{file}: the sample search is ready").format(file=path.name), file=services.out)
    return 0


def make_sample(path: Path, services: Services) -> None:
    """Make the desk; raises ``FileExists`` and other ``KnownTrouble``."""
    content = read_bytes(services.sample)
    with about(services.sample):
        data = json_file.read(content)
    with closing(services.create_desk(path)) as vault:
        plan = plan_import(services.sample.name, data, vault.read(), services.new_id)
        with vault.write() as session:  # no command: undo must not take the sample itself away
            for entity in plan.puts:
                session.put(entity)
