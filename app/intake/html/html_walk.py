"""Walks through a page's elements and puts its full text together."""

from typing import TYPE_CHECKING

from app.intake.html.collapsed_words import CollapsedWords
from app.intake.html.html_elements import UNSEEN_WHERE_SCRIPTS_RUN
from app.intake.html.html_rows import layout_rows
from app.intake.html.html_tree import parse_markup
from app.intake.html.html_visibility import is_unseen
from app.intake.html.open_element import OpenElement, element_name
from app.model.block import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

    from app.intake.text_builder import TextBuilder

_CELLS = ("td", "th")
_MOST_FRAMES = 100


def walk(root: "_Element", builder: "TextBuilder", *, without_scripts: bool = False) -> None:
    """Add every word of the page under `root` that a reader sees, block by block, in the order of its source.

    White space collapses as the HTML standard has it; `br` ends a line, two of them a block; a row of a table is
    one block with a tab between cells. `without_scripts` shows what stands in for scripts. Never recursive.
    """
    HtmlWalk(root, builder, without_scripts=without_scripts).run()


class HtmlWalk:
    """One walk; its state is what the elements that are open have said."""

    def __init__(self, root: "_Element", builder: "TextBuilder", *, without_scripts: bool) -> None:
        self._root = root
        self._builder = builder
        self._without_scripts = without_scripts
        self._layout = layout_rows(root)
        self._words = CollapsedWords()
        self._open: list[OpenElement] = []
        self._row: OpenElement | None = None
        self._cells = 0
        self._frames = 0

    def run(self) -> None:
        """Walk through the whole page."""
        self._begin(self._root, element_name(self._root))
        while self._open:
            child = next(self._open[-1].children, None)
            if child is None:
                ended = self._open.pop()
                self._end(ended)
                if self._open:
                    self._say(ended.tail)
            elif (name := element_name(child)) and self._is_seen(child, name):
                self._begin(child, name)
            elif name == "iframe" and self._is_shown_frame(child):
                self._begin_frame(child)
            else:
                self._say(child.tail)

    def _is_shown_frame(self, frame: "_Element") -> bool:
        return bool(frame.get("srcdoc")) and self._frames < _MOST_FRAMES and not is_unseen(frame, "div")

    def _begin_frame(self, frame: "_Element") -> None:
        """Walk into the page that a frame carries with it, as SingleFile saves frames."""
        self._frames += 1
        page = parse_markup(frame.get("srcdoc", ""))
        self._layout |= layout_rows(page)
        self._begin(page, "html")
        self._open[-1].tail = frame.tail

    def _is_seen(self, element: "_Element", name: str) -> bool:
        if self._without_scripts and name in UNSEEN_WHERE_SCRIPTS_RUN:
            return True
        return not is_unseen(element, name)

    def _begin(self, element: "_Element", name: str) -> None:
        element_opened = OpenElement(element, name, self._open[-1] if self._open else None)
        if name == "tr" and element not in self._layout:
            self._flush()
            self._row, self._cells = element_opened, 0
        elif element_opened.breaks:
            self._break(name)
        self._open.append(element_opened)
        if name == "br":
            self._end_line()
        text = element.text
        if text and name in ("pre", "textarea", "listing"):
            text = text.removeprefix("\n")  # the HTML standard drops the first line end
        self._say(text)

    def _end(self, ended: OpenElement) -> None:
        if ended is self._row:
            self._flush(BlockKind.TABLE)
            self._row = None
        elif ended.breaks:
            if self._row is None:
                self._flush(ended.kind)
            else:
                self._words.break_before_more()

    def _break(self, name: str) -> None:
        if self._row is None:
            self._flush()
        elif name in _CELLS:
            if self._cells:
                self._words.next_cell()
            self._cells += 1
        else:
            self._words.break_before_more()

    def _end_line(self) -> None:
        if self._words.at_empty_line and self._row is None and not self._open[-1].verbatim:
            self._flush()
        else:
            self._words.break_line()

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if self._open[-1].verbatim:
            self._words.add_verbatim(text)
        else:
            self._words.add(text)

    def _flush(self, kind: BlockKind | None = None) -> None:
        """End the block; by default it is of the kind that the innermost open element gives."""
        words = self._words.take()
        if words:
            if kind is None:
                kind = self._open[-1].kind if self._open else BlockKind.PARAGRAPH
            self._builder.add(kind, words)
