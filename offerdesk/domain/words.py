"""Words that people see: marking them and translating them.

The message id is the English text itself. ``N_`` marks a text in frozen data (labels of fields,
reasons of lines) so that the catalogue tool finds it; ``tr`` and ``trn`` look it up when it is
shown. Catalogues are gettext's and live in ``resources/translations``; ``main`` installs one.
"""

import gettext
from pathlib import PurePath

_catalogue: list[gettext.NullTranslations] = [gettext.NullTranslations()]
"""The installed catalogue. Language belongs to the whole process, as it does in gettext itself."""


def N_(text: str) -> str:
    """Mark ``text`` for translation and return it unchanged."""
    return text


def tr(text: str) -> str:
    """Return ``text`` in the installed language, or unchanged where no translation exists."""
    return _catalogue[0].gettext(text) if text else text


def trn(singular: str, plural: str, n: int) -> str:
    """Return the form that fits ``n``, with ``{n}`` left for the caller to fill."""
    return _catalogue[0].ngettext(singular, plural, n)


def installed() -> gettext.NullTranslations:
    """Return the installed catalogue: part of the key of whatever remembers translated texts."""
    return _catalogue[0]


def language() -> str:
    """Return the language that people are spoken to in, English where no catalogue is installed."""
    return _catalogue[0].info().get("language") or "en"


def install(language: str, folder: PurePath) -> None:
    """Use the catalogue of ``language`` below ``folder``; English where there is none."""
    _catalogue[0] = gettext.translation("offerdesk", str(folder), [language], fallback=True)


def install_catalogue(catalogue: gettext.NullTranslations) -> None:
    """Use ``catalogue`` directly (the pseudo-locale of the tests is one)."""
    _catalogue[0] = catalogue
