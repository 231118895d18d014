"""The fourth format: versions of an offer, the plan for the talk, what was agreed, files, a trash.

Tables are rebuilt, since SQLite adds no named check to a table that is there; each keeps its last number, so
that no place is given twice. The statements stand in ``0004_talks.sql``.
"""

from pathlib import Path

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.execute(statement.strip().replace(":", "\\:"))


def downgrade() -> None:
    raise RuntimeError("a desk is never taken back to an older format: restore the backup made before")
