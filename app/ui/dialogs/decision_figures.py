"""The figures of a decision: number, words, speaker and citation, one under the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QWidget

from app.ui.figures.figure_cells import line_words, mark, number, said_against, said_by, written
from app.ui.figures.shown_group import ShownGroup
from app.wording.isolates import left_to_right, own_direction

_MOST_SEEN = 5


class DecisionFigures(QTreeWidget):
    """A list to read; where a person goes by one source, the figure that is chosen gives the numbers."""

    figure_chosen = Signal(str)

    def __init__(self, group: ShownGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("decisionFigures")
        self.setAccessibleName(self.tr("Figures to decide on"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(
            [self.tr("Figure"), self.tr("As written"), self.tr("Attributed to"), self.tr("Source")]
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bold = self.font()
        bold.setBold(True)
        for line in group.lines:
            marks = " ".join(mark(citation) for citation in line.citations)
            named = self.tr("{reference}  {number}").format(
                reference=left_to_right(line.figure.ref), number=own_direction(number(line.figure))
            )
            item = QTreeWidgetItem(
                [named, written(line.figure), "; ".join([*said_by(line), *said_against(line)]), marks]
            )
            item.setFont(0, bold)
            item.setData(0, Qt.ItemDataRole.UserRole, line.figure.id)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, line_words(line))
            for column in range(4):
                item.setToolTip(column, "\u200e" + item.text(column).replace("<", "‹"))
            self.addTopLevelItem(item)
        self.currentItemChanged.connect(self._chosen)
        seen = min(_MOST_SEEN, len(group.lines))
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 10)
        self.setFixedHeight(self.header().sizeHint().height() + seen * row + 6)
        for column, width in enumerate((150, 150, 190)):
            self.setColumnWidth(column, width)

    def choose(self, figure_id: str) -> None:
        """Choose a figure's line."""
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item is not None and item.data(0, Qt.ItemDataRole.UserRole) == figure_id:
                self.setCurrentItem(item)

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.figure_chosen.emit(str(item.data(0, Qt.ItemDataRole.UserRole)))
