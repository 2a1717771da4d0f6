"""Tells from its style what a paragraph of a Word file is."""

from typing import TYPE_CHECKING

from app.intake.office.ooxml_names import child_of, short_name, value_of
from app.intake.office.style_names import kind_of_style
from app.model.block import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY_LEVEL = 9
"""The outline level that means body text; 0 to 8 are headings."""


class DocxStyles:
    """The styles of a file: names, outline levels and lists, each with what it inherits."""

    def __init__(self, root: "_Element | None") -> None:
        """Take the root of the part `styles`, None where a file has none."""
        self._styles: dict[str, _Element] = {}
        self._kinds: dict[str, BlockKind] = {}
        for style in root if root is not None else ():
            if short_name(style.tag) == "w:style":
                self._styles.setdefault(value_of(style, "w:styleId"), style)

    def kind_of(self, properties: "_Element | None") -> BlockKind:
        """Return the kind of a paragraph with these properties (`w:pPr`)."""
        if properties is None:
            return BlockKind.PARAGRAPH
        style = self._style_kind(value_of(child_of(properties, "w:pStyle"), "w:val"))
        own = _direct_kind(properties)
        return own if own and style in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) else style

    def is_hidden(self, properties: "_Element | None") -> bool:
        """Return whether a run with these properties (`w:rPr`) is set as hidden."""
        if properties is None:
            return False
        mark = child_of(properties, "w:vanish")
        if mark is None:
            style = self._styles.get(value_of(child_of(properties, "w:rStyle"), "w:val"))
            mark = child_of(style, "w:rPr", "w:vanish")
        return mark is not None and value_of(mark, "w:val") not in ("0", "false", "off")

    def _style_kind(self, name: str) -> BlockKind:
        if name not in self._kinds:
            self._kinds[name] = self._inherited_kind(name)
        return self._kinds[name]

    def _inherited_kind(self, name: str) -> BlockKind:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            shown = kind_of_style(value_of(child_of(style, "w:name"), "w:val"))
            if kind := shown or _direct_kind(child_of(style, "w:pPr")):
                return kind
            name = value_of(child_of(style, "w:basedOn"), "w:val")
        return BlockKind.PARAGRAPH


def _direct_kind(properties: "_Element | None") -> BlockKind | None:
    level = value_of(child_of(properties, "w:outlineLvl"), "w:val")
    if level.isdecimal() and int(level) < _BODY_LEVEL:
        return BlockKind.HEADING
    number = value_of(child_of(properties, "w:numPr", "w:numId"), "w:val")
    return BlockKind.LIST_ITEM if number not in ("", "0") else None
