"""What Read shows while there is nothing to read: what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.theme import Space

_WIDTH = 420


class EmptyPage(QFrame):
    """Invites a person to add the first article."""

    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setProperty("role", "page")
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setFixedWidth(_WIDTH)
        for label in (self._heading, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._add = QPushButton(self.tr("+ Add article"), self)
        self._add.setProperty("role", "primary")
        self._add.clicked.connect(self.add_requested)
        self.setFocusProxy(self._add)
        column = QVBoxLayout(self)
        column.setSpacing(Space.LARGE)
        column.addStretch(2)
        # In a row of its own: a column asks a wrapping label for its height at the column's width, and cuts it.
        row = QHBoxLayout()
        row.addWidget(self._said)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_no_article(self, *, editable: bool) -> None:
        """Say that the case has no article yet."""
        self._heading.setText(self.tr("No article yet"))
        if editable:
            self._said.setText(
                self.tr(
                    "Add the first article, or drop its file or a folder on this window: web pages, PDF, Word, "
                    "OpenDocument, RTF, mail, EPUB, web archives and plain text. Words that were copied can be "
                    "pasted with {key}. The original is kept byte for byte."
                ).format(
                    key=QKeySequence(QKeySequence.StandardKey.Paste).toString(
                        QKeySequence.SequenceFormat.NativeText
                    )
                )
            )
        else:
            self._said.setText(self.tr("This case has no article, and it is read only."))
        self._add.setVisible(editable)
