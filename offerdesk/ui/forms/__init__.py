"""Editors for declared values, rows that hold them, and sections that fold."""
