"""Alembic's environment: it runs on the connection that ``migrating`` hands over, within its transaction."""

from alembic import context

from offerdesk.storage.columns import Base
from offerdesk.storage.migrations.plain_types import render_plain
from offerdesk.storage.tables import ROWS


def run() -> None:
    """Run the migrations that were asked for."""
    assert ROWS, "the row classes must have been declared before their metadata is compared"
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        render_item=render_plain,
        render_as_batch=True,
    )
    context.run_migrations()


run()
