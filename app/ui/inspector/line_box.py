"""A line of text to fill in that tells when a person is done with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.inspector.undo_keys import is_undo_or_redo

_STILL_HERE = (Qt.FocusReason.PopupFocusReason,)


class LineBox(QLineEdit):
    """A line; undo and redo are the case's own unless something unsaved stands in it."""

    entered = Signal()
    """Enter was pressed."""
    left = Signal()
    """The focus went elsewhere."""

    def __init__(self, *, left_to_right: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if left_to_right:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setMinimumWidth(40)

    def put(self, words: str) -> None:
        """Show these words from their start."""
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)
        self.setModified(False)

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride
        is_own = self.isModified() and (self.isUndoAvailable() or not self.property("wrong"))
        if is_key and not is_own and is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE and self.isVisible():
            self.left.emit()
