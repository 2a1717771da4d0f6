"""How a block of each kind is set."""

from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from app.ui.reader.offsets import Offsets
from app.ui.reader.reader_content import ReaderContent
from app.ui.theme import Theme

PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
KIND = QTextBlockFormat.Property.UserProperty.value + 1
"""The kind of a block that has something painted beside it, kept in its format."""
_QUIET = frozenset({"caption", "note", "comment", "header"})
_MOST_ROWS = 200
"""Rows of a table that are measured for its columns."""
_WIDEST = 0.4
"""Of the reading column: a wider cell moves what follows to its next stop."""
_Form = tuple[QTextCharFormat, QTextBlockFormat]


class BlockDress:
    """Lays the formats of an article's blocks over its document; `width` is that of the reading column."""

    def __init__(self, content: ReaderContent, offsets: Offsets, theme: Theme, width: int) -> None:
        self._content = content
        self._offsets = offsets
        self._theme = theme
        self._width = width or 600
        self._forms: dict[str, _Form | None] = {}

    def put_on(self, document: QTextDocument) -> None:
        """Dress all blocks; a paragraph stays as it is."""
        document.setIndentWidth(self._em(1.3))
        cursor = QTextCursor(document)
        for kind, start, end in self._content.blocks:
            if kind not in self._forms:
                self._forms[kind] = self._form_of(kind)
            self._dress(cursor, self._forms[kind], start, end)
        if self._content.begins_with_title:
            _, start, end = self._content.blocks[0]
            self._dress(cursor, self._form_of("title"), start, end)
        self._set_tables(cursor)

    def _dress(self, cursor: QTextCursor, form: _Form | None, start: int, end: int) -> None:
        if form is None:
            return
        letters, block_form = form
        cursor.setPosition(self._offsets.to_units(start))
        cursor.setPosition(self._offsets.to_units(end), QTextCursor.MoveMode.KeepAnchor)
        if letters.propertyCount():
            cursor.mergeCharFormat(letters)
        if block_form.propertyCount():
            cursor.mergeBlockFormat(block_form)

    def _form_of(self, kind: str) -> _Form | None:
        letters, block_form = QTextCharFormat(), QTextBlockFormat()
        if kind == "title":
            self._head(letters, block_form, 1)
        elif kind.startswith("heading"):
            self._head(letters, block_form, 2)
        elif kind in _QUIET:
            letters.setForeground(QColor(self._theme.colours.quiet))
            letters.setFont(self._theme.reading_font(pixels=round(self._theme.sizes.reading * 0.88)))
        elif kind == "code":
            mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            mono.setPixelSize(round(self._theme.sizes.reading * 0.84))
            letters.setFont(mono)
        elif kind in ("quote", "list_item"):
            block_form.setIndent(1)
            block_form.setProperty(KIND, kind)
        else:
            return None
        return letters, block_form

    def _head(self, letters: QTextCharFormat, block_form: QTextBlockFormat, level: int) -> None:
        sizes = self._theme.sizes
        pixels = sizes.title if level == 1 else sizes.subheading
        letters.setFont(self._theme.reading_font(bold=True, pixels=pixels))
        block_form.setTopMargin(self._em(0.2 if level == 1 else 0.6))
        block_form.setBottomMargin(self._em(0.6 if level == 1 else 0.4))
        block_form.setLineHeight(of_own_line(self._theme, 1.36), PROPORTIONAL)
        block_form.setHeadingLevel(level)

    def _set_tables(self, cursor: QTextCursor) -> None:
        """Give the rows of each table common tab stops."""
        rows: list[tuple[int, int]] = []
        for kind, start, end in (*self._content.blocks, ("", 0, 0)):
            if kind == "table":
                rows.append((start, end))
            elif rows:
                self._set_table(cursor, rows)
                rows = []

    def _set_table(self, cursor: QTextCursor, rows: list[tuple[int, int]]) -> None:
        metrics = QFontMetricsF(self._theme.reading_font())
        widest, gap = self._width * _WIDEST, self._em(1.2)
        columns: list[float] = []
        for start, end in rows[:_MOST_ROWS]:
            for number, cell in enumerate(self._content.text[start:end].split("\t")[:-1]):
                width = min(widest, metrics.horizontalAdvance(cell[:100])) + gap
                if number == len(columns):
                    columns.append(0)
                columns[number] = max(columns[number], width)
        form, stop = QTextBlockFormat(), 0.0
        tabs = []
        for width in columns:
            stop += width
            tabs.append(QTextOption.Tab(stop, QTextOption.TabType.LeftTab))
        if tabs:
            form.setTabPositions(tabs)
        form.setBottomMargin(self._em(0.2))
        cursor.setPosition(self._offsets.to_units(rows[0][0]))
        cursor.setPosition(self._offsets.to_units(rows[-1][1]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeBlockFormat(form)

    def _em(self, times: float) -> float:
        return round(self._theme.sizes.reading * times)


def of_own_line(theme: Theme, sizes: float) -> float:
    """Return per cent of the font's own line, which is what Qt counts in.

    Noto's own is 1.36 sizes, others have less.
    """
    font = theme.reading_font()
    return 100 * sizes * font.pixelSize() / QFontMetricsF(font).height()
