"""Walks a story of a Word file (its body, a note, a header) and adds it block by block."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.intake.office.docx_styles import DocxStyles
from app.intake.office.docx_words import DocxWords, chosen_branch, joined
from app.intake.office.ooxml_names import child_of, short_name, value_of
from app.intake.office.ooxml_package import OoxmlPackage
from app.intake.office.revised_words import RevisedWords, Revision
from app.intake.office.story_builder import StoryBuilder
from app.model.block import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_INLINE = frozenset({"w:r", "w:hyperlink", "w:fldSimple", "m:oMath", "m:oMathPara", "w:t", "a:r"})
_WORDLESS = frozenset(
    {"w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:pPr"}
)
_CELL_PARAGRAPHS = 3
"""A cell of more paragraphs is a column of a page, not a value in a table."""


class DocxWalk:
    """Adds the stories of one part to `story`; `kind`, where given, is the kind of all their blocks."""

    def __init__(
        self,
        package: OoxmlPackage,
        part: str,
        styles: DocxStyles,
        story: StoryBuilder,
        kind: BlockKind | None = None,
    ) -> None:
        self._package = package
        self._targets = {link.id: link for link in package.links(part)}
        self._styles = styles
        self._story = story
        self._kind = kind

    def add(self, element: "_Element", revision: Revision = Revision.NONE) -> None:
        """Add every paragraph and table below `element`, in their order."""
        for child in element:
            name = short_name(child.tag)
            if name in _WORDLESS:
                continue
            if name in ("w:p", "a:p"):
                self._paragraph(child, revision)
            elif name == "w:tbl":
                self._table(child, revision)
            elif name == "w:altChunk":
                self._left_out(child)
            elif name == "mc:AlternateContent":
                self.add(chosen_branch(child), revision)
            elif name in _INLINE:
                self._loose(child, revision)
            else:
                self.add(child, joined(revision, name))

    def _paragraph(self, element: "_Element", revision: Revision) -> None:
        gathered = DocxWords(self._styles)
        gathered.gather(element, revision)
        kind = self._kind or self._styles.kind_of(child_of(element, "w:pPr"))
        self._story.paragraph(kind, gathered.words)
        self._asides(gathered)

    def _loose(self, element: "_Element", revision: Revision) -> None:
        """Add words that stand in no paragraph, as no valid file has them."""
        gathered = DocxWords(self._styles)
        gathered.one(element, revision)
        self._story.paragraph(self._kind or BlockKind.PARAGRAPH, gathered.words)
        self._asides(gathered)

    def _asides(self, gathered: DocxWords) -> None:
        for element, revision in gathered.aside:
            name = short_name(element.tag)
            if name == "a:p":
                self._drawn(element)
            elif name == "v:textpath":
                self._story.add(self._kind or BlockKind.PARAGRAPH, element.get("string", ""))
            elif name in ("dgm:relIds", "c:chart"):
                self._drawing(value_of(element, "r:dm") or value_of(element, "r:id"))
            else:
                self.add(element, revision)

    def _drawn(self, element: "_Element") -> None:
        gathered = DocxWords(self._styles)
        gathered.gather(element)
        self._story.add(self._kind or BlockKind.CAPTION, gathered.words.now)

    def _drawing(self, link_id: str) -> None:
        """Add the words of a diagram or a chart, which stand in a part of their own."""
        link = self._targets.get(link_id)
        if link is None:
            return
        for element in self._package.parse(link.target).iter():
            name = short_name(element.tag)
            if name == "a:p":
                self._drawn(element)
            elif name in ("c:strCache", "c:numCache"):
                values = [value.text or "" for value in element.iter() if short_name(value.tag) == "c:v"]
                self._story.add(self._kind or BlockKind.TABLE, "\t".join(values))

    def _left_out(self, element: "_Element") -> None:
        link = self._targets.get(value_of(element, "r:id"))
        self._story.leave_out(link.target if link else "altChunk")

    def _table(self, table: "_Element", revision: Revision) -> None:
        for row, of_row in _below(table, "w:tr", revision):
            self._row(list(_below(row, "w:tc", _of_row(row, of_row))))

    def _row(self, cells: list[tuple["_Element", Revision]]) -> None:
        """Add a row as one block, unless it only lays out a page: one cell, a table in a cell, long cells."""
        if len(cells) == 1 or any(_is_column(cell) for cell, _ in cells):
            for cell, revision in cells:
                self.add(cell, revision)
            return
        words = RevisedWords()
        asides: list[DocxWords] = []
        for place, (cell, revision) in enumerate(cells):
            if place:
                words.add("\t")
            for number, (paragraph, of_it) in enumerate(_below(cell, "w:p", revision)):
                if number:
                    words.add("\n")
                gathered = DocxWords(self._styles)
                gathered.gather(paragraph, of_it)
                words.extend(gathered.words)
                asides.append(gathered)
        self._story.paragraph(self._kind or BlockKind.TABLE, words)
        for gathered in asides:
            self._asides(gathered)


def _of_row(row: "_Element", revision: Revision) -> Revision:
    """Return the revision of a whole row, whose mark stands in its properties."""
    marks = child_of(row, "w:trPr")
    mark = next((name for name in ("w:del", "w:ins") if child_of(marks, name) is not None), "")
    return joined(revision, mark)


def _is_column(cell: "_Element") -> bool:
    paragraphs = sum(1 for _ in _below(cell, "w:p", Revision.NONE))
    return paragraphs > _CELL_PARAGRAPHS or any(True for _ in _below(cell, "w:tbl", Revision.NONE))


def _below(element: "_Element", wanted: str, revision: Revision) -> Iterator[tuple["_Element", Revision]]:
    """Yield the parts `wanted` of a table, row or cell through content controls and change marks."""
    for child in element:
        name = short_name(child.tag)
        if name == wanted:
            yield child, revision
        elif name == "mc:AlternateContent":
            yield from _below(chosen_branch(child), wanted, revision)
        elif name not in _WORDLESS and name not in ("w:p", "w:tbl", "w:tr", "w:tc"):
            yield from _below(child, wanted, joined(revision, name))
