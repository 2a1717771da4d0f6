"""Takes an RTF file apart, group by group, without recursion."""

import re

from app.intake.office.rtf_group import RtfGroup
from app.intake.office.rtf_signs import BOXES, HEADERS, READABLE, SIGNS, SYMBOLS, WORDLESS
from app.intake.office.rtf_skip import group_end
from app.intake.office.rtf_story import RtfStory
from app.intake.office.rtf_tables import RtfTables
from app.intake.office.rtf_words import ENDS, PROPERTIES
from app.intake.office.rtf_writer import RtfWriter
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode

_TOKEN = re.compile(
    rb"((?:\\u-?\d{1,5}[ ]?(?:\?|\\'[0-9A-Fa-f]{2}))+)|"
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|\\",
    re.DOTALL,
)
_UNICODE, _WORD, _NUMBER, _HEX, _SYMBOL, _BRACE, _PLAIN = range(1, 8)
_DEEPEST = 5_000
_COLLECTED = frozenset({"fonttbl", "stylesheet", "info", "title", "author", "creatim", "atnauthor"})
_ASIDE = {
    "footnote": BlockKind.NOTE,
    "annotation": BlockKind.COMMENT,
    **dict.fromkeys(HEADERS, BlockKind.HEADER),
}


class RtfParser:
    """Reads a file's bytes into `body`, `aside` (notes, comments, headers) and `info` (properties)."""

    def __init__(self) -> None:
        self.body = RtfStory()
        self.aside: list[RtfStory] = []
        self.info: list[tuple[str, str]] = []
        self._tables = RtfTables()
        self._writer = RtfWriter(self._tables.fonts)
        self._group = RtfGroup(self.body)
        self._stack: list[RtfGroup] = []
        self._starred = False
        self._passes_over = False
        self._author = ""

    def feed(self, data: bytes) -> None:
        """Read a whole file; raises CaseError(FILE_TOO_COMPLEX) for groups that stand too deep."""
        place = 0
        while place < len(data):
            place = self._run(data, place)
        while self._stack:
            self._end_group()
        self._writer.flush(self._group)
        self.body.close()

    def _run(self, data: bytes, start: int) -> int:
        """Read tokens from `start`; return where to go on: after a stretch that is passed over, or at the end."""
        for match in _TOKEN.finditer(data, start):
            kind = match.lastindex
            if kind == _PLAIN:
                self._writer.plain(match[_PLAIN])
            elif kind == _UNICODE:
                self._writer.unicode_run(match[_UNICODE], self._group)
            elif match[_WORD] == b"bin":
                return match.end() + max(0, int(match[_NUMBER] or 0))
            elif match[_BRACE] == b"}" and len(self._stack) <= 1:
                break
            else:
                self._take(match)
            if self._passes_over:
                self._passes_over = False
                return group_end(data, match.end())
        return len(data)

    def _take(self, match: re.Match[bytes]) -> None:
        if match[_WORD]:
            self._word(match[_WORD].decode("ascii"), int(match[_NUMBER]) if match[_NUMBER] else None)
        elif match[_HEX]:
            self._writer.byte(int(match[_HEX], 16))
        elif match[_SYMBOL]:
            self._symbol(match[_SYMBOL])
        elif match[_BRACE]:
            self._brace(match[_BRACE])

    def _brace(self, brace: bytes) -> None:
        self._writer.flush(self._group)
        self._starred = False
        if brace == b"}":
            if self._stack:
                self._end_group()
            return
        if len(self._stack) >= _DEEPEST:
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, depth=_DEEPEST)
        self._passes_over = self._group.first_is_passed_over
        self._group.first_is_passed_over = False
        self._stack.append(self._group)
        self._group = self._group.inner()
        if self._stack[-1].opens and self._group.collects:
            self._tables.begin_entry()
            self._group.collected = []

    def _end_group(self) -> None:
        self._writer.flush(self._group)
        group = self._group
        self._group = self._stack.pop()
        if not group.opens:
            if group.collects == "stylesheet" and self._group.opens:
                self._tables.name_style("".join(group.collected))
            return
        if not group.collects:
            group.story.close()
            return
        words = "".join(group.collected).strip()
        if group.collects == "atnauthor":
            self._author = words
        elif group.collects == "creatim":
            self.info.append(("created", self._tables.day))
        elif group.collects in ("title", "author"):
            self.info.append(("creator" if group.collects == "author" else "title", words))

    def _symbol(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        elif sign in b"\r\n":
            self._word("par", None)
        elif sign in SYMBOLS:
            self._writer.sign(SYMBOLS[sign], self._group)

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        group = self._group
        self._writer.end_skip()
        if word == "u":
            self._writer.unicode(number or 0, group)
            return
        self._writer.flush(group)
        if word in SIGNS:
            self._writer.sign(SIGNS[word], group)
        elif word in ENDS:
            ENDS[word](group, self._tables.styles)
        elif word in PROPERTIES:
            PROPERTIES[word](group, number, self._tables.fonts.default)
        elif word in _COLLECTED:
            group.collects, group.collected, group.opens = word, [], True
        elif word in _ASIDE:
            self._begin_aside(_ASIDE[word])
        elif word in BOXES:
            self._begin_box()
        elif word == "upr":
            group.first_is_passed_over = True
        elif not self._tables.take(word, number, group):
            self._passes_over = bool(self._stack) and (word in WORDLESS or (starred and word not in READABLE))

    def _begin_aside(self, kind: BlockKind) -> None:
        if self._group.collects:
            return
        label = self._author if kind is BlockKind.COMMENT else ""
        self._group.story = RtfStory(kind, label)
        self._group.opens = True
        self._group.in_cell = False
        self.aside.append(self._group.story)

    def _begin_box(self) -> None:
        box = RtfStory(self._group.story.kind)
        self._group.story.hang(box)
        self._group.story = box
        self._group.opens = True
        self._group.in_cell = False
