"""Alembic's environment: it runs on the connection that ``migrating`` hands over, within its transaction."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Integer

from offerdesk.storage.columns import Base, Kept
from offerdesk.storage.tables import ROWS


def render_plain(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:  # noqa: ARG001 - Alembic's signature
    """Write our column types into a new migration as plain SQL types: a migration imports nothing of ours."""
    if kind == "type" and isinstance(item, Kept):
        return "sa.Integer()" if isinstance(item.plain(), Integer) else "sa.Text()"
    return False


def run() -> None:
    """Run the migrations that were asked for."""
    assert ROWS, "the row classes must have been declared before their metadata is compared"
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=Base.metadata,
        render_item=render_plain,
        render_as_batch=True,
        transactional_ddl=True,
        transaction_per_migration=False,
    )
    context.run_migrations()


run()
