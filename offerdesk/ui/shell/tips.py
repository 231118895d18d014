"""Tool tips that show what users wrote as it is."""


def plain_tip(text: str) -> str:
    """Return a tool tip that wraps long words, keeps lines and takes none for markup; empty for nothing."""
    from html import escape  # noqa: PLC0415 - it reads a table of entities: not before a tip is asked for

    lines = escape(text).replace("\n", "<br/>")
    return f"<qt>{lines}</qt>" if text else ""
