"""Alembic's migrations: one file per format, in ``versions``; ``env`` runs them on a given connection."""
