"""The history of a case, for reading."""

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui.dialogs.custody_model import HASH, CustodyModel
from app.ui.dialogs.history_model import NUMBER, WHAT, WHEN, WHO, HistoryModel
from app.ui.inspector.wrapping_label import WrappingLabel

_WIDTHS = {NUMBER: 60, WHEN: 150, WHO: 120}
_HASH_WIDTH = 170


class HistoryDialog(QDialog):
    """Every edit with its time and name, newest first, and beside them what was done with the case as a whole."""

    check_requested = Signal()
    """A person wants the history checked."""

    def __init__(
        self, model: HistoryModel, custody: CustodyModel, said: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(self.tr("History"))
        head = QLabel(said, self)
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("role", "quiet")
        self.table = _table(model, self.tr("Edits, newest first"), self)
        self.custody = _table(custody, self.tr("What was done with the case, newest first"), self)
        self.custody.setColumnWidth(HASH, _HASH_WIDTH)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.table, self.tr("&Edits"))
        self.tabs.addTab(
            self.custody if custody.rowCount() else self._nothing(), self.tr("E&xports, seals and the like")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        check = QPushButton(self.tr("&Verify case"))
        check.clicked.connect(self.check_requested)
        buttons.addButton(check, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(head)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        self.resize(900, 480)
        self.table.setFocus()

    def _nothing(self) -> QWidget:
        self.custody.hide()
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addWidget(
            WrappingLabel(
                self.tr(
                    "Nothing was exported, sealed or done with the case as a whole yet. Whatever is, stands here with "
                    "the fingerprint of the file that left the case; where the file went is not kept."
                ),
                role="soft",
            )
        )
        column.addStretch(1)
        return page


def _table(model: QAbstractItemModel, name: str, parent: QDialog) -> QTableView:
    table = QTableView(parent)
    model.setParent(table)
    table.setAccessibleName(name)
    table.setFrameShape(QFrame.Shape.NoFrame)
    table.setShowGrid(False)
    table.setModel(model)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
    for column, width in _WIDTHS.items():
        table.setColumnWidth(column, width)
    return table
