"""Review sheets of a desk, at one moment."""

from datetime import datetime, timedelta, timezone

from offerdesk.app.desk import Desk
from offerdesk.app.preparing import review
from offerdesk.app.preparing.page import Page
from offerdesk.app.style import Style
from offerdesk.domain.fields import Id

CHICAGO = timezone(timedelta(hours=-6))
NOW = datetime(2026, 11, 28, 9, tzinfo=CHICAGO)
STYLE = Style()


def sheet(desk: Desk, interview: str = "meridian-team") -> Page:
    """Return the sheet of an interview."""
    page = review.review_sheet(desk.reader, Id(interview), STYLE, NOW)
    assert page is not None
    return page


def texts(page: Page, key: str) -> list[str]:
    """Return what the points of a section say."""
    return [point.text for point in page.section(key).points]
