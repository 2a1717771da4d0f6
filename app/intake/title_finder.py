"""Proposes a title: a line that says so, the first heading, or the first line that is nothing else."""

import re
from collections.abc import Callable

from app.intake.telling_line import HEAD, TellingLine
from app.model.block import BlockKind
from app.model.proposal import Proposal

_LABEL = re.compile(
    r"(?:title|headline|titre|título|titular|заголовок|العنوان)\s*[:：]\s*(?P<title>.+)", re.I
)
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


def find_titles(lines: list[TellingLine], is_fact: Callable[[TellingLine], bool]) -> list[Proposal]:
    """Return titles, best first; `is_fact` tells lines that say something else (a date, a counter)."""
    found = [
        _proposal(match["title"], line, "title_line")
        for line in lines
        if (match := _LABEL.fullmatch(line.words))
    ]
    heading = next((line for line in lines if line.kind in _HEADINGS and line.place < HEAD), None)
    if heading is not None and heading.words:
        found.append(_proposal(_heading_words(heading.words), heading, "first_heading"))
    elif not found and (first := next((line for line in lines if not is_fact(line)), None)):
        found.extend([_proposal(first.words, first, "first_line")] if _may_be_title(first) else [])
    return found


def _may_be_title(line: TellingLine) -> bool:
    return bool(line.words) and not line.runs_on and line.place < HEAD and line.kind is BlockKind.PARAGRAPH


def _heading_words(line: str) -> str:
    """Return a Markdown heading's words without the signs that make it one."""
    return line.strip("#").strip().strip("*_").strip() or line


def _proposal(value: str, line: TellingLine, provenance: str) -> Proposal:
    return Proposal(field="title", value=value, as_written=line.words, provenance=provenance)
