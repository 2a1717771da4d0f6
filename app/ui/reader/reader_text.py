"""The article's words: a read-only text with a caret, and passages painted under what is visible."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QTextFrameFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.reader.article_canvas import ArticleCanvas
from app.ui.reader.article_document import ArticleDocument
from app.ui.reader.article_edit import ArticleEdit
from app.ui.reader.column import Column
from app.ui.reader.folding import Folding, folding_of
from app.ui.reader.offsets import Offsets
from app.ui.reader.page_words import page_marks
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.sign_rows import SignRows
from app.ui.reader.signs import signs_of
from app.ui.reader.span_index import Entry, SpanIndex
from app.ui.theme import Space, Theme

_NOTHING = ReaderContent("", "", "", "")


class ReaderText(ArticleEdit):
    """Shows one article and its passages; its places are UTF-16 units, which ``offsets`` converts."""

    folding_changed = Signal()
    """Other lines are folded now."""
    moved = Signal()
    """Scrolled, or laid out anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = _NOTHING
        self._document: QTextDocument | None = None
        self._head: QWidget | None = None
        self._returned = (0, 0)
        self._pages: list[tuple[int, str]] = []
        self._column = Column.fit(800, theme.reading_font(), theme.zoom)
        self._signs = SignRows(theme, self, self._turn_fold)
        self._opened: dict[str, frozenset[int]] = {}
        self._canvas = ArticleCanvas(theme, {"incident": self.tr("I"), "figure": self.tr("F")})
        self.offsets = Offsets("")
        self.right_to_left = False

    # -- what is shown ----------------------------------------

    @property
    def index(self) -> SpanIndex:
        """The passages that are painted; after changing it call ``touch`` or ``forget_pictures``."""
        return self._canvas.index

    def show_content(self, content: ReaderContent) -> None:
        """Show an article from its beginning."""
        self._content = content
        self.offsets = Offsets(content.text)
        to_units = self.offsets.to_units
        self.right_to_left = content.mirrored
        self.setAccessibleDescription(content.title)
        canvas = self._canvas
        canvas.numbers = {to_units(start): number for start, number in content.paragraph_starts}
        canvas.index.fill(
            Entry(to_units(span.start), to_units(span.end), span.passage_id, span) for span in content.spans
        )
        canvas.chosen, canvas.emphasis = None, None
        self._fold(content)
        self.put_cursor(0)
        self._lay_out()
        first = self.places.seen_from(self.document().begin())
        self.put_cursor(first.position() if first.isValid() else 0)
        self.verticalScrollBar().setValue(0)
        self.folding_changed.emit()
        self._returned = (0, 0)

    def rebuild(self) -> None:
        """Lay the article out anew, for another zoom or scheme, around the line that stood first."""
        first, caret = self._first_unit(), self.textCursor()
        anchor, position = caret.anchor(), caret.position()
        self._lay_out()
        self.put_cursor(anchor, position)
        self._return_to(first)

    def set_head(self, head: QWidget) -> None:
        """Put a widget over the first line; it scrolls with the text."""
        self._head = head
        head.setParent(self.viewport())

    def show_facts(self, content: ReaderContent) -> None:
        """Take other facts about the same words in, and make room for a head that is higher or lower now."""
        old, self._content = self._content, content
        self.setAccessibleDescription(content.title)
        if old.begins_with_title != content.begins_with_title:
            self.rebuild()
        else:
            self._frame_document(self.document())
            self._place_over()

    def touch(self, start: int, end: int) -> None:
        """Forgets and repaints what an edit of some units touched."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < max(end, start + 1):
            self._canvas.forget(block)
            block = block.next()
        self._repaint(start, end)

    def forget_pictures(self) -> None:
        """Paints all passages anew."""
        self._canvas.forget()
        self.viewport().update()

    def set_chosen(self, entry: Entry | None) -> None:
        """Frames the words of a passage, or none."""
        old, self._canvas.chosen = self._canvas.chosen, entry
        for each in filter(None, (old, entry)):
            self._repaint(each.start, each.end)

    def set_emphasis(self, units: tuple[int, int] | None) -> None:
        """Washes the ground of some units, or of none."""
        old, self._canvas.emphasis = self._canvas.emphasis, units
        for each in filter(None, (old, units)):
            self._repaint(*each)

    @property
    def folding(self) -> Folding:
        """What is folded; after changing it call ``refold``."""
        return self._signs.folding

    def uncover(self, start: int, end: int, *, keep: bool = False) -> None:
        """Open what is folded over some units; `keep` for those of a passage, which is never folded away."""
        if self.folding.open_for(start, end, keep=keep):
            self.refold()

    def refold(self) -> None:
        """Show the folds as they are now."""
        self._opened[self._content.article_id] = self.folding.state
        self.rebuild()
        self.folding_changed.emit()

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll only where the words are not calmly in sight, and then put them at a third of the height."""
        self.uncover(start, end)
        top = self.places.line_top(start)
        bottom = self.places.line_top(max(start, end - 1)) + 2 * self._theme.sizes.reading
        height = self.viewport().height()
        if not self.places.up + Space.WIDE <= top <= bottom <= self.places.up + height - Space.WIDE:
            self.places.scroll_to(top - height / 3)

    # -- Qt ----------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Passages, then the words over them, then frames."""
        area = event.rect().adjusted(0, -8, 0, 8)
        blocks = list(self.places.visible_blocks(area))
        left, width = self._text_edge(), self._column.text
        with QPainter(self.viewport()) as painter:
            painter.setClipRegion(event.region())
            for signs, bottom in self._signs.in_area(self.places, area):
                self._signs.paint(painter, signs, bottom, left, width, mirrored=self.right_to_left)
            self._canvas.paint_under(painter, blocks, area)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            painter.setClipRegion(event.region())
            self._canvas.paint_over(painter, blocks, area)

    def event(self, event: QEvent) -> bool:
        """Keep the column centred, and let the wheel scroll beside it too."""
        if event.type() == QEvent.Type.Resize:
            self._measure()
        if isinstance(event, QWheelEvent):
            return QApplication.sendEvent(self.verticalScrollBar(), event)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width lays the text out anew around the line that stood first."""
        if event.oldSize().width() == event.size().width():
            super().resizeEvent(event)
        else:
            first = self._first_unit()
            self._canvas.forget()
            super().resizeEvent(event)
            self._frame_document(self.document())
            self._return_to(first)
            self._place_over()
        self.moved.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Take the head along."""
        super().scrollContentsBy(dx, dy)
        self._place_over()
        self.moved.emit()

    # -- inside ----------------------------------------

    def _lay_out(self) -> None:
        old = self._document
        self._canvas.forget()
        self._measure()
        above, below = signs_of(self.folding, self._pages, self.offsets.units_length)
        self._signs.fill(self.folding, above, below)
        self.places.hidden = self.folding.hidden
        self._document = ArticleDocument(
            self._content, self.offsets, self._theme, self.folding, above, self._column.text
        ).build(self)
        self._frame_document(self._document)
        self.setDocument(self._document)
        if old is not None:
            old.deleteLater()
        self._place_over()

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        room = self.width() - (bar.width() if bar.isVisible() else 0)
        column = self._column = Column.fit(room, self._theme.reading_font(), self._theme.zoom)
        spare = max(0, room - column.whole)
        # The text stands in the middle, not text and margin together, as far as there is room.
        before = min(spare, max(0, (spare - column.margin + column.far) // 2))
        sides = (spare - before, before) if self.right_to_left else (before, spare - before)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != sides:
            self.setViewportMargins(sides[0], 0, sides[1], 0)

    def _frame_document(self, document: QTextDocument) -> None:
        column, mirrored = self._column, self.right_to_left
        form = QTextFrameFormat()
        form.setLeftMargin(column.far if mirrored else column.margin)
        form.setRightMargin(column.margin if mirrored else column.far)
        # Qt gives the first block of a text no room above it.
        first = self._signs.above.get(0)
        form.setTopMargin(
            Space.WIDE + self._head_height() + (self._signs.height(first.rows) if first is not None else 0)
        )
        form.setBottomMargin(6 * Space.PAGE + self._signs.height(self._signs.below.rows))
        if document.rootFrame().frameFormat() != form:
            document.rootFrame().setFrameFormat(form)

    def _head_height(self) -> int:
        return self._head.heightForWidth(self._column.text) + Space.STEP if self._head is not None else 0

    def _place_over(self) -> None:
        """Put head and fold lines where they belong over the text, and the margin beside it."""
        edge = self._text_edge() + (self._column.text if self.right_to_left else 0)
        self._canvas.stand(float(edge), right_to_left=self.right_to_left)
        if self._head is not None:
            height = self._head_height() - Space.STEP
            self._head.setGeometry(
                QRect(self._text_edge(), Space.WIDE - self.places.up, self._column.text, height)
            )
        if self.folding.runs:
            shown = self._signs.in_area(self.places, self.viewport().rect())
            self._signs.place(shown, self._text_edge(), self._column.text, mirrored=self.right_to_left)

    def _text_edge(self) -> int:
        if not self.right_to_left:
            return self._column.margin
        # From the far side, where a scroll bar that has just gone leaves more room than was measured.
        return self.viewport().width() - self._column.margin - self._column.text

    def _fold(self, content: ReaderContent) -> None:
        opened = self._opened.get(content.article_id, frozenset())
        self._signs.folding = folding_of(content, self.offsets, self._canvas.index, opened)
        marks = page_marks(content.pages, content.text)
        self._pages = [(self.offsets.to_units(place), words) for place, words in marks]

    def _turn_fold(self, number: int) -> None:
        self.folding.turn(number)
        self.refold()
        button = self._signs.button(number)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_unit(self) -> int:
        """Return what stands first, the same however often the text is laid out anew in between."""
        unit, up = self._returned
        return unit if unit and up == self.places.up else self.places.first_unit()

    def _return_to(self, unit: int) -> None:
        if unit:
            self.places.scroll_to(self.places.line_top(unit))
        self._returned = (unit, self.places.up)

    def _repaint(self, start: int, end: int) -> None:
        band = self.places.band(start, end)
        if not band.isEmpty():
            self.viewport().update(band)

    def _bar_at(self, place: QPointF) -> tuple[str, ...]:
        line = QRect(0, round(place.y()) - 2, 1, 4)
        return self._canvas.bar_at(list(self.places.visible_blocks(line)), place)

    def _words(self, start: int, end: int) -> str:
        return self._content.text[self.offsets.to_points(start) : self.offsets.to_points(end)]
