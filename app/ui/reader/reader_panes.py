"""What the reader is put together from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.ui.reader.passage_list import PassageList
from app.ui.reader.reader_head import ReaderHead
from app.ui.reader.reader_text import ReaderText
from app.ui.reader.selection_bar import SelectionBar
from app.ui.theme import Theme


class ReaderPanes(QWidget):
    """The text with its head, the list of passages under it, and the bar that floats over it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ReaderText(theme, self)
        self.head = ReaderHead(theme)
        self.text.set_head(self.head)
        self.head.hide()
        self.passages = PassageList(self)
        self.passages.hide()
        self.bar = SelectionBar(theme, self)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.text)
        halves.addWidget(self.passages)
        halves.setStretchFactor(0, 4)
        halves.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
        self.setFocusProxy(self.text)
