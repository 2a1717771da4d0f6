"""One line for the words of a passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)
_TURNS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_TURN_NAMES = ("edit-undo", "edit-redo")
_LINE_ENDS = ("\r\n", "\n", "\r", "\u2029")


class PassphraseLine(QLineEdit):
    """Shown as dots until a person wants to see them; nothing is learnt, completed or kept to be undone."""

    caps_seen = Signal(bool)
    """Whether the letter just typed says that Caps Lock is on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.show_words(shown=False)

    def words(self) -> str:
        """Return what was typed; one line end at its end came along with what was pasted, as in a passphrase file."""
        text = self.text()
        return text.removesuffix(next((end for end in _LINE_ENDS if text.endswith(end)), ""))

    def show_words(self, *, shown: bool) -> None:
        """Show letters, or dots for them."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)  # the mode has just set its own

    def forget(self) -> None:
        """Let the words go; unlike `clear` this leaves nothing to be undone."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if any(event.matches(key) for key in _TURNS):
            event.accept()
            return
        typed = event.text()
        if typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_seen.emit(typed.isupper() != shifted)
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() in _TURN_NAMES:
                menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
