"""What the checklists of an application can tell from the notes."""

from offerdesk.app.facts import Facts
from offerdesk.domain.fields import Id
from offerdesk.domain.hindsight import Feedback, Finding, Phase
from offerdesk.domain.interviews import Promise
from offerdesk.domain.journal import Person, Who
from offerdesk.domain.tasks import Task

_REPLY_TO_NO, _ASK_FEEDBACK = "D-15", "D-16"
_CLOSING = ("D-12", "D-14", "D-15", "D-18", "D-19")


def posting_saved(facts: Facts) -> bool:
    """Tell whether the posting is kept."""
    return facts.process is not None and bool(facts.process.posting)


def requirements_sorted(facts: Facts) -> bool:
    """Tell whether every requirement is required or preferred."""
    return bool(facts.requirements) and all(need.need is not None for need in facts.requirements)


def proof_per_requirement(facts: Facts) -> bool:
    """Tell whether every requirement has a proof or a story."""
    return bool(facts.requirements) and all(need.proof or need.story for need in facts.requirements)


def resume_noted(facts: Facts) -> bool:
    """Tell whether the version of the résumé is noted."""
    return facts.process is not None and bool(facts.process.resume)


def contact_found(facts: Facts) -> bool:
    """Tell whether there is someone to write to."""
    process = facts.process
    return process is not None and (bool(process.contacts) or process.referred_by is not None)


def range_noted(facts: Facts) -> bool:
    """Tell whether a pay range is noted."""
    process = facts.process
    return process is not None and (process.range_low is not None or process.range_high is not None)


def thanked(facts: Facts) -> bool:
    """Tell whether the no was answered."""
    return facts.sent(_REPLY_TO_NO)


def feedback_asked(facts: Facts) -> bool:
    """Tell whether feedback was asked for, came, or is not given there."""
    process = facts.process
    if process is None:
        return False
    came = facts.reader.of(Feedback, "process", process.id)
    return bool(process.no_feedback) or bool(came) or facts.sent(_ASK_FEEDBACK)


def phases_reviewed(facts: Facts) -> bool:
    """Tell whether something was found in each phase."""
    return {finding.phase for finding in _findings(facts)} == set(Phase)


def strength_kept(facts: Facts) -> bool:
    """Tell whether something worth keeping was found."""
    return any(finding.strength for finding in _findings(facts))


def change_dated(facts: Facts) -> bool:
    """Tell whether something that follows from a finding has a day."""
    subjects = (Id(f"finding:{finding.id}") for finding in _findings(facts))
    return any(task.due for subject in subjects for task in facts.reader.of(Task, "subject", subject))


def people_marked(facts: Facts) -> bool:
    """Tell whether it is decided of some contact whether to stay in touch."""
    contacts = facts.process.contacts if facts.process else ()
    found = (facts.reader.find(Person, Id(contact)) for contact in contacts)
    return any(person is not None and person.keep_in_touch is not None for person in found)


def file_closed(facts: Facts) -> bool:
    """Tell whether the application is closed."""
    return facts.process is not None and facts.process.closed_at is not None


def last_message(facts: Facts) -> bool:
    """Tell whether a closing letter was sent."""
    return facts.sent(*_CLOSING)


def promises_kept(facts: Facts) -> bool:
    """Tell whether everything that I promised is done."""
    mine = [promise for promise in facts.parts(Promise) if promise.who is Who.ME]
    return bool(mine) and all(promise.kept_at is not None for promise in mine)


def relation_noted(facts: Facts) -> bool:
    """Tell whether it is noted how one parted."""
    return facts.process is not None and facts.process.relation is not None


def kept_on_file(facts: Facts) -> bool:
    """Tell whether it is noted if they were asked to keep my details."""
    return facts.process is not None and facts.process.kept_on_file is not None


def would_return(facts: Facts) -> bool:
    """Tell whether it is noted if one would come back."""
    return facts.process is not None and facts.process.would_return is not None


def _findings(facts: Facts) -> tuple[Finding, ...]:
    return facts.reader.of(Finding, "process", facts.process.id) if facts.process else ()
