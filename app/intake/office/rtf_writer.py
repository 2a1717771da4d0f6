"""Turns the bytes and code units of an RTF file into characters."""

import re
import struct

from app.intake.office.rtf_fonts import RtfFonts
from app.intake.office.rtf_group import RtfGroup

_HIGH, _LOW, _LAST = 0xD800, 0xDC00, 0xDFFF
_UNIT = re.compile(rb"\\u(-?\d+)")
_PIECE = re.compile(rb"\\u(-?\d+)[ ]?(\?|\\'[0-9A-Fa-f]{2})")
_UNKNOWN = "\ufffd"


class RtfWriter:
    """Gathers bytes until something else follows, so that letters of two bytes stay whole, and pairs surrogates."""

    def __init__(self, fonts: RtfFonts) -> None:
        self._fonts = fonts
        self._bytes = bytearray()
        self._to_skip = 0
        self._high = 0

    def plain(self, content: bytes) -> None:
        """Take bytes as they stand, without those that stand in for a character given before."""
        skipped = min(len(content), self._to_skip)
        self._to_skip -= skipped
        self._bytes += content[skipped:]

    def byte(self, value: int) -> None:
        """Take one byte."""
        if self._to_skip:
            self._to_skip -= 1
        else:
            self._bytes.append(value)

    def end_skip(self) -> None:
        """Take what follows for what it is: nothing stands in for a character any more."""
        self._to_skip = 0

    def unicode(self, unit: int, group: RtfGroup) -> None:
        """Take a UTF-16 code unit, written as a signed number; what stands in for it follows."""
        self.flush(group)
        unit &= 0xFFFF
        high, self._high = self._high, 0
        if high and _LOW <= unit <= _LAST:
            self._emit(chr(0x10000 + ((high - _HIGH) << 10) + (unit - _LOW)), group)
        else:
            if high:
                self._emit(_UNKNOWN, group)
            if _HIGH <= unit < _LOW:
                self._high = unit
            else:
                self._emit(_UNKNOWN if _LOW <= unit <= _LAST else chr(unit), group)
        self._to_skip = group.after_unicode

    def unicode_run(self, run: bytes, group: RtfGroup) -> None:
        """Take code units that are each followed by one byte that stands in for it, as most files write them."""
        units = [int(number) & 0xFFFF for number in _UNIT.findall(run)]
        if group.after_unicode == 1 and not self._high and not _HIGH <= units[-1] < _LOW:
            self.end_skip()
            self.flush(group)
            self._emit(struct.pack(f"<{len(units)}H", *units).decode("utf-16-le", "replace"), group)
            return
        for piece in _PIECE.finditer(run):
            self.end_skip()
            self.unicode(int(piece[1]), group)
            if piece[2] == b"?":
                self.plain(piece[2])
            else:
                self.byte(int(piece[2][2:], 16))

    def sign(self, sign: str, group: RtfGroup) -> None:
        """Take a character that a control word stands for."""
        self.flush(group)
        self._emit(sign, group)

    def flush(self, group: RtfGroup) -> None:
        """Write out the bytes gathered so far in the code page of the group's font."""
        self._to_skip = 0
        if self._high and self._bytes:
            self._high = 0
            self._emit(_UNKNOWN, group)
        if self._bytes:
            content, self._bytes = bytes(self._bytes), bytearray()
            self._emit(content.decode(self._fonts.codec(group.font), "replace"), group)

    def _emit(self, words: str, group: RtfGroup) -> None:
        if group.collects:
            group.collected.append(words)
        else:
            group.story.write(words, group.revision, hidden=group.hidden)
