"""A disk that the power can be taken from: what was not flushed may be there, in part, or not at all.

The model is stricter than most disks and file systems: only `fsync` of a file keeps its bytes and its length, only
`fsync` of its folder keeps that it is there, gone or renamed. Of anything else each sector of 512 bytes is kept or lost
by itself.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512


@dataclass
class Inode:
    """The bytes that were flushed, and what was done since: (offset, bytes) is a write, a number a new length."""

    flushed: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)
    now: bytearray = field(default_factory=bytearray)

    def write(self, offset: int, data: bytes) -> None:
        """Write as a program sees it."""
        _put(self.now, offset, data)
        self.pending.append((offset, data))

    def cut(self, length: int) -> None:
        """Set the length."""
        _set_length(self.now, length)
        self.pending.append(length)

    def flush(self) -> None:
        """Keep everything."""
        self.flushed = bytearray(self.now)
        self.pending.clear()

    def after_power_cut(self, chance: random.Random, kept: float) -> bytes:
        """Return what is found later: each sector and length that was not flushed is kept with chance `kept`."""
        found = bytearray(self.flushed)
        for one in self.pending:
            if isinstance(one, int):
                if chance.random() < kept:
                    _set_length(found, one)
                continue
            offset, data = one
            for start in _sectors(offset, len(data)):
                if chance.random() < kept:
                    end = min(start + SECTOR - (start % SECTOR), offset + len(data))
                    _put(found, start, data[start - offset : end - offset])
        return bytes(found)


class Disk:
    """One folder with files in it, as system calls leave it."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.names = {name: _settled(data) for name, data in files.items()}
        self._flushed_names = dict(self.names)
        self._pending: list[dict[str, Inode | None]] = []

    def open(self, name: str, *, create: bool, truncate: bool) -> Inode | None:
        """Return the file of a name, made where that is asked for."""
        if name not in self.names:
            if not create:
                return None
            self._rename({name: Inode()})
        elif truncate:
            self.names[name].cut(0)
        return self.names[name]

    def unlink(self, name: str) -> None:
        """Take a name away."""
        self._rename({name: None})

    def link(self, old: str, new: str, *, keep: bool) -> None:
        """Give a file another name, in place of its own unless `keep`."""
        self._rename({new: self.names[old], **({} if keep else {old: None})})

    def flush_names(self) -> None:
        """Keep which names there are."""
        self._flushed_names = dict(self.names)
        self._pending.clear()

    def after_power_cut(self, folder: Path, seed: int) -> None:
        """Write into `folder` what is found when the power is back."""
        chance = random.Random(seed)  # noqa: S311
        kept = chance.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        names = dict(self._flushed_names)
        for change in self._pending:
            if chance.random() < kept:
                _apply(names, change)
        for name, inode in names.items():
            (folder / name).write_bytes(inode.after_power_cut(chance, kept))

    def _rename(self, change: dict[str, Inode | None]) -> None:
        _apply(self.names, change)
        self._pending.append(change)


def _apply(names: dict[str, Inode], change: dict[str, Inode | None]) -> None:
    for name, inode in change.items():
        if inode is None:
            names.pop(name, None)
        else:
            names[name] = inode


def _settled(data: bytes) -> Inode:
    return Inode(bytearray(data), [], bytearray(data))


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _set_length(content: bytearray, length: int) -> None:
    if length < len(content):
        del content[length:]
    else:
        content.extend(bytes(length - len(content)))


def _sectors(offset: int, length: int) -> list[int]:
    """Return where each piece of a write begins that lies in a sector of its own."""
    first = offset + SECTOR - offset % SECTOR
    return [offset, *range(first, offset + length, SECTOR)]
