"""What can be done with the source that is chosen."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.ui.sources.source_entry import SourceEntry
from app.ui.theme import Space

_SAID_MS = 4000


class SourceActions(QWidget):
    """Opens it in Read, or copies its citation, its SHA-256 or its address."""

    open_asked = Signal()
    copy_asked = Signal(str)
    """`citation`, `sha256` or `address`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open = QPushButton(self.tr("&Open in Read"), self)
        self.open.setProperty("role", "primary")
        self.open.clicked.connect(self.open_asked)
        self.copies = {
            "citation": QPushButton(self.tr("Copy citation"), self),
            "sha256": QPushButton(self.tr("Copy SHA-256"), self),
            "address": QPushButton(self.tr("Copy address"), self),
        }
        self.copies["address"].setToolTip(self.tr("An address is never opened, only copied."))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.STEP)
        row.addWidget(self.open)
        for what, button in self.copies.items():
            button.clicked.connect(lambda _checked=False, what=what: self.copy_asked.emit(what))
            row.addWidget(button)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        row.addWidget(self.said)
        row.addStretch(1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.said.clear)

    def buttons(self) -> tuple[QPushButton, ...]:
        """Return the buttons in their order."""
        return self.open, *self.copies.values()

    def show_entry(self, entry: SourceEntry | None) -> None:
        """Offer what can be done with a source."""
        for button in self.buttons():
            button.setEnabled(entry is not None)
        if entry is not None:
            self.copies["address"].setEnabled(bool(entry.article.url.strip()))

    def say_copied(self, what: str) -> None:
        """Say that it is in the clipboard."""
        self.said.setText(
            {
                "citation": self.tr("The citation is copied."),
                "sha256": self.tr("The SHA-256 is copied."),
                "address": self.tr("The address is copied."),
            }[what]
        )
        self._pause.start(_SAID_MS)
