"""A line for words that nobody beside the person ought to see."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget


class PassphraseField(QWidget):
    """One line or two that must agree; shown as dots until a person wants to see them."""

    def __init__(self, *, twice: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = self._line(self.tr("Passphrase"))
        self.again = self._line(self.tr("The same words again"))
        self.seen = QCheckBox(self.tr("S&how the words"), self)
        self.seen.toggled.connect(self._show)
        self.again.setVisible(twice)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.line, self.again, self.seen):
            column.addWidget(widget)

    @property
    def agrees(self) -> bool:
        """Whether there are words and, where they are asked for twice, the same ones."""
        words = self.line.text()
        return bool(words) and (self.again.isHidden() or self.again.text() == words)

    def clear(self) -> None:
        """Forget the words."""
        for line in (self.line, self.again):
            line.clear()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        return line

    def _show(self, seen: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        for line in (self.line, self.again):
            line.setEchoMode(mode)
