"""Says that the window closes as soon as the backup is made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class BackupWait(QDialog):
    """Can be cut short: the case itself is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupWait")
        self.setWindowTitle(self.tr("Backing up"))
        said = QLabel(
            self.tr("The case is saved. A backup of it is being made and verified; then the window closes."),
            self,
        )
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Backing up"))
        self.skip = QPushButton(self.tr("&Close without a backup"))
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.skip, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (said, bar, buttons):
            column.addWidget(widget)
        self.resize(440, column.heightForWidth(440))
