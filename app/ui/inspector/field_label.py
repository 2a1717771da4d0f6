"""The name of a field, and the small word that says it is a guess."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.inspector.field import Field
from app.ui.theme import Space

_LETTERS = 13


class FieldLabel(QWidget):
    """Stands before a field, as wide as all its like; Alt and its letter lead into the field."""

    def __init__(self, words: str, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel(words)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setProperty("role", "fieldname")
        self.name.setBuddy(field.editor)
        self.guess = QLabel(self.tr("guess"))
        self.guess.setTextFormat(Qt.TextFormat.PlainText)
        self.guess.setProperty("role", "guess")
        self.guess.hide()
        field.guess_shown.connect(self.guess.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL + 1, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.name)
        column.addWidget(self.guess)
        column.addStretch(1)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(round(self.fontMetrics().averageCharWidth() * _LETTERS * 0.95))
