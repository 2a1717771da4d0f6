"""An element of a page that has begun and not yet ended."""

import re
from typing import TYPE_CHECKING

from app.intake.html.html_elements import BREAKING, KINDS, VERBATIM
from app.model.block import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_KEEPS_SPACE = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:pre(?!-line)|break-spaces)", re.IGNORECASE)
_OWN_LINES = re.compile(
    r"(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\s*(?:[;!]|$)", re.IGNORECASE
)
_NOTE = re.compile(r"(?:doc-)?(?:foot-?notes?|end-?notes?|rearnotes?)", re.IGNORECASE)
_NOTE_ATTRIBUTES = ("role", "class", "epub:type", "{http://www.idpf.org/2007/ops}type")
_MAY_BE_NOTE = frozenset({"aside", "li", "div", "section", "p", "ol"})
_WITHIN = (BlockKind.QUOTE, BlockKind.NOTE)


def element_name(element: "_Element") -> str:
    """Return the local name of an element in small letters, "" for a comment or another node without one."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


class OpenElement:
    """What an element says of the words in it: whether it stands on its own lines, their kind, their white space."""

    __slots__ = ("breaks", "children", "element", "kind", "name", "tail", "verbatim")

    def __init__(self, element: "_Element", name: str, parent: "OpenElement | None") -> None:
        self.element = element
        self.name = name
        self.tail = element.tail
        self.children: Iterator[_Element] = iter(element)
        style = element.get("style", "")
        self.breaks = name in BREAKING or bool(style and _OWN_LINES.search(style))
        self.verbatim: bool = bool(
            name in VERBATIM or (parent and parent.verbatim) or (style and _KEEPS_SPACE.search(style))
        )
        self.kind: BlockKind = _kind(element, name, parent.kind if parent else BlockKind.PARAGRAPH)


def _kind(element: "_Element", name: str, around: BlockKind) -> BlockKind:
    if name in _MAY_BE_NOTE and _is_note(element):
        return BlockKind.NOTE
    kind = KINDS.get(name, around)
    return around if around in _WITHIN and kind is BlockKind.LIST_ITEM else kind


def _is_note(element: "_Element") -> bool:
    values = (element.get(name, "") for name in _NOTE_ATTRIBUTES)
    return any(_NOTE.fullmatch(word) for value in values if value for word in value.split())
