"""The reason for a decision: plain words, a few lines high."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 3


class DecisionReason(QPlainTextEdit):
    """Tab goes on to the next field, as in a form."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Reason for the decision, needed"))
        self.setPlaceholderText(
            self.tr("For example: both quote the same hospital; the later article corrects itself.")
        )
        self.setTabChangesFocus(True)
        self.setMinimumHeight(_LINES * self.fontMetrics().lineSpacing() + 18)
