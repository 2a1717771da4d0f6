"""A filter's button: what it lets through now, and the way to change it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.inspector.restyle import restyle

_LONGEST = 28


class FilterChip(QPushButton):
    """Down opens it as Space does; `active` while it keeps something away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self.setAutoDefault(False)

    def say(self, words: str, *, active: bool, spoken: str = "", opens: bool = True) -> None:
        """Show words; `spoken` is the name for a screen reader."""
        shown = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
        shown = shown.replace("&", "&&")
        self.setText(f"\u2068{shown}\u2069 ▾" if opens else f"\u2068{shown}\u2069")
        self.setAccessibleName(spoken or words)
        restyle(self, "active", active)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)
