"""How our column types are written into a new migration."""

from typing import Any, Literal

from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Integer

from offerdesk.storage.columns import Kept


def render_plain(kind: str, item: Any, autogen: AutogenContext) -> str | Literal[False]:  # noqa: ARG001 - Alembic's signature
    """Write a type as plain SQL: a migration imports nothing of ours, so that it still runs in ten years."""
    if kind == "type" and isinstance(item, Kept):
        return "sa.Integer()" if isinstance(item.plain(), Integer) else "sa.Text()"
    return False
