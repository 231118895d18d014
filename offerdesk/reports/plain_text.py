"""Text from people and files made fit for paper: no control characters, no endless words."""

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""Stands where a character cannot be set, so that the reader sees that one is missing."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Embeddings and overrides can make text read other than it is stored; isolates and marks are harmless.
_DROPPED = re.compile("[\ufeff\u202a-\u202e\ufdd0-\ufdef\ufff0-\ufffb\ufffe\uffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# Scripts that break lines between letters need no help; every other run without a space does.
_RUN = re.compile(
    "[^\\s\u200b\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\uff00-\uffef\U00020000-\U0003ffff]{25,}"
)
_AMOUNT = r"[$€£¥₹₩₪]?\d(?:[\d.,’\u00a0\u202f]*\d)?%?"
_SIGNED = re.compile(rf"(?<![\w.,/])(?:[+−-]{_AMOUNT}\+?|{_AMOUNT}\+(?!\w))")
_LONGEST_WORD = 45
_PIECE = 12
_JOINERS = "\u200d\ufe0e\ufe0f"


def clean(text: str) -> str:
    """Return ``text`` with one kind of line end and without control characters.

    Tabs become spaces; a lone surrogate, which no file can hold, becomes ``REPLACEMENT``.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = _LONE_SURROGATE.sub(REPLACEMENT, _DROPPED.sub("", text))
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) != "Cc")


def breakable(text: str) -> str:
    """Return ``text`` with invisible places to break inside runs that no line could hold.

    A long word of letters alone is left to hyphenation up to a length that no language has.
    """
    return _RUN.sub(_with_places_to_break, text)


def isolated(text: str) -> str:
    """Return ``text`` with each signed figure kept in one piece inside right-to-left text.

    Unicode's bidirectional rules would move the sign of "+13,000" and "148,000+" to the other side.
    """
    return _SIGNED.sub("\u2066\\g<0>\u2069", text)


def _with_places_to_break(match: re.Match[str]) -> str:
    run = match.group()
    if run.isalpha() and len(run) <= _LONGEST_WORD:
        return run
    pieces: list[str] = []
    length = 0
    for char in run:
        joined = unicodedata.combining(char) or char in _JOINERS or (pieces and pieces[-1] == "\u200d")
        if length >= _PIECE and not joined:
            pieces.append("\u200b")
            length = 0
        pieces.append(char)
        length += 1
    return "".join(pieces)
