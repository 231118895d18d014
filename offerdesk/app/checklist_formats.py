"""A preparation list follows the form of its interview: what a meal or a demo asks for comes and goes."""

from collections.abc import Callable
from dataclasses import replace

from offerdesk.app.checklists import templates
from offerdesk.app.labels import label_of
from offerdesk.app.records import Save
from offerdesk.app.store import Step, Store
from offerdesk.domain.checklists import Template
from offerdesk.domain.fields import Id, Ref, Text
from offerdesk.domain.frozen import frozen
from offerdesk.domain.interviews import Interview
from offerdesk.domain.model import name_of
from offerdesk.domain.tasks import Checklist, ChecklistItem
from offerdesk.domain.words import tr, trn


@frozen
class HoldAs:
    """Save the form in which an interview is held; its checklists gain what that form asks for, in one step.

    What the form before had asked for goes where nobody has touched it. Ticks, notes and items of one's own
    stay, and an item that was deleted comes back only where it belongs to the new form.
    """

    interview: Interview
    built_in: tuple[Template, ...]
    new_id: Callable[[], Id]

    @property
    def label(self) -> str:
        """The change in words."""
        return Save(self.interview, "format").label

    @property
    def merge_key(self) -> str:
        """Going through the forms by key is one step."""
        return Save(self.interview, "format").merge_key

    def run(self, store: Store) -> None:
        """Save the interview and fit its checklists."""
        Save(self.interview, "format").run(store)
        known = {template.id: template for template in templates(store, self.built_in)}
        for checklist in store.of(Checklist, "subject", Id(f"interview:{self.interview.id}")):
            template = known.get(checklist.template)
            if template is not None:
                self._fit(store, checklist, template)

    def _fit(self, store: Store, checklist: Checklist, template: Template) -> None:
        held, lines = self.interview.format, {item.key: item for item in template.items if item.key}
        before = sorted(store.of(ChecklistItem, "checklist", checklist.id), key=lambda i: i.position)
        kept: list[ChecklistItem] = []
        for item in before:
            line = lines.get(item.key)
            if line is not None and line.format not in {None, held} and _untouched(item, line.text):
                store.remove(ChecklistItem, item.id)
            else:
                kept.append(item)
        place = 0
        for line in template.fitting(held):
            here = next((n for n, item in enumerate(kept) if line.key and item.key == line.key), None)
            if here is not None:
                place = here + 1
            elif line.format is not None:
                new = ChecklistItem(self.new_id(), Ref(checklist.id), 0, line.key, Text(line.text))
                kept.insert(place, new)
                place += 1
        for position, item in enumerate(kept):
            placed = replace(item, position=position)
            if placed not in before:
                store.put(placed)


def fitted_words(step: Step, interview: Interview) -> str:
    """Say what a step did to the items of checklists; empty for nothing."""
    items = [change for change in step.changes if change.kind == name_of(ChecklistItem)]
    came = sum(1 for c in items if c.before is None and c.after is not None)
    went = sum(1 for c in items if c.after is None and c.before is not None)
    said = []
    if came:
        said.append(trn("{n} item added", "{n} items added", came).format(n=came))
    if went:
        said.append(trn("{n} taken out", "{n} taken out", went).format(n=went))
    if not said:
        return ""
    form = label_of(interview.format) if interview.format else tr("any form")
    return tr("Preparation list for {form}: {changes}").format(form=form, changes=", ".join(said))


def _untouched(item: ChecklistItem, text: str) -> bool:
    return not (item.done_at or item.dismissed_at or item.notes or item.link) and item.text == text
