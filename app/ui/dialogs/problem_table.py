"""The table of what a check found."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.model.problem_place import ProblemPlace
from app.ui.dialogs.problem_model import RESTS_ON, SORTED_BY, WHAT, WHERE, ProblemModel
from app.ui.theme import Space

_WRAPPED = 500
"""Rows up to which each gets the height of its words; more would take longer than a person waits."""


class ProblemTable(QTableView):
    """Sortable; double click or Enter leads to what a row is about."""

    lead_requested = Signal(str, str)
    """A person wants to see a thing: "article", "passage" or "claim", and its id."""
    lead_changed = Signal(bool)
    """Whether the row that is chosen leads anywhere."""

    def __init__(self, model: ProblemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model.setParent(self)
        self.problems = model
        self.shown = QSortFilterProxyModel(self)
        self.shown.setSourceModel(model)
        self.shown.setSortRole(SORTED_BY)
        self.setModel(self.shown)
        self.setAccessibleName(self.tr("What differs"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 12)
        for column in (WHAT, WHERE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(RESTS_ON, self.fontMetrics().averageCharWidth() * 18)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        header.sectionResized.connect(self._fitting.start)
        model.modelReset.connect(self._fitting.start)
        self.shown.layoutChanged.connect(self._fitting.start)
        self.activated.connect(self._lead)

    def place(self) -> ProblemPlace | None:
        """Return what the chosen row is about."""
        return self._place(self.currentIndex())

    def lead(self) -> None:
        """Lead to what the chosen row is about, where it still exists."""
        self._lead(self.currentIndex())

    def lines(self) -> list[str]:
        """Return all rows as plain text, in the order shown."""
        rows = (self.shown.index(row, 0) for row in range(self.shown.rowCount()))
        return [self.problems.line(self.shown.mapToSource(index).row()) for index in rows]

    def sizeHintForRow(self, row: int) -> int:
        return super().sizeHintForRow(row) + Space.SMALL  # the frame of the cell that has the focus

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        place = self._place(current)
        self.lead_changed.emit(place is not None and bool(place.leads_to))

    def _place(self, index: QModelIndex | QPersistentModelIndex) -> ProblemPlace | None:
        if not index.isValid():
            return None
        return self.problems.found[self.shown.mapToSource(index).row()].place

    def _lead(self, index: QModelIndex) -> None:
        place = self._place(index)
        if place is not None and place.leads_to:
            self.lead_requested.emit(place.leads_to, place.id)

    def _fit(self) -> None:
        if self.shown.rowCount() <= _WRAPPED:
            self.resizeRowsToContents()
