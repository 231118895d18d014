"""The process that sets reports: it reads one request on its input and writes the answer to its output.

It is a process of its own because typst holds the interpreter's lock while it works, and because a
process can be ended at once. Nothing private is written to a disk: words, charts, PDF and pictures
travel through pipes.

The request is JSON. The answer is one line of JSON and then as many bytes as its ``sizes`` say: the PDF
first, then the pages as PNG where the request asked for them.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any, cast

import typst

from offerdesk.domain.frozen import frozen
from offerdesk.reports.plain_text import REPLACEMENT

# typst names each text that has no glyph, or that the standard forbids, in its diagnostic.
_UNSET = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed|codepoint `"((?:[^"\\]|\\.)+)"`')
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]+)\}|(.))")
_PLACE = re.compile(r"┌─ (?:.*/)?(\S+:\d+:\d+)")
_NAMED = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
_ROUNDS = 6


class Refused(Exception):  # noqa: N818 - it is an answer, not a defect
    """typst refuses the report; ``place`` is where in the template, without any of the report's words."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


@frozen
class Answer:
    """What a request yields."""

    pdf: bytes
    previews: tuple[bytes, ...]
    pages: int
    replaced: tuple[str, ...]
    warnings: tuple[str, ...]


def worker_main() -> int:
    """Serve one request from standard input; return the exit status. A frozen program dispatches here."""
    request = json.load(sys.stdin.buffer)
    try:
        answer = set_report(request)
    except Refused as refused:
        _write({"refused": refused.place, "sizes": []}, ())
        return 0
    blobs = (answer.pdf, *answer.previews)
    head = {"pages": answer.pages, "replaced": answer.replaced, "sizes": [len(blob) for blob in blobs]}
    _write(head, blobs)
    return 0


def set_report(request: dict[str, Any]) -> Answer:
    """Set one report; a character without a glyph is replaced and named in the answer.

    ``request`` has ``template`` (a path), ``fonts`` (folders), ``timestamp`` (seconds since 1970), ``data``
    (see ``to_data``) and ``ppi`` (``None``, or the pixels per inch of previews). Raises ``Refused``.
    """
    compiler = typst.Compiler(
        request["template"],
        root=str(Path(request["template"]).parent),
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=request["fonts"]
        ),
        ignore_system_fonts=True,
    )
    data = request["data"]
    replaced: dict[str, None] = {}
    for _ in range(_ROUNDS):
        try:
            pdf, warnings = compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"report": json.dumps(data), "direction": data["direction"]},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=request["timestamp"],
            )
        except typst.TypstError as error:
            unset = _unset(error.diagnostic) - replaced.keys()
            if not unset:
                raise Refused(_place(error.diagnostic)) from None
            replaced |= dict.fromkeys(sorted(unset))
            data = _replace(data, unset)
        else:
            return Answer(
                cast("bytes", pdf),
                _previews(compiler, request["ppi"]),
                int(json.loads(compiler.query("<pages>", field="value", one=True))),
                tuple(replaced),
                tuple(w.message for w in warnings),
            )
    raise Refused("")


def _previews(compiler: typst.Compiler, ppi: float | None) -> tuple[bytes, ...]:
    if ppi is None:
        return ()
    pages = compiler.compile(format="png", ppi=ppi)
    return tuple(pages) if isinstance(pages, list) else (cast("bytes", pages),)


def _unset(diagnostic: str) -> set[str]:
    found = (first or second for first, second in _UNSET.findall(diagnostic))
    return {_ESCAPE.sub(_unescape, text) for text in found} - {REPLACEMENT}


def _unescape(match: re.Match[str]) -> str:
    code, char = match.groups()
    return chr(int(code, 16)) if code else _NAMED.get(char, char)


def _place(diagnostic: str) -> str:
    match = _PLACE.search(diagnostic[max(diagnostic.find("error:"), 0) :])
    return match.group(1) if match else ""


def _replace(data: Any, unset: set[str]) -> Any:
    if isinstance(data, str):
        for text in sorted(unset, key=len, reverse=True):
            data = data.replace(text, REPLACEMENT)
        return data
    if isinstance(data, list):
        return [_replace(item, unset) for item in data]
    if isinstance(data, dict):
        return {key: _replace(item, unset) for key, item in data.items()}
    return data


def _write(head: dict[str, Any], blobs: tuple[bytes, ...]) -> None:
    out = sys.stdout.buffer
    out.write(json.dumps(head).encode() + b"\n")
    for blob in blobs:
        out.write(blob)
    out.flush()


if __name__ == "__main__":
    sys.exit(worker_main())
