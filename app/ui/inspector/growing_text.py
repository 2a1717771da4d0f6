"""A text area as high as what stands in it."""

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from app.ui.inspector.undo_keys import is_undo_or_redo
from app.ui.reader.direction import reads_right_to_left

IDLE_MILLISECONDS = 1500
_HIGHEST = 14


class GrowingText(QPlainTextEdit):
    """Plain text that grows to 14 lines and tells when a person stopped typing; Tab leaves it.

    With `one_paragraph` Enter finishes, and line ends that are pasted become spaces.
    """

    entered = Signal()
    """Enter was pressed in a text of one paragraph."""
    left = Signal()
    """The focus went elsewhere."""
    paused = Signal()
    """Nothing was typed for a second and a half."""

    def __init__(self, *, one_paragraph: bool = False, least: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_paragraph = one_paragraph
        self._least = least
        self.setTabChangesFocus(True)
        self.setMinimumWidth(40)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MILLISECONDS)
        self._timer.timeout.connect(self.paused)
        self.textChanged.connect(self._typed)

    def put(self, words: str) -> None:
        """Show these words; the place of the cursor is kept as far as it can be."""
        if words != self.words():
            place = self.textCursor().position()
            self.setPlainText(words)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._timer.stop()
        self.document().setModified(False)
        self.fit()

    def words(self) -> str:
        """Return what stands in it, exactly (Qt's own toPlainText turns no-break spaces into spaces)."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def fit(self) -> None:
        """Take the height that the words need."""
        lines = max(self._least, min(_HIGHEST, round(self.document().size().height())))
        around = self.height() - self.viewport().height()
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + max(around, 2 * self.frameWidth()))
        full = round(self.document().size().height()) > _HIGHEST
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if full else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)

    def event(self, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride
        document = self.document()
        is_own = document.isModified() and (document.isUndoAvailable() or not self.property("wrong"))
        if is_key and not is_own and is_undo_or_redo(event):
            event.ignore()
            return False
        handled = super().event(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Show):
            self.fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            words = source.text()
            self.insertPlainText(" ".join(words.split()) if self._one_paragraph else words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason and self.isVisible():
            self._timer.stop()
            self.left.emit()

    def _follow_direction(self) -> None:
        """Stand on the side that the words are read from (QPlainTextEdit keeps Arabic on the left)."""
        side = (
            Qt.AlignmentFlag.AlignRight if reads_right_to_left(self.words()) else Qt.AlignmentFlag.AlignLeft
        )
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def _typed(self) -> None:
        self._follow_direction()
        self.fit()
        if self.hasFocus() and not self.isReadOnly():
            self._timer.start()
