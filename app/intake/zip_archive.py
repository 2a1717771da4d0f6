"""Reads the members of a zip file, whatever the file claims about itself; nothing reaches the disk."""

import io
import struct
import zipfile
import zlib
from functools import cached_property

from app.model.errors import CaseError, ErrorCode

MOST_MEMBERS = 5_000
"""How many members a zip file may have."""
MOST_BYTES = 200 * 1024 * 1024
"""How many bytes all that is read out of one zip file may come to (200 MiB)."""
MOST_RATIO = 200
"""How many times its packed size a member of more than SMALL bytes may have."""
SMALL = 1 << 20

_LONGEST_DIRECTORY = 4 << 20
_CHUNK = 1 << 16
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 0x1
_IN_ZIP64 = 0xFFFFFFFF
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, OverflowError, OSError)
_PLAIN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""All that office documents, EPUB and WACZ may use; the other methods unpack without a bound."""


class ZipArchive:
    """A zip file from its bytes. A member is found by its name only: no name is ever a path on this machine.

    What is never read costs nothing, so a large picture beside the words harms no article. Of members with one
    name the last counts. A zip file inside it is bytes like any other.
    """

    def __init__(self, data: bytes) -> None:
        """Look at the directory of `data`.

        Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX (too many members, or members that share bytes).
        """
        self._left = MOST_BYTES
        try:
            _check_directory(data)
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
            if len(members) > MOST_MEMBERS:
                raise CaseError(ErrorCode.FILE_TOO_COMPLEX, members=len(members))
            _check_apart(data, members, self._zip.start_dir)
        except (*_BROKEN, NotImplementedError) as error:
            raise CaseError(ErrorCode.FILE_BROKEN) from error
        self._members = {_plain(member.filename): member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the file; a backslash counts as a slash."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """Return the member's name as the file has it: exactly, in other letter case, or in an older encoding."""
        name = _plain(name)
        bare = name.removeprefix("/")
        garbled = bare.encode("utf-8", "replace").decode("cp437")
        exact = next((known for known in (name, bare, garbled) if known in self._members), None)
        return exact if exact is not None else self._by_case.get(bare.casefold())

    def __contains__(self, name: str) -> bool:
        """Return whether there is a member of that name."""
        return self.find(name) is not None

    def read(self, name: str) -> bytes:
        """Return the bytes of the member `name`.

        Raises CaseError: FILE_BROKEN (no such member, or a damaged one), FILE_LOCKED,
        FILE_TOO_COMPLEX (it unpacks to too much).
        """
        found = self.find(name)
        if found is None:
            raise CaseError(ErrorCode.FILE_BROKEN, member=name)
        member = self._members[found]
        if member.flag_bits & _ENCRYPTED:
            raise CaseError(ErrorCode.FILE_LOCKED, member=name)
        if member.compress_type not in _PLAIN_METHODS:
            raise CaseError(ErrorCode.FILE_BROKEN, member=name)
        try:
            return self._unpack(member)
        except (*_BROKEN, NotImplementedError, RuntimeError) as error:
            raise CaseError(ErrorCode.FILE_BROKEN, member=name) from error

    @cached_property
    def _by_case(self) -> dict[str, str]:
        return {name.casefold(): name for name in reversed(self._members)}

    def _unpack(self, member: zipfile.ZipInfo) -> bytes:
        """Return the member's bytes, counted as they come: what its header says they are is not believed."""
        pieces: list[bytes] = []
        size = 0
        with self._zip.open(member) as stream:
            while piece := stream.read(_CHUNK):
                pieces.append(piece)
                size += len(piece)
                self._left -= len(piece)
                if self._left < 0 or size > max(SMALL, MOST_RATIO * member.compress_size):
                    raise CaseError(ErrorCode.FILE_TOO_COMPLEX, member=member.filename)
        return b"".join(pieces)


def _plain(name: str) -> str:
    return name.replace("\\", "/")


def _check_directory(data: bytes) -> None:
    """Refuse a directory that would fill memory before its members could be counted."""
    place = data.rfind(b"PK\x05\x06", max(0, len(data) - (1 << 16) - _END.size))
    if place < 0:
        raise zipfile.BadZipFile
    size = _END.unpack_from(data, place)[5]
    if size == _IN_ZIP64 and (place := data.rfind(b"PK\x06\x06", 0, place)) >= 0:
        (size,) = struct.unpack_from("<Q", data, place + 40)
    if size > _LONGEST_DIRECTORY:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX)


def _check_apart(data: bytes, members: list[zipfile.ZipInfo], end: int) -> None:
    """Refuse members that lie over each other: so one packed stretch is unpacked many times over."""
    if any(member.header_offset + member.compress_size > end for member in members):
        raise zipfile.BadZipFile
    for member in sorted(members, key=lambda member: member.header_offset, reverse=True):
        start = member.header_offset
        header = _LOCAL.unpack_from(data, start)
        packed_from = start + _LOCAL.size + header[9] + header[10]
        if packed_from + member.compress_size > end:
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, member=member.filename)
        end = start
