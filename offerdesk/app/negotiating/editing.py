"""Saving an edit of the form: plainly, as a version of its own, or as the correction of a typing error."""

from offerdesk.app.comparison import read_offer
from offerdesk.app.negotiating.correcting import CorrectOffer
from offerdesk.app.negotiating.versions import SaveAsVersion, changed_terms, is_answered
from offerdesk.app.offers import SaveOffer
from offerdesk.app.store import Step, Store
from offerdesk.domain.frozen import frozen
from offerdesk.domain.negotiating import OfferVersion


@frozen
class SaveEdit:
    """Write an edit as what it is; that is decided when it is written, by what the desk holds then.

    While nothing is negotiated, and where no term changes, it is a plain save. ``begun`` is the version that
    earlier edits of the same sitting made: later ones belong to it.
    """

    save: SaveOffer
    corrects: bool = False
    begun: int | None = None

    @property
    def label(self) -> str:
        """The change in words."""
        return self.save.label

    @property
    def merge_key(self) -> str:
        """Typing in one field is one step."""
        return self.save.merge_key

    @property
    def may_touch_versions(self) -> bool:
        """Whether earlier terms may change with it."""
        return self.corrects

    def run(self, store: Store) -> None:
        """Write; ``Rejected`` as for saving."""
        after = self.save.full
        now = read_offer(store, after.offer.id)
        talking = now is not None and (bool(now.offer.version) or is_answered(store, after.offer.id))
        if now is None or not talking or not changed_terms(now, after):
            self.save.run(store)
        elif self.corrects:
            CorrectOffer(self.save).run(store)
        elif self.begun == now.offer.version:
            self.save.run(store)
        else:
            SaveAsVersion(self.save).run(store)


def made_version(step: Step) -> int | None:
    """Return the number of the version that a step made, if it made one."""
    for change in step.changes:
        if isinstance(change.after, OfferVersion) and change.before is None:
            return change.after.number + 1
    return None
