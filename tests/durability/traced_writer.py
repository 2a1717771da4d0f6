"""Runs a writer under strace and gives what it did to its folder, call by call."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.durability.disk_model import Disk, Inode

ROOT = Path(__file__).resolve().parents[2]
_CALLS = (
    "openat,open,creat,close,write,pwrite64,writev,pwritev,ftruncate,truncate,fallocate,unlink,unlinkat,rename,renameat,"
    "renameat2,link,linkat,fsync,fdatasync,copy_file_range,sendfile,dup,dup2,dup3,mkdir,mkdirat"
)
_LINE = re.compile(r"(?P<pid>\d+) +(?P<name>\w+)\((?P<rest>.*)\) += (?P<result>-?\d+)")
_WORDS = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_UNKNOWN = frozenset({"writev", "pwritev", "fallocate", "truncate", "copy_file_range", "sendfile"})
"""Calls that the model does not know; none of them may touch the folder."""


@dataclass(frozen=True)
class Call:
    """A system call that came to its end: words (bytes) and the other arguments in their order."""

    name: str
    words: tuple[bytes, ...]
    rest: str
    result: int


def trace(told: Path, module: str, *arguments: object) -> list[Call]:
    """Return every call of a writer, a module of this folder, that tells of its work in the file `told`."""
    log = told.with_name(f"{told.name}.log")
    writer = [sys.executable, "-m", f"tests.durability.{module}", *arguments]
    command = ["strace", "-f", "-qq", "-xx", "-s", "100000000", "-e", f"trace={_CALLS}", "-o", log, *writer]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, timeout=600)
    calls = list(_calls(log))
    log.unlink()
    return calls


def _calls(log: Path) -> Iterator[Call]:
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            match = _LINE.match(line)
            if match is not None and match["result"] != "-1":
                words = tuple(
                    bytes.fromhex(word.replace("\\x", "")) for word in _WORDS.findall(match["rest"])
                )
                yield Call(match["name"], words, _WORDS.sub("W", match["rest"]), int(match["result"]))


class Replay:
    """Does the calls again on a modelled disk, one after the other; what is told counts at the moment it is written."""

    def __init__(self, case: Path, told: Path, before: dict[str, bytes]) -> None:
        self.disk = Disk(before)
        self.told: list[str] = []
        self._folder = str(case.parent)
        self._told = str(told)
        self._open: dict[int, Inode | str] = {}

    def step(self, call: Call) -> bool:
        """Do one call; return whether it did anything to the folder or was told."""
        act = getattr(self, f"_{call.name}", None)
        if act is None:
            numbers = re.findall(r"\d+", call.rest)
            assert not (call.name in _UNKNOWN and numbers and int(numbers[0]) in self._open), call
            return False
        return bool(act(call))

    def _openat(self, call: Call) -> bool:
        path = call.words[0].decode("utf-8", "surrogateescape")
        self._open.pop(call.result, None)
        if path in (self._folder, self._told):
            self._open[call.result] = path
        elif (name := self._name(path)) is not None:
            create, truncate = "O_CREAT" in call.rest, "O_TRUNC" in call.rest
            inode = self.disk.open(name, create=create, truncate=truncate)
            assert inode is not None, call
            self._open[call.result] = inode
            return create
        return False

    def _close(self, call: Call) -> bool:
        self._open.pop(int(call.rest), None)
        return False

    def _write(self, call: Call) -> bool:
        file = self._file(call)
        if file == self._told:
            self.told.append(call.words[0].decode().strip())
            return True
        if isinstance(file, Inode):  # the lock's file: SQLite itself writes at given places alone
            file.write(len(file.now), call.words[0][: call.result])
        return isinstance(file, Inode)

    def _pwrite64(self, call: Call) -> bool:
        file = self._file(call)
        if isinstance(file, Inode):
            file.write(int(call.rest.rpartition(",")[2]), call.words[0][: call.result])
        return isinstance(file, Inode)

    def _ftruncate(self, call: Call) -> bool:
        file = self._file(call)
        if isinstance(file, Inode):
            file.cut(int(call.rest.rpartition(",")[2]))
        return isinstance(file, Inode)

    def _fsync(self, call: Call) -> bool:
        file = self._file(call)
        if file == self._folder:
            self.disk.flush_names()
        elif isinstance(file, Inode):
            file.flush()
        return file is not None

    _fdatasync = _fsync

    def _unlink(self, call: Call) -> bool:
        name = self._name(call.words[0].decode())
        if name is not None:
            self.disk.unlink(name)
        return name is not None

    _unlinkat = _unlink

    def _rename(self, call: Call) -> bool:
        old, new = (self._name(word.decode()) for word in call.words)
        assert (old is None) == (new is None), call
        if old is not None and new is not None:
            self.disk.link(old, new, keep=call.name.startswith("link"))
        return old is not None

    _renameat = _renameat2 = _link = _linkat = _rename

    def _file(self, call: Call) -> Inode | str | None:
        return self._open.get(int(re.match(r"\d+", call.rest)[0]))

    def _name(self, path: str) -> str | None:
        folder, _, name = path.rpartition("/")
        return name if folder == self._folder else None
