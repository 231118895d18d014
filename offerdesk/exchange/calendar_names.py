"""What names an entry in calendars: the same in every export, and telling nothing of what it names."""

from uuid import NAMESPACE_URL, uuid5

from offerdesk.domain.interviews import Interview

OURS = uuid5(NAMESPACE_URL, "https://offerdesk.invalid/calendar")


def uid(*named: str | None) -> str:
    """Return the name of what is named by these together."""
    return f"{uuid5(OURS, '|'.join(part or '' for part in named))}@offerdesk"


def uid_of(interview: Interview) -> str:
    """Return what names an interview in calendars: its entry's own name where it came from one."""
    return interview.uid or uid("interview", interview.id)
