"""Reads a note's Markdown: headings, lists, tables, code, quotations, links with their address, footnotes.

Nothing that a person typed is ever lost: where Markdown would leave letters out (an unused footnote, thousands of
nestings), the note is shown as it was typed. Nothing is ever opened or run: HTML and images are words like others.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from app.model.note_block import NoteBlock, NoteKind, NoteSpan
from app.wording.note_words import note_words, superscript

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LONGEST = 200_000
"""Characters; a longer note is shown as it was typed."""
_DEEPEST = 8
_PLAIN = re.compile(
    r"\A(?:[^\W\d_]|[ ,;:'\"()?\u2018-\u201d\u00ab\u00bb]|\d(?![.)])|(?<=\S)[.\-](?=\S| ))*[.]?\Z"
)
_PARTS = re.compile(r"\n[ \t]*\n")
_NUMBERS = re.compile(r"^[ \t>]*\d{1,9}[.)](?=\s|$)", re.MULTILINE)
"""The numbers of a list, which is counted anew."""
_NUMERALS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_LABELS = re.compile(r"\[\^[^\]\s]*\]")
"""Names of footnotes, in whose place numbers stand."""
_BULLETS = ("•", "–")


def note_blocks(text: str) -> tuple[NoteBlock, ...]:
    """Return the blocks of a note; () for an empty one."""
    stripped = text.strip("\n").rstrip()
    if not stripped.strip():
        return ()
    if _PLAIN.fullmatch(stripped) or len(stripped) > _LONGEST:
        return _as_typed(stripped)
    try:
        tokens = _parser().parse(stripped)
        if not _is_balanced(tokens):
            return _as_typed(stripped)
        blocks = tuple(_Reader().blocks(tokens))
    except RecursionError:
        return _as_typed(stripped)
    typed = _LABELS.sub("", _NUMBERS.sub("", stripped))
    return _as_typed(stripped) if _signs(typed) - _signs(_told(blocks)) else blocks


def _is_balanced(tokens: Sequence["Token"]) -> bool:
    """Whether every block that closes was opened: a footnote inside a footnote's list may leave one out."""
    return all(depth >= 0 for depth in accumulate(token.nesting for token in tokens))


def _as_typed(text: str) -> tuple[NoteBlock, ...]:
    parts = (part.strip("\n") for part in _PARTS.split(text))
    return tuple(NoteBlock(NoteKind.PARAGRAPH, (NoteSpan(part),)) for part in parts if part.strip())


def _told(blocks: Sequence[NoteBlock]) -> str:
    """Return the words that are shown, without the numbers and bullets that are ours."""
    rows = ("".join(span.text for cell in row for span in cell) for block in blocks for row in block.rows)
    return "".join((*("".join(span.text for span in block.words) for block in blocks), *rows))


def _signs(text: str) -> "Counter[str]":
    """Count the letters, digits and pictures of a text: what may be markup, and footnotes' numbers, do not count."""
    return Counter(
        sign
        for sign in text
        if sign not in _NUMERALS and (sign.isalnum() or (sign > "\x7f" and not sign.isspace()))
    )


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST * 2})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin, inline=False)
    parser.normalizeLink = str  # type: ignore[assignment]  # an address is shown as it was typed
    return parser.disable(["entity", "reference"])


class _Reader:
    """Turns the parser's tokens, an opening and a closing one for each block, into blocks."""

    def __init__(self) -> None:
        self._lists: list[int | None] = []
        self._quoted = 0
        self._marker = ""
        self._footnote = ""

    def blocks(self, tokens: Sequence["Token"]) -> Iterator[NoteBlock]:
        place = 0
        while place < len(tokens):
            token = tokens[place]
            if token.type == "table_open":
                end = next(at for at in range(place, len(tokens)) if tokens[at].type == "table_close")
                yield self._block(NoteKind.TABLE, rows=tuple(_rows(tokens[place:end])))
                place = end
            elif token.type == "heading_open":
                yield self._block(NoteKind.HEADING, note_words(tokens[place + 1]), level=int(token.tag[1:]))
                place += 2
            else:
                yield from self._one(token)
            place += 1

    def _one(self, token: "Token") -> Iterator[NoteBlock]:
        kind = token.type
        if kind == "inline":
            yield self._block(NoteKind.PARAGRAPH, note_words(token))
        elif kind in ("fence", "code_block"):
            words = f"{token.info}\n{token.content}" if token.info.strip() else token.content
            yield self._block(NoteKind.CODE, (NoteSpan(words.rstrip("\n"), code=True),))
        elif kind == "hr":
            yield self._block(NoteKind.RULE)
        else:
            self._nest(token)

    def _nest(self, token: "Token") -> None:
        kind = token.type
        if kind == "bullet_list_open":
            self._lists.append(None)
        elif kind == "ordered_list_open":
            self._lists.append(int(token.attrGet("start") or 1) if token.attrGet("start") != 0 else 0)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._marker = self._next_marker(token)
        elif kind == "list_item_close":
            self._marker = ""
        elif kind == "blockquote_open":
            self._quoted += 1
        elif kind == "blockquote_close":
            self._quoted -= 1
        elif kind == "footnote_open":
            self._footnote = superscript(int(token.meta["id"]) + 1)
            self._marker = self._footnote
        elif kind == "footnote_close":
            self._footnote = self._marker = ""

    def _next_marker(self, token: "Token") -> str:
        number = self._lists[-1]
        if number is None:
            return _BULLETS[(len(self._lists) - 1) % len(_BULLETS)]
        self._lists[-1] = number + 1
        return f"{number}{token.markup or '.'}"

    def _block(self, kind: NoteKind, words: tuple[NoteSpan, ...] = (), **more: object) -> NoteBlock:
        marker, self._marker = self._marker, ""
        if kind is NoteKind.PARAGRAPH and marker:
            kind = NoteKind.FOOTNOTE if self._footnote else NoteKind.ITEM
        return NoteBlock(
            kind, words, indent=min(len(self._lists), _DEEPEST), quoted=min(self._quoted, _DEEPEST), marker=marker,
            **more,  # type: ignore[arg-type]
        )  # fmt: skip


def _rows(tokens: Sequence["Token"]) -> Iterator[tuple[tuple[NoteSpan, ...], ...]]:
    row: list[tuple[NoteSpan, ...]] = []
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(note_words(token))
        elif token.type == "tr_close":
            yield tuple(row)
