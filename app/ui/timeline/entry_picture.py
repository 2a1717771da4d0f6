"""An entry set for one width, ready to be drawn, with the places of what can be pressed."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.model.timeline import TimelineEntry
from app.ui.theme import Colours, Space
from app.ui.timeline import entry_words as words
from app.ui.timeline.entry_columns import BAR, EntryColumns
from app.ui.timeline.entry_fonts import EntryFonts
from app.ui.timeline.entry_measure import LINE_GAP, PADDING, SIGN, EntryMeasure, place_pieces
from app.ui.timeline.entry_piece import EntryPiece, pieces_of
from app.ui.timeline.set_lines import SetLines


class EntryPicture:
    """Sets its words when made; draws them as often as needed."""

    def __init__(
        self,
        entry: TimelineEntry,
        measure: EntryMeasure,
        columns: EntryColumns,
        fonts: EntryFonts,
        *,
        mirrored: bool,
    ) -> None:
        self._entry = entry
        self._columns = columns
        self._mirrored = mirrored
        self._placed: list[tuple[SetLines, float, float, str]] = []
        self.pieces = pieces_of(entry)
        self.boxes: list[QRectF] = []
        self._piece_lines: list[SetLines] = []
        room = measure.height - 2 * PADDING
        self._set_date(fonts, room)
        self._set_status(fonts, room)
        top = self._set_main(measure, fonts)
        self._set_pieces(fonts, top)
        self._bar_height = fonts.height(fonts.title) - LINE_GAP

    def piece_at(self, x: float, y: float) -> int:
        """Return the number of the piece at a place within the entry, or -1."""
        return next((number for number, box in enumerate(self.boxes) if box.contains(x, y)), -1)

    def draw(self, painter: QPainter, top: float, colours: Colours, hovered: int, focused: int) -> None:
        """Draw the words with the entry's upper edge at `top`."""
        faint = words.is_faint(self._entry)
        inks = {
            "text": colours.faint if faint else colours.text,
            "quiet": colours.quiet,
            "differs": colours.faint if faint else colours.differs_text,
            "marked": colours.faint if faint else colours.text,
            "": colours.quiet,
        }
        for lines, left, y, ink in self._placed:
            lines.draw(painter, left, top + y, inks[ink])
        self._draw_bar(painter, top, colours, faint=faint)
        for number, piece in enumerate(self.pieces[: len(self.boxes)]):
            self._draw_piece(painter, number, piece, top, colours, faint=faint, hovered=number == hovered)
            if number == focused:
                painter.setPen(QColor(colours.frame))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.boxes[number].translated(0, top).adjusted(-2, 0, 2, 0), 3, 3)

    def _place(self, lines: SetLines, left: float, top: float, ink: str) -> None:
        x = self._columns.mirror(left, lines.width) if self._mirrored else left
        self._placed.append((lines, x, top, ink))

    def _set_date(self, fonts: EntryFonts, room: float) -> None:
        columns, width = self._columns, self._columns.date_width
        date = SetLines(words.date_words(self._entry), fonts.date, width, 2, mirrored=self._mirrored)
        self._place(date, columns.date, PADDING, "text")
        small = fonts.height(fonts.small)
        reading, free = words.reading_words(self._entry), room - date.height
        if reading and free >= small:
            lines = SetLines(reading, fonts.small, width, max(1, int(free // small)), mirrored=self._mirrored)
            self._place(lines, columns.date, PADDING + date.height, "quiet")

    def _set_status(self, fonts: EntryFonts, room: float) -> None:
        columns, small = self._columns, fonts.height(fonts.small)
        top = PADDING + 1.0
        for look, said in words.status_words(self._entry):
            most = min(2, int((room + PADDING - top) // small))
            if most < 1:
                return
            font = fonts.small_bold if look in ("differs", "marked") else fonts.small
            lines = SetLines(said, font, columns.status_width, most, mirrored=self._mirrored, end=True)
            self._place(lines, columns.status, top, look)
            top += lines.height

    def _set_main(self, measure: EntryMeasure, fonts: EntryFonts) -> float:
        columns, top = self._columns, float(PADDING)
        for said, font, most in (
            (words.title_words(self._entry), fonts.title, measure.title_lines),
            (words.quote_words(self._entry), fonts.quote, measure.quote_lines),
        ):
            if most:
                lines = SetLines(said, font, columns.main_width, most, mirrored=self._mirrored)
                self._place(lines, columns.main, top, "text")
                top += fonts.height(font) * most + LINE_GAP
        return top

    def _set_pieces(self, fonts: EntryFonts, top: float) -> None:
        columns, height = self._columns, fonts.height(fonts.small) + LINE_GAP
        for (x, line, width), piece in zip(
            place_pieces(self.pieces, columns, fonts), self.pieces, strict=False
        ):
            left = columns.main + x
            if self._mirrored:
                left = columns.mirror(left, width)
            font = fonts.small_bold if piece.differs else fonts.small
            sign = SIGN if piece.is_figure else 0
            self._piece_lines.append(
                SetLines(piece.words, font, width - sign + 1, 1, mirrored=self._mirrored)
            )
            self.boxes.append(QRectF(left, top + line * height, width, height))

        hidden = len(self.pieces) - len(self.boxes)
        if hidden:
            more = SetLines(
                words.more_words(hidden), fonts.small, columns.main_width, 1, mirrored=self._mirrored
            )
            below = max((box.bottom() for box in self.boxes), default=top)
            self._place(more, columns.main, below, "quiet")

    def _draw_bar(self, painter: QPainter, top: float, colours: Colours, *, faint: bool) -> None:
        left = self._columns.mirror(self._columns.bar, BAR) if self._mirrored else self._columns.bar
        box = QRectF(left, top + PADDING + 2, BAR, self._bar_height)
        painter.fillRect(box, QColor(colours.border if faint else colours.incident))

    def _draw_piece(
        self,
        painter: QPainter,
        number: int,
        piece: EntryPiece,
        top: float,
        colours: Colours,
        *,
        faint: bool,
        hovered: bool,
    ) -> None:
        box = self.boxes[number].translated(0, top)
        ink = colours.link if hovered else colours.quiet
        if piece.is_figure:
            ink = colours.differs_text if piece.differs else colours.figure_text
        if faint:
            ink = colours.faint
        left = box.left()
        if piece.is_figure:
            x = box.right() - SIGN / 2 if self._mirrored else left + SIGN / 2 - 1
            self._draw_sign(painter, QPointF(x, box.center().y() - 1), ink)
            left += 0 if self._mirrored else SIGN
        lines = self._piece_lines[number]
        lines.draw(painter, left, box.top(), ink)
        if hovered:
            painter.setPen(QPen(QColor(ink), 1))
            y = box.top() + lines.height - Space.HAIR
            painter.drawLine(QPointF(left, y), QPointF(left + min(lines.natural, lines.width), y))

    @staticmethod
    def _draw_sign(painter: QPainter, middle: QPointF, ink: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        corners = ((-3.5, 0.0), (0.0, -3.5), (3.5, 0.0), (0.0, 3.5))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
