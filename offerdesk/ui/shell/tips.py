"""Tool tips that show what users wrote as it is."""

from html import escape


def plain_tip(text: str) -> str:
    """Return a tool tip that wraps long words and takes none of them for markup; empty for nothing."""
    return f"<qt>{escape(text)}</qt>" if text else ""
