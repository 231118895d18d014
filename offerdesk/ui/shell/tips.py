"""Tool tips that show what users wrote as it is."""

from html import escape


def plain_tip(text: str) -> str:
    """Return a tool tip that wraps long words, keeps lines and takes none for markup; empty for nothing."""
    lines = escape(text).replace("\n", "<br/>")
    return f"<qt>{lines}</qt>" if text else ""
