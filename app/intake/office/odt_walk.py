"""Walks an OpenDocument text and adds it block by block."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.intake.office.odf_names import odf_name, odf_value
from app.intake.office.odt_styles import OdtStyles
from app.intake.office.odt_words import OdtChanges, OdtWords
from app.intake.office.revised_words import RevisedWords
from app.intake.office.story_builder import StoryBuilder
from app.model.block import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPHS = ("text:p", "text:h")
_LISTS = ("text:list", "text:numbered-paragraph")
_FORCED = frozenset({BlockKind.HEADER, BlockKind.NOTE, BlockKind.COMMENT})
"""What a whole story is, whatever its paragraphs are set as."""
_WORDLESS = frozenset(
    {
        *(
            "office:forms",
            "text:sequence-decls",
            "text:variable-decls",
            "text:user-field-decls",
            "office:scripts",
        ),
        *("text:alphabetical-index-source", "text:table-of-content-source", "text:bibliography-source"),
        *("text:illustration-index-source", "text:table-index-source", "text:object-index-source"),
        *(
            "text:user-index-source",
            "svg-compatible:title",
            "svg-compatible:desc",
            "office:binary-data",
            "text:dde-source",
        ),
    }
)
_CELL_PARAGRAPHS = 3
"""A cell of more paragraphs is a column of a page, not a value in a table."""


class OdtWalk:
    """Adds stories to `story`; notes and comments are kept until `add_kept`, so that they follow the body."""

    def __init__(self, styles: OdtStyles, story: StoryBuilder, changes: OdtChanges | None = None) -> None:
        self._styles = styles
        self._story = story
        self._changes = changes or OdtChanges()
        self._notes: list[_Element] = []
        self._comments: list[_Element] = []

    def add(self, element: "_Element", kind: BlockKind | None = None) -> None:
        """Add every paragraph, list and table below `element`; `kind` is that of all of them, where given."""
        for child in element:
            self.one(child, kind)

    def one(self, child: "_Element", kind: BlockKind | None = None) -> None:
        """Add one element of a story."""
        name = odf_name(child.tag)
        if name in _WORDLESS:
            return
        if name in _PARAGRAPHS:
            self._paragraph(child, self._kind(child, name, kind))
        elif name == "table:table":
            self._table(child, kind if kind in _FORCED else None)
        elif name == "text:tracked-changes":
            self._tracked(child)
        elif name == "text:note":
            self._notes.append(child)
        elif name == "office:annotation":
            self._comments.append(child)
        elif name == "draw:object":
            self._story.leave_out(_address(child).removeprefix("./"))
        elif name.startswith("text:change"):
            OdtWords(self._changes).one(child)
        else:
            self.add(child, kind or (BlockKind.LIST_ITEM if name in _LISTS else None))

    def add_kept(self) -> None:
        """Add the notes, each after its own sign, then the comments, who wrote each and when in its first line."""
        while self._notes:
            note = self._notes.pop(0)
            sign = "".join(
                part.xpath("string()") for part in note if odf_name(part.tag) == "text:note-citation"
            )
            self._apart(note, BlockKind.NOTE, sign.strip(), "\t")
        while self._comments:
            comment = self._comments.pop(0)
            label = [part.text for part in comment if part.tag.endswith(("}creator", "}date")) and part.text]
            self._apart(comment, BlockKind.COMMENT, "\t".join(label), "\n")

    def _apart(self, element: "_Element", kind: BlockKind, label: str, between: str) -> None:
        own = StoryBuilder()
        walk = OdtWalk(self._styles, own, self._changes)
        walk.add(element, kind)
        self._notes += walk._notes
        self._comments += walk._comments
        if own.text.blocks:
            self._story.add(kind, f"{label}{between}{own.text.text}" if label else own.text.text)

    def _kind(self, element: "_Element", name: str, kind: BlockKind | None) -> BlockKind:
        if kind in _FORCED:
            return kind
        styled = self._styles.kind_of(odf_value(element, "text:style-name"))
        if name == "text:h" and styled is not BlockKind.TITLE:
            return BlockKind.HEADING
        return kind if kind and styled is BlockKind.PARAGRAPH else styled

    def _paragraph(self, element: "_Element", kind: BlockKind) -> None:
        gathered = self._gathered(element)
        self._story.paragraph(kind, gathered.words)
        self._asides(gathered, kind)

    def _gathered(self, element: "_Element") -> OdtWords:
        gathered = OdtWords(self._changes)
        gathered.gather(element)
        self._notes += gathered.notes
        self._comments += gathered.comments
        return gathered

    def _asides(self, gathered: OdtWords, kind: BlockKind | None) -> None:
        for element in gathered.aside:
            self.one(element, kind if kind in _FORCED else None)

    def _tracked(self, element: "_Element") -> None:
        """Remember what each deletion took away; a deletion over several paragraphs keeps their line ends."""
        for region in element:
            name = odf_value(region, "text:id") or region.get("{http://www.w3.org/XML/1998/namespace}id", "")
            for change in region:
                if odf_name(change.tag) == "text:deletion":
                    own = StoryBuilder()
                    walk = OdtWalk(self._styles, own)
                    walk.add(change, BlockKind.PARAGRAPH)
                    walk.add_kept()
                    self._changes.deleted[name] = own.text.text

    def _table(self, table: "_Element", kind: BlockKind | None) -> None:
        for row in _below(table, ("table:table-row",)):
            cells = list(_below(row, ("table:table-cell", "table:covered-table-cell")))
            if len(cells) == 1 or any(_is_column(cell) for cell in cells):
                for cell in cells:
                    self.add(cell, kind)
            else:
                self._row(cells, kind)

    def _row(self, cells: list["_Element"], kind: BlockKind | None) -> None:
        words = RevisedWords()
        gathered = []
        for place, cell in enumerate(cells):
            words.add("\t" if place else "")
            for number, paragraph in enumerate(_below(cell, _PARAGRAPHS)):
                words.add("\n" if number else "")
                gathered.append(self._gathered(paragraph))
                words.extend(gathered[-1].words)
        self._story.paragraph(kind or BlockKind.TABLE, words)
        for one in gathered:
            self._asides(one, kind)


def _is_column(cell: "_Element") -> bool:
    paragraphs = sum(1 for _ in _below(cell, _PARAGRAPHS))
    return paragraphs > _CELL_PARAGRAPHS or any(True for _ in _below(cell, ("table:table", "draw:frame")))


def _below(element: "_Element", wanted: tuple[str, ...]) -> Iterator["_Element"]:
    """Yield the nearest elements of these names below `element`, through groups and lists."""
    for child in element:
        name = odf_name(child.tag)
        if name in wanted:
            yield child
        elif name not in ("text:p", "text:h", "table:table", "office:annotation"):
            yield from _below(child, wanted)


def _address(element: "_Element") -> str:
    return str(element.get("{http://www.w3.org/1999/xlink}href", ""))
