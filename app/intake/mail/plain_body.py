"""Puts the plain words of a message into blocks: paragraphs, quoted replies, lists."""

import re
from itertools import groupby

from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind

_QUOTED = re.compile(r"[ \t]?((?:>[ \t]?)+)")
_ITEM = re.compile(r"[ \t]*(?:[-*•·–]|\d{1,3}[.)])[ \t]+\S")
_SIGNATURE = re.compile(r"-- ?\Z")


def add_plain(builder: TextBuilder, text: str) -> None:
    """Add the blocks of a plain text: lines up to an empty one are a paragraph, with their line ends.

    A quoted reply (lines after `>`) keeps its signs; replies in it of another depth are blocks of their own.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for depth, group in groupby(lines, key=_depth):
        for block in _blocks(list(group)):
            builder.add(_kind(depth, block), "\n".join(block))


def _depth(line: str) -> int:
    quoted = _QUOTED.match(line)
    return quoted[1].count(">") if quoted else 0


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = [[]]
    for line in lines:
        if not line.strip("> \t"):
            blocks.append([])
            continue
        if blocks[-1] and (_ITEM.match(line) or _SIGNATURE.match(line)):
            blocks.append([])
        blocks[-1].append(line)
    return [block for block in blocks if block]


def _kind(depth: int, block: list[str]) -> BlockKind:
    if depth:
        return BlockKind.QUOTE
    return BlockKind.LIST_ITEM if _ITEM.match(block[0]) else BlockKind.PARAGRAPH
