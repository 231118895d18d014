"""Handing a letter to the mail program by a ``mailto`` address; nothing is sent from here."""

from PySide6.QtCore import QUrl

from offerdesk.domain.frozen import frozen

LONGEST = 1900
"""Characters beyond which some systems cut an address off."""


@frozen
class Mail:
    """What the mail program gets. ``whole`` is false where the text is too long and must be pasted."""

    url: QUrl
    whole: bool


def mail_of(address: str, subject: str, text: str) -> Mail:
    """Return the address that opens a mail; one that is too long comes without its text."""
    to = _encoded(address.strip(), keep="@")
    head = f"mailto:{to}?subject={_encoded(subject)}"
    body = _encoded(text.replace("\n", "\r\n"))
    whole = len(head) + len("&body=") + len(body) <= LONGEST
    return Mail(QUrl(f"{head}&body={body}" if whole else head, QUrl.ParsingMode.StrictMode), whole)


def _encoded(text: str, keep: str = "") -> str:
    return bytes(QUrl.toPercentEncoding(text, keep.encode()).data()).decode()
