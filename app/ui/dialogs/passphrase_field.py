"""Lines for words that nobody beside the person ought to see."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.model.errors import CaseError
from app.model.passphrase import Passphrase
from app.ui.dialogs.passphrase_line import PassphraseLine
from app.ui.dialogs.said_label import SaidLabel
from app.ui.theme import Space


class PassphraseField(QWidget):
    """One line and, below it, what is said of what was typed."""

    changed = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PassphraseLine(name or self.tr("Passphrase"), self)
        self.line.textChanged.connect(self._typed)
        self.line.caps_seen.connect(self._say_caps)
        self.seen = QCheckBox(self.tr("S&how the words"), self)
        self.seen.toggled.connect(lambda shown: self.line.show_words(shown=shown))
        self.caps = SaidLabel(self.tr("Caps Lock seems to be on."), role="quiet")
        self.problem = SaidLabel(role="problem")
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.line, self.caps, self.problem, self.seen):
            column.addWidget(widget)
        for label in (self.caps, self.problem):
            label.hide()

    @property
    def has_words(self) -> bool:
        """Whether anything was typed."""
        return bool(self.line.words())

    def passphrase(self) -> Passphrase | None:
        """Return what was typed, None with a sentence for what cannot be a passphrase."""
        try:
            return Passphrase(self.line.words())
        except CaseError:
            self.refuse(self.tr("These words cannot be a passphrase: something in them is no text."))
            return None

    def refuse(self, sentence: str) -> None:
        """Say why these words do not do, and let others be typed over them."""
        self.say(sentence)
        self.line.selectAll()
        self.line.setFocus()

    def say(self, sentence: str) -> None:
        """Say something about the words; "" takes it away."""
        self.problem.show_words(sentence)
        self.problem.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)

    def forget(self) -> None:
        """Let the words go."""
        self.line.forget()
        self.seen.setChecked(False)
        self.caps.hide()
        self.say("")

    def _typed(self) -> None:
        if self.line.text():
            self.say("")
        self.changed.emit()

    def _say_caps(self, on: bool) -> None:
        self.caps.setVisible(on)
