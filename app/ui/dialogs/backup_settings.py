"""How many backups are kept, and where."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from app.services.preferences import LARGEST_COUNT, Preferences


class BackupSettings(QWidget):
    """A number and a folder, with a word on what they mean."""

    folder_requested = Signal()
    """A person wants to choose a folder."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept = QSpinBox(self)
        self.kept.setRange(0, LARGEST_COUNT)
        self.kept.setSpecialValueText(self.tr("Make none"))
        self.kept.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.kept.setSuffix(self.tr(" of each case"))
        self.kept.setValue(preferences.backups_kept)
        self.kept.setAccessibleName(self.tr("Backups kept of each case"))
        self.folder = QLineEdit(preferences.backup_folder, self)
        self.folder.setPlaceholderText(self.tr("Beside each case"))
        self.folder.setClearButtonEnabled(True)
        self.folder.setAccessibleName(self.tr("Folder for backups"))
        choose = QPushButton(self.tr("C&hoose…"), self)
        choose.clicked.connect(self.folder_requested)
        said = QLabel(
            self.tr(
                "When a case is closed after edits, and every half hour while edits are made, a verified copy is kept: "
                "the newest of this number, and the last one of each of as many days. A locked case's are locked too. "
                "A folder on another disk also helps where this one breaks."
            ),
            self,
        )
        said.setWordWrap(True)
        said.setProperty("role", "quiet")
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kept)
        column.addLayout(row)
        column.addWidget(said)

    def write_to(self, preferences: Preferences) -> None:
        """Put what was chosen into `preferences`."""
        preferences.backups_kept = self.kept.value()
        preferences.backup_folder = self.folder.text().strip()
