"""``offerdesk schema``: the JSON Schema of the exchange file."""

from argparse import Namespace

from offerdesk.app.style import Style
from offerdesk.cli.services import Services
from offerdesk.exchange.json_text import to_text
from offerdesk.exchange.schema import exchange_schema


def run(_arguments: Namespace, services: Services, _style: Style) -> int:
    """Print the schema."""
    services.out.write(to_text(exchange_schema()))
    return 0
