"""A note as the PDF prints it, under the field it is typed in; built word by word, never from markup."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from app.model.note_block import NoteBlock, NoteKind, NoteSpan, NoteWords
from app.wording.note_blocks import note_blocks

_STEP = 14
_LARGER = {1: 1.25, 2: 1.12}
_HIGHEST = 360
_MOST = 200
"""Blocks, and cells of a table, that a preview shows: Qt lays out each of them anew at every letter."""


class NotePreview(QTextEdit):
    """Words to read and to copy; nothing in it can be clicked or loads anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "preview")
        self.setObjectName("notePreview")
        self.setAccessibleName(self.tr("The note as it is printed"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_note(self, text: str) -> None:
        """Show a note; one that is printed as it was typed needs no preview."""
        blocks = note_blocks(text)
        self.setVisible(any(_says_more(block) for block in blocks))
        if self.isHidden():
            return
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        for number, block in enumerate(blocks[:_MOST]):
            self._write(cursor, block, is_first=number == 0)
        if len(blocks) > _MOST:
            cursor.insertBlock()
            cursor.insertText(self.tr("The rest of the note is printed too."))
        cursor.endEditBlock()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2 * self.frameWidth()
        self.setFixedHeight(min(height, _HIGHEST))

    def _write(self, cursor: QTextCursor, block: NoteBlock, *, is_first: bool) -> None:
        if block.kind is NoteKind.TABLE and _cells(block) <= _MOST:
            self._write_table(cursor, block)
            return
        if not is_first:
            cursor.insertBlock()
        cursor.setBlockFormat(self._block_format(block))
        if block.marker:
            cursor.insertText(f"{block.marker}\u00a0", self._look(block))
        if block.kind is NoteKind.RULE:
            cursor.insertText("―" * 12, self._look(block))
        for row in block.rows[:_MOST]:
            self._write_words(cursor, block, _in_a_line(row))
        self._write_words(cursor, block, block.words)

    def _write_words(self, cursor: QTextCursor, block: NoteBlock, words: NoteWords) -> None:
        for span in words:
            look = self._look(block)
            if span.bold:
                look.setFontWeight(QFont.Weight.Bold)
            look.setFontItalic(span.italic)
            look.setFontStrikeOut(span.struck)
            if span.code:
                look.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
            cursor.insertText(span.text.replace("\n", "\u2028"), look)

    def _write_table(self, cursor: QTextCursor, block: NoteBlock) -> None:
        columns = max(map(len, block.rows))
        form = QTextTableFormat()
        form.setBorder(0.5)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellPadding(3)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setHeaderRowCount(1)
        table = cursor.insertTable(len(block.rows), columns, form)
        for row, cells in enumerate(block.rows):
            for column, words in enumerate(cells):
                inner = table.cellAt(row, column).firstCursorPosition()
                look = NoteBlock(NoteKind.HEADING, level=3) if row == 0 else block
                self._write_words(inner, look, words)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _block_format(self, block: NoteBlock) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setLeftMargin(_STEP * (block.indent + block.quoted))
        form.setTopMargin(3)
        if block.kind is NoteKind.ITEM:
            form.setTextIndent(-_STEP + 2)
        return form

    def _look(self, block: NoteBlock) -> QTextCharFormat:
        look = QTextCharFormat()
        if block.kind is NoteKind.HEADING:
            font = self.font()
            font.setPixelSize(round(self.fontInfo().pixelSize() * _LARGER.get(block.level, 1.0)))
            font.setBold(True)
            look.setFont(font)
        if block.quoted:
            look.setForeground(self.palette().placeholderText())
        return look


def _cells(block: NoteBlock) -> int:
    return sum(map(len, block.rows))


def _in_a_line(row: tuple[NoteWords, ...]) -> NoteWords:
    """Return the cells of a row one after the other, as a table too large to draw is shown."""
    bar, end = NoteSpan(" | "), NoteSpan("\n")
    return (*(span for number, cell in enumerate(row) for span in ((bar, *cell) if number else cell)), end)


def _says_more(block: NoteBlock) -> bool:
    """Whether a block looks otherwise than it was typed."""
    plain = block.kind is NoteKind.PARAGRAPH and not block.quoted
    return not plain or any(span.bold or span.italic or span.code or span.struck for span in block.words)
