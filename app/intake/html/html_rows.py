"""Tells the rows of a table that lays a page out from those that hold data."""

from typing import TYPE_CHECKING

from app.intake.html.html_elements import KINDS

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CELL = 600
_HEADINGS = frozenset(name for name, kind in KINDS.items() if kind.value == "heading")
_OF_A_LAYOUT = _HEADINGS | {"table", "form", "article", "section", "blockquote", "pre", "figure"}
_MOST_PARAGRAPHS = 2


def layout_rows(root: "_Element") -> "frozenset[_Element]":
    """Return the `tr` elements that hold parts of the page and not data.

    Those are rows with another table, a heading, or a cell that is an article's length. One pass, without recursion.
    """
    layout: set[_Element] = set()
    for row in root.iter("tr"):
        if any(True for _ in row.iterdescendants("table")):
            layout.add(row)
    for row in root.iter("tr"):
        if row not in layout and _is_layout(row):
            layout.add(row)
    return frozenset(layout)


def _is_layout(row: "_Element") -> bool:
    """Look at a row that holds no other row."""
    for cell in row:
        length = paragraphs = 0
        for element in cell.iter():
            if not isinstance(element.tag, str):
                continue
            if element.tag in _OF_A_LAYOUT:
                return True
            paragraphs += element.tag == "p"
            if element.tag not in ("script", "style"):
                length += len(element.text or "")
            length += len(element.tail or "") if element is not cell else 0
        if length > _LONGEST_CELL or paragraphs > _MOST_PARAGRAPHS:
            return True
    return False
