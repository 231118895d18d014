"""What could not be saved, as plain text that can be put somewhere safe: the clipboard, a mail."""

from collections.abc import Iterable, Iterator
from datetime import tzinfo
from typing import Any

from offerdesk.app.desk import Command
from offerdesk.app.errors import KnownTrouble
from offerdesk.app.full_offers import everything
from offerdesk.app.offers import ChangeAssumptions, SaveOffer
from offerdesk.app.records import Save
from offerdesk.app.store import Reader
from offerdesk.app.style import Style
from offerdesk.app.text import has_text_form, write
from offerdesk.domain.fields import attributes
from offerdesk.domain.words import tr

_NESTED = "-"


def unsaved_text(
    commands: Iterable[Command], reader: Reader, style: Style, zone: tzinfo | None = None
) -> str:
    """Return each change under its name: every value that differs from what the desk holds."""
    return "\n\n".join(
        "\n".join((command.label, *_lines(command, reader, style, zone))) for command in commands
    )


def _lines(command: Command, reader: Reader, style: Style, zone: tzinfo | None) -> Iterator[str]:
    for entity in _written_by(command):
        before = _stored(entity, reader)
        kind: type = type(entity)
        for declared in attributes(kind):
            value = getattr(entity, declared.name)
            known = declared.default if before is None else getattr(before, declared.name)
            told = declared.name != "id" and declared.json != _NESTED and has_text_form(declared)
            if value == known or not told:
                continue
            said = write(declared, value, style, zone)
            yield tr("{field}: {text}").format(field=tr(declared.field.label), text=said or "?")


def _stored(entity: Any, reader: Reader) -> Any:
    try:
        return reader.find(type(entity), entity.id)
    except KnownTrouble:  # a disk that cannot be written may not be read either; then every value counts
        return None


def _written_by(command: Command) -> Iterable[Any]:
    """Return the records that a command writes as they were typed; other commands carry no typing."""
    typed = getattr(command, "save", command)  # an edit of what is negotiated carries the plain one
    if isinstance(typed, SaveOffer):
        return everything(typed.full)
    if isinstance(command, Save):
        return (command.entity,)
    return (command.assumptions,) if isinstance(command, ChangeAssumptions) else ()
