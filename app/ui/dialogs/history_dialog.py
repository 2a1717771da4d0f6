"""The history of a case, for reading."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.dialogs.history_model import NUMBER, WHAT, WHEN, WHO, HistoryModel


class HistoryDialog(QDialog):
    """Every edit with its time and name, newest first; undo stands in it like any other edit."""

    check_requested = Signal()
    """A person wants the history checked."""

    def __init__(self, model: HistoryModel, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(self.tr("History"))
        head = QLabel(said, self)
        head.setWordWrap(True)
        head.setProperty("role", "quiet")
        model.setParent(self)
        self.table = QTableView(self)
        self.table.setAccessibleName(self.tr("Edits, newest first"))
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setShowGrid(False)
        self.table.setModel(model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((NUMBER, 60), (WHEN, 150), (WHO, 120)):
            self.table.setColumnWidth(column, width)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        check = QPushButton(self.tr("&Verify case"))
        check.clicked.connect(self.check_requested)
        buttons.addButton(check, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(760, 480)
