"""A line of text to fill in that tells when a person is done with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

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
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.isModified()
        ):
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
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
        if event.reason() not in _STILL_HERE:
            self.left.emit()
