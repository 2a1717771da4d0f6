"""Chooses the pages of a web archive that are to be read."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.review.parts_model import PartsModel
from app.ui.review.review_item import ReviewItem
from app.ui.theme import Space


class PartsPane(QWidget):
    """A table with a check each, a field that narrows it, all and none, and a button that reads what is checked."""

    read_asked = Signal()
    """A person wants the checked pages read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ReviewItem | None = None
        self.said = WrappingLabel(role="", parent=self)
        self.narrow = QLineEdit(self)
        self.narrow.setPlaceholderText(self.tr("Narrow by title or address"))
        self.narrow.setAccessibleName(self.narrow.placeholderText())
        self.narrow.setClearButtonEnabled(True)
        self.model = PartsModel(self)
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(self.model)
        self.shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.shown.setFilterKeyColumn(-1)
        self.narrow.textChanged.connect(self.shown.setFilterFixedString)
        self.table = self._table()
        every = self._button(self.tr("Choose all sho&wn"))
        every.clicked.connect(lambda: self._check_shown(chosen=True))
        nothing = self._button(self.tr("Choose n&one"))
        nothing.clicked.connect(lambda: self._check_shown(chosen=False))
        self.read = self._button(self.tr("&Read the chosen pages"))
        self.read.clicked.connect(self.read_asked)
        buttons = QHBoxLayout()
        for button in (every, nothing):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.STEP)
        for widget in (self.said, self.narrow):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.model.chosen_changed.connect(self._tell)

    def show_item(self, item: ReviewItem) -> None:
        """Show the pages of a file."""
        self._item = item
        self.narrow.clear()
        self.model.show_parts(item.parts, item.chosen_parts)
        self.table.selectRow(0)
        self._tell()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.shown)
        table.setAccessibleName(self.tr("Pages in this file"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # addresses of one site differ at their ends
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _button(self, label: str) -> QPushButton:
        button = QPushButton(label, self)
        button.setAutoDefault(False)
        return button

    def _check_shown(self, *, chosen: bool) -> None:
        rows = [
            self.shown.mapToSource(self.shown.index(row, 0)).row()
            for row in range(self.shown.rowCount(QModelIndex()))
        ]
        self.model.choose(rows, chosen=chosen)

    def _tell(self) -> None:
        if self._item is None:
            return
        count = len(self._item.chosen_parts)
        self.said.show_words(
            self.tr("This file holds %n page(s). Choose those to read.", "", len(self._item.parts))
        )
        self.read.setText(
            self.tr("&Read %n chosen page(s)", "", count) if count else self.tr("&Read the chosen pages")
        )
        self.read.setEnabled(count > 0)
