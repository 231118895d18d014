"""What a disk may hold after the power failed, replayed from the log of a process's calls."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

HEAD = struct.Struct("<4Q")
SECTOR = 512

Image = dict[str, bytes]
"""The files of a folder by their path."""


@dataclass(frozen=True)
class Call:
    """One call: its kind (create, write, truncate, sync, unlink, rename, acknowledge), file and data."""

    kind: str
    file: int
    place: int
    data: bytes


def read_log(path: Path) -> list[Call]:
    """Return the calls that the shim has logged."""
    content, at, calls = path.read_bytes(), 0, []
    while at < len(content):
        kind, file, place, length = HEAD.unpack_from(content, at)
        at += HEAD.size
        calls.append(Call(chr(kind), file, place, content[at : at + length]))
        at += length
    return calls


@dataclass
class File:
    """What is surely on the disk, and the writes since the last sync."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)


def apply(content: bytearray, call: Call) -> None:
    """Write or truncate."""
    end = call.place + len(call.data)
    if call.kind == "T":
        del content[call.place :]
        end = call.place
    content.extend(bytes(max(0, end - len(content))))
    if call.kind == "W":
        content[call.place : end] = call.data


class Disk:
    """A folder on a disk that keeps for sure only what was synced; names are journalled in order."""

    def __init__(self, folder: Path) -> None:
        """Start from what is there."""
        self.names: dict[str, File] = {}
        self.files: dict[int, File] = {}
        self.renamings: list[tuple[str, str, File | None]] = []
        for path in folder.rglob("*"):
            if path.is_file():
                file = File(bytearray(path.read_bytes()))
                self.names[str(path)] = self.files[path.stat().st_ino] = file

    def take(self, call: Call) -> None:
        """Note a call."""
        text = call.data.decode() if call.kind in "CUR" else ""
        if call.kind == "C":
            self.files[call.file] = File()
            self.renamings.append(("", text, self.files[call.file]))
        elif call.kind == "U":
            self.renamings.append((text, "", None))
        elif call.kind == "R":
            old, new = text.split("\n")
            self.renamings.append((old, new, None))
        elif call.kind == "S":
            self._sync(call.file)
        elif call.kind in "WT" and call.file in self.files:
            self.files[call.file].pending.append(call)

    def cut(self, random: Random) -> Image:
        """Return what may be found when the power fails now: each write is lost, kept or torn by sectors."""
        names = dict(self.names)
        rename_all(names, self.renamings[: random.randint(0, len(self.renamings))])
        return {name: bytes(surviving(file, random)) for name, file in names.items()}

    def _sync(self, inode: int) -> None:
        rename_all(self.names, self.renamings)
        self.renamings.clear()
        file = self.files.get(inode)
        if file:
            for call in file.pending:
                apply(file.kept, call)
            file.pending.clear()


def rename_all(names: dict[str, File], renamings: list[tuple[str, str, File | None]]) -> None:
    """Carry out changes of names."""
    for old, new, made in renamings:
        file = names.pop(old, None) if old else made
        if new and file:
            names[new] = file


def surviving(file: File, random: Random) -> bytearray:
    """Return the content with some of the writes since the last sync."""
    content = bytearray(file.kept)
    for call in file.pending:
        for part in torn(call, random):
            apply(content, part)
    return content


def torn(call: Call, random: Random) -> Iterator[Call]:
    """Give what is left of one call."""
    end = random.choice(("lost", "kept", "torn"))
    if end == "kept":
        yield call
    elif end == "torn" and call.kind == "W":
        for start in range(0, len(call.data), SECTOR):
            if random.random() < 1 / 2:
                yield Call("W", call.file, call.place + start, call.data[start : start + SECTOR])


def images(disk: Disk, calls: list[Call], cuts: int, random: Random) -> Iterator[tuple[Image, int]]:
    """Give what is found after each of many power cuts, with the last edit acknowledged before it.

    ``disk`` is as it was before the first call.
    """
    told = 0
    places = sorted(random.randint(0, len(calls)) for _ in range(cuts))
    for place, call in enumerate([*calls, Call("A", 0, 0, b"")]):
        while places and places[0] == place:
            places.pop(0)
            yield disk.cut(random), told
        if call.kind == "A":
            told = max(told, call.place)
        disk.take(call)
