"""The fields that matter less, folded away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.ui.inspector.field import Field
from app.ui.inspector.field_grid import FieldGrid
from app.ui.theme import Space


class MoreSection(QWidget):
    """A button that unfolds further fields; it says when a guess or a problem lies folded away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.setProperty("role", "more")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._unfold)
        self.grid = FieldGrid()
        self.grid.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.STEP)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.grid)
        self._unfold(False)

    def add(self, words: str, field: Field) -> None:
        """Put a field at the end of what is folded away."""
        self.grid.add(words, field)
        field.guess_shown.connect(lambda _guess: self.count_guesses())

    def count_guesses(self) -> None:
        """Say how many guesses and problems lie in here."""
        open_ = self.button.isChecked()
        doubtful = sum(field.is_guess or bool(field.problem_words) for field in self.grid.fields)
        words = self.tr("&More · %n to check", None, doubtful) if doubtful and not open_ else self.tr("&More")
        self.button.setText(words)
        self.button.setAccessibleName(self.tr("More fields"))

    def _unfold(self, unfolded: bool) -> None:
        self.grid.setVisible(unfolded)
        closed = (
            Qt.ArrowType.LeftArrow
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            else Qt.ArrowType.RightArrow
        )
        self.button.setArrowType(Qt.ArrowType.DownArrow if unfolded else closed)
        self.count_guesses()
