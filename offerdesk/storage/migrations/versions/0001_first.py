"""The first format: every kind, the undo history, and facts about the file.

The statements stand in ``0001_first.sql``, frozen as they were when this format was released.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    text = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.execute(statement.strip().replace(":", "\\:"))


def downgrade() -> None:
    raise RuntimeError("a desk is never taken back to an older format: restore the backup made before")
