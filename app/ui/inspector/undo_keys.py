"""The keys of undo and redo, which belong to the case while nothing unsaved is typed."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence


def is_undo_or_redo(event: QEvent) -> bool:
    """Return whether a key event asks for undo or redo."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in keys)
