"""The backups of a case, and what can be done with them."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.services.backup import Backup
from app.ui.dialogs.plain_label import plain_label

_WHEN, _EDITS, _SIZE, _NAME = range(4)
_WIDTHS = {_WHEN: 150, _EDITS: 80, _SIZE: 100}


class BackupsDialog(QDialog):
    """Newest first; each was opened again and verified when it was made."""

    open_requested = Signal(object)
    restore_requested = Signal(object)
    removal_requested = Signal(object)
    backup_requested = Signal()

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("backupsDialog")
        self.setWindowTitle(self.tr("Backups"))
        self._backups: tuple[Backup, ...] = ()
        where = self._label(self.tr("They lie in {folder}").format(folder=f"\u2066{folder}\u2069"))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said = self._label(self.tr("Looking for backups…"))
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("Backups, newest first"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("When (UTC)"), self.tr("Edits"), self.tr("Size"), self.tr("File")]
        )
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.itemSelectionChanged.connect(self._allow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.now = self._button(buttons, self.tr("&Back up now"))
        self.now.clicked.connect(self.backup_requested)
        self.open_it = self._button(buttons, self.tr("&Open"))
        self.restore = self._button(buttons, self.tr("&Restore a copy…"))
        self.remove = self._button(buttons, self.tr("&Delete…"))
        for button, signal in (
            (self.open_it, self.open_requested),
            (self.restore, self.restore_requested),
            (self.remove, self.removal_requested),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.chosen()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (where, self.table, self.said, buttons):
            layout.addWidget(widget)
        self.resize(760, 420)
        self._allow()

    def show_backups(self, backups: tuple[Backup, ...], unknown: int) -> None:
        """Show these; of `unknown` more it is not known whether they are of this case."""
        self._backups = backups
        self.table.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            when = f"\u2066{backup.at[:16].replace('T', ' ')}\u2069"
            size = QLocale().formattedDataSize(
                backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            cells = (
                when,
                f"\u2066{backup.head.count}\u2069",
                f"\u2066{size}\u2069",
                f"\u2068{backup.path.name}\u2069",
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip("")
                self.table.setItem(row, column, item)
        if backups:
            self.table.setCurrentCell(0, _WHEN)
        self.said.setText(self._sentence(len(backups), unknown))
        self._allow()

    def chosen(self) -> Backup | None:
        """Return the backup that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        return self._backups[rows[0].row()] if rows else None

    def _sentence(self, known: int, unknown: int) -> str:
        if not known and not unknown:
            return self.tr("There is no backup of this case yet.")
        verified = self.tr("Each was opened again and verified when it was made.")
        if not unknown:
            return verified
        strange = self.tr(
            "%n more cannot be opened with this case's passphrase, are damaged, or belong to another case.",
            "",
            unknown,
        )
        return f"{verified}\n{strange}" if known else strange

    def _allow(self) -> None:
        for button in (self.open_it, self.restore, self.remove):
            button.setEnabled(self.chosen() is not None)

    def _label(self, text: str) -> QLabel:
        return plain_label(self, text, "quiet")

    def _button(self, buttons: QDialogButtonBox, text: str) -> QPushButton:
        button = QPushButton(text, self)
        buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button
