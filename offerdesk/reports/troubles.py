"""What can go wrong while a report is made, and what a person can do about it."""

from offerdesk.app.errors import Action, KnownTrouble
from offerdesk.domain.words import N_


class ReportTrouble(KnownTrouble):
    """A report could not be made; a subclass says why."""

    message = N_("The report could not be made. Try again.")
    actions = (Action.RETRY,)


class ReportNotStarted(ReportTrouble):
    """The system has no room for one more process."""

    message = N_("The report could not be started. Close some programs and try again.")


class ReportEndedEarly(ReportTrouble):
    """The process that sets the report ended without an answer, for lack of memory as a rule."""

    message = N_("The report ended before it was ready. Try again, or with fewer offers.")


class ReportTooSlow(ReportTrouble):
    """The report took longer than anyone would wait."""

    message = N_("The report took too long. Shorten its longest notes and try again.")


class ReportRefused(ReportTrouble):
    """typst does not set the report; ``place`` is the line of the template, without any private word."""

    message = N_("The report could not be set. Leave out the part you changed last and try again.")

    @property
    def place(self) -> str:
        """The template's file, line and column, for the log."""
        return self.values.get("place", "")


class ReportCancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person no longer wants the report."""
