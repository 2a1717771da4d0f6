"""Words in a dialog that are never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(parent: QWidget, words: str, role: str = "") -> QLabel:
    """Return a label that wraps; `role` is what the style sheet knows it by."""
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
