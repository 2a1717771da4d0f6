"""Asks for the note on a passage."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme import Space


class NoteEntry(QDialog):
    """A few lines of plain text; Ctrl+Enter keeps them; opened, not executed."""

    note_written = Signal(str)

    def __init__(self, words: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEntry")
        self.setWindowTitle(self.tr("Note"))
        quoted = QLabel(self.tr("Note on “{words}”:").format(words=f"\u2068{words}\u2069"), self)
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        self.note = QPlainTextEdit(note, self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.note.installEventFilter(self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        keep = buttons.addButton(self.tr("&Keep note"), QDialogButtonBox.ButtonRole.AcceptRole)
        keep.setToolTip(self.tr("Ctrl+Enter"))
        buttons.accepted.connect(self._finish)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        column.addWidget(quoted)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.resize(460, 240)
        self.note.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._finish()
                return True
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        self.accept()
        self.note_written.emit(self.note.toPlainText().strip())
