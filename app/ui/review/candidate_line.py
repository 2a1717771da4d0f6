"""A line to fill in, with what else the file proposes for it one press away."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from app.model.proposal import Proposal
from app.ui.reader.direction import reads_right_to_left
from app.ui.theme import Space


class CandidateLine(QWidget):
    """Alt+Down opens the list of candidates; the words stand at the side where they begin."""

    edited = Signal(str)
    """A person typed, or chose a candidate."""
    chosen = Signal(str)
    """A person chose a candidate: its value."""

    def __init__(
        self,
        name: str,
        label: Callable[[Proposal], str],
        *,
        left_to_right: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._candidates: tuple[Proposal, ...] = ()
        self._left_to_right = left_to_right
        self.line = QLineEdit(self)
        self.line.setMinimumWidth(60)
        self.line.setAccessibleName(name)
        self.line.textEdited.connect(self.edited)
        self.line.textChanged.connect(self._turn)
        self.others = QToolButton(self)
        self.others.setText("▾")
        self.others.setAccessibleName(self.tr("Other proposals for: {field}").format(field=name))
        self.others.setToolTip(self.tr("Other proposals (Alt+Down)"))
        self.others.setProperty("role", "small")
        self.others.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.others.clicked.connect(self._offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.line, 1)
        row.addWidget(self.others)
        self.setFocusProxy(self.line)

    def show_value(self, value: str, candidates: Sequence[Proposal]) -> None:
        """Show a value, and which others there are."""
        self._candidates = tuple(candidates)
        self.line.setText(value)
        self.line.setCursorPosition(0)
        self.others.setVisible(len(self._candidates) > 1)
        self._turn(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt and self.others.isVisible():
            self._offer()
            return
        super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Return the candidates as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for candidate in self._candidates:
            action = menu.addAction(self._label(candidate).replace("&", "&&"))
            action.triggered.connect(lambda _=False, value=candidate.value: self.chosen.emit(value))
        return menu

    def _offer(self) -> None:
        self.menu().popup(self.line.mapToGlobal(QPoint(0, self.line.height())))

    def _turn(self, words: str) -> None:
        right = not self._left_to_right and reads_right_to_left(words)
        is_plain = self._left_to_right or words.isascii()
        self.line.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if right
            else Qt.LayoutDirection.LeftToRight
            if is_plain and words
            else self.layoutDirection()
        )
