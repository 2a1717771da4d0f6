"""Text and page side by side, or one over the other where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_NARROW = 720
"""Pixels below which two columns would leave a few letters a line."""


class PageHalves(QSplitter):
    """Holds the reader and the picture of the page."""

    def __init__(self, reader: QWidget, page: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.addWidget(reader)
        self.addWidget(page)
        self.setSizes([600, 420])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn with the room there is."""
        narrow = event.size().width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.orientation() is not wanted:
            self.setOrientation(wanted)
            self.setSizes([60, 40] if narrow else [600, 420])
        super().resizeEvent(event)
