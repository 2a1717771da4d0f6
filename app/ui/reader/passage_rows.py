"""The passages of an article as rows for a list."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = tuple[str, str, str, str]
"""Passage id, kind letters, locator, exact words."""
PASSAGE_ID = Qt.ItemDataRole.UserRole
_LONGEST = 160


class PassageRows(QAbstractListModel):
    """One line a passage: kind, paragraph and words; what a screen reader says spells the kind out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._names: dict[str, str] = {
            "I": self.tr("Incident"),
            "F": self.tr("Figure"),
            "S": self.tr("Suggestion"),
        }

    _ROOT: ClassVar[QModelIndex] = QModelIndex()

    def fill(self, rows: Sequence[Row]) -> None:
        """Show these rows, in reading order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, passage_id: str) -> int:
        """Return the row of a passage, or -1."""
        return next((number for number, row in enumerate(self._rows) if row[0] == passage_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many passages there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the line, what is said of it, or the passage's id."""
        if not index.isValid():
            return None
        passage_id, letters, locator, exact = self._rows[index.row()]
        if role == PASSAGE_ID:
            return passage_id
        words = " ".join(exact[:_LONGEST].split()) + ("…" if len(exact) > _LONGEST else "")
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("{kind}  {locator}  {words}").format(
                kind=letters or "–", locator=f"\u2066{locator}\u2069", words=f"\u2068{words}\u2069"
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kinds = ", ".join(self._names.get(letter, letter) for letter in letters) or self.tr("Passage")
            return self.tr("{kinds}, paragraph {locator}: {words}").format(
                kinds=kinds, locator=f"\u2066{locator}\u2069", words=f"\u2068{words}\u2069"
            )
        return None
