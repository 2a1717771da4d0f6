"""The facts of one new article, to be confirmed or changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.review.fact_row import FactRow
from app.ui.review.kind_row import KindRow
from app.ui.review.reviewed_fact import ReviewedFact
from app.ui.theme import Space


class FactsForm(QWidget):
    """One row a fact; made once and filled for whichever item is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FactRow | KindRow] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.STEP)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 3)
        grid.setColumnMinimumWidth(3, 120)
        for number, (field, label) in enumerate(self._labels()):
            row = FactRow(field, label, self)
            row.put_into(grid, 2 * number)
            self._keep(row)
        kind = KindRow(self)
        kind.put_into(grid, 2 * len(self.rows))
        self._keep(kind)

    def show_facts(self, facts: dict[str, ReviewedFact], *, editable: bool) -> None:
        """Show the facts of an item."""
        for field, row in self.rows.items():
            row.show_fact(facts[field], editable=editable)

    def _keep(self, row: FactRow | KindRow) -> None:
        self.rows[row.field] = row
        row.changed.connect(self.changed)

    def _labels(self) -> tuple[tuple[str, str], ...]:
        return (
            ("title", self.tr("&Title")),
            ("authors", self.tr("A&uthors")),
            ("issued", self.tr("Publishe&d")),
            ("container_title", self.tr("&Publisher")),
            ("url", self.tr("Add&ress")),
            ("archive_url", self.tr("Archi&ved at")),
            ("accessed", self.tr("Captured")),
            ("language", self.tr("&Language")),
        )
