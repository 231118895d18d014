"""Names that a drawn chart cannot carry: they become letters there, with a key in the caption.

typst sets running text in every script, but the text inside an SVG is shaped by another engine whose joined
letters (Arabic, the Indic scripts, Burmese, Khmer) it cannot map back to characters, and an accessible PDF
must not hold such text. The caption is running text again, so the full name stands there.
"""

from dataclasses import replace
from string import ascii_uppercase
from unicodedata import category, normalize

from offerdesk.charts.spec import ChartSpec, Distribution, LineChart, RangeChart, StackedBars, Waterfall

_JOINED = (
    (0x0600, 0x08FF),  # Arabic, Syriac, Thaana, N'Ko
    (0x0900, 0x0DFF),  # the Indic scripts
    (0x0F00, 0x109F),  # Tibetan, Burmese
    (0x1780, 0x17FF),  # Khmer
    (0xA840, 0xABFF),  # further Indic and Burmese letters
    (0xFB50, 0xFDFF),  # Arabic presentation forms
    (0xFE70, 0xFEFF),  # same
)

_MARKS = frozenset({"Mn", "Mc", "Me", "Cf"})
"""Vowel signs, accents that no letter includes, and invisible joiners (general categories of Unicode)."""


def with_keys(spec: ChartSpec) -> tuple[ChartSpec, str]:
    """Return the chart with letters for names that it cannot carry, and the key to them; "" for none."""
    names = dict.fromkeys(_names(spec))
    keys = {
        name: ascii_uppercase[place % len(ascii_uppercase)]
        for place, name in enumerate(names)
        if is_joined(name)
    }
    if not keys:
        return spec, ""
    key = " · ".join(f"{letter}: {name}" for name, letter in keys.items())
    return _renamed(spec, keys), key


def _names(spec: ChartSpec) -> list[str]:
    match spec:
        case StackedBars():
            return [stack.label for stack in spec.stacks]
        case LineChart():
            return [line.label for line in spec.lines]
        case Waterfall():
            return [level.label for level in spec.levels]
        case RangeChart():
            return [bar.label for bar in spec.bars]
        case Distribution():
            return [shape.label for shape in spec.shapes]


def _renamed(spec: ChartSpec, keys: dict[str, str]) -> ChartSpec:
    match spec:
        case StackedBars():
            stacks = tuple(replace(s, label=keys.get(s.label, s.label)) for s in spec.stacks)
            return replace(spec, stacks=stacks)
        case LineChart():
            lines = tuple(replace(n, label=keys.get(n.label, n.label)) for n in spec.lines)
            marks = tuple(replace(m, label=_said(m.label, keys)) for m in spec.marks)
            return replace(spec, lines=lines, marks=marks)
        case Waterfall():
            if not spec.levels:
                return spec
            first, last = (replace(level, label=keys.get(level.label, level.label)) for level in spec.levels)
            return replace(spec, levels=(first, last))
        case RangeChart():
            bars = tuple(replace(b, label=keys.get(b.label, b.label)) for b in spec.bars)
            return replace(spec, bars=bars)
        case Distribution():
            shapes = tuple(replace(s, label=keys.get(s.label, s.label)) for s in spec.shapes)
            return replace(spec, shapes=shapes)


def is_joined(text: str) -> bool:
    """Whether a text holds letters whose shapes depend on their neighbours, or marks that sit on others."""
    return any(
        category(char) in _MARKS or any(low <= ord(char) <= high for low, high in _JOINED)
        for char in normalize("NFC", text)
    )


def _said(sentence: str, keys: dict[str, str]) -> str:
    for name in sorted(keys, key=len, reverse=True):
        sentence = sentence.replace(name, keys[name])
    return sentence
