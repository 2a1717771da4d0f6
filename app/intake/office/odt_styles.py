"""Tells from its style what a paragraph of an OpenDocument text is."""

from typing import TYPE_CHECKING

from app.intake.office.odf_names import odf_name, odf_value
from app.model.block import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

_NAMED = {
    "Title": BlockKind.TITLE,
    "Subtitle": BlockKind.HEADING,
    "Heading": BlockKind.HEADING,
    "Quotations": BlockKind.QUOTE,
    "Preformatted_20_Text": BlockKind.CODE,
    "Caption": BlockKind.CAPTION,
    "Illustration": BlockKind.CAPTION,
    "Figure": BlockKind.CAPTION,
    "Drawing": BlockKind.CAPTION,
    "Table": BlockKind.CAPTION,
}
"""A style's own name is English whatever the language of the program; the shown one is not."""


class OdtStyles:
    """The paragraph styles of a text, automatic ones too, each with its parent."""

    def __init__(self, roots: "Iterable[_Element]") -> None:
        """Take every element that holds styles; of two with one name the first counts."""
        self._parents: dict[str, str] = {}
        self._headings: set[str] = set()
        for root in roots:
            for style in root.iter():
                if odf_name(style.tag) != "style:style" or odf_value(style, "style:family") != "paragraph":
                    continue
                name = odf_value(style, "style:name")
                self._parents.setdefault(name, odf_value(style, "style:parent-style-name"))
                if odf_value(style, "style:default-outline-level") not in ("", "0"):
                    self._headings.add(name)

    def kind_of(self, name: str) -> BlockKind:
        """Return the kind of a paragraph of the style `name`."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            if kind := _NAMED.get(name):
                return kind
            if name in self._headings or name.startswith("Heading_20_"):
                return BlockKind.HEADING
            name = self._parents.get(name, "")
        return BlockKind.PARAGRAPH
