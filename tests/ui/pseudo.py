"""The pseudo-locale: shows which words cannot be translated and which places are too small for German."""

import gettext
import re

_ACCENTS = str.maketrans("aeiouAEIOUcnsy", "áéíóúÁÉÍÓÚçñšý")
LONGER = 0.4


def pseudo(text: str) -> str:
    """Return ``text`` in brackets, accented and longer, its placeholders and mnemonics as they were."""
    parts = re.split(r"(\{[^}]*\}|&.)", text)
    accented = "".join(p if i % 2 else p.translate(_ACCENTS) for i, p in enumerate(parts))
    return f"[{accented}{'~' * round(len(text) * LONGER)}]"


class Pseudo(gettext.NullTranslations):
    """A catalogue that has every text."""

    def gettext(self, message: str) -> str:
        """Return a text in the pseudo-locale."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for ``n`` in the pseudo-locale."""
        return pseudo(msgid1 if n == 1 else msgid2)
