"""The pages of a web archive as a table."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.model.file_part import FilePart
from app.model.moment import Moment
from app.ui.inspector import words
from app.ui.plain_tip import plain_tip
from app.ui.titled_model import TitledModel


class PartsModel(TitledModel):
    """Title, address, day of capture, size; the first column carries the check."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[FilePart] = ()
        self._chosen: set[str] = set()
        self.titles = (self.tr("Title"), self.tr("Address"), self.tr("Captured"), self.tr("Size"))

    def show_parts(self, parts: Sequence[FilePart], chosen: set[str]) -> None:
        """Show these; `chosen` holds the ids that are checked, and is changed in place."""
        self.beginResetModel()
        self._parts, self._chosen = parts, chosen
        self.endResetModel()

    def choose(self, rows: Iterable[int], *, chosen: bool) -> None:
        """Check these rows, or take their check away."""
        ids = {self._parts[row].id for row in rows}
        self._chosen.difference_update(ids)
        if chosen:
            self._chosen.update(ids)
        if self._parts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._parts) - 1, 0))
        self.chosen_changed.emit()

    def count(self) -> int:
        return len(self._parts)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        part = self._parts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(part)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(part.url or part.title)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if part.id in self._chosen else Qt.CheckState.Unchecked
        return None

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.choose([index.row()], chosen=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _cells(self, part: FilePart) -> tuple[str, ...]:
        day = part.captured_at.partition("T")[0]
        captured = words.moment(Moment(edtf=day)) if day else ""
        return (
            " ".join(part.title.split()) or self.tr("(no title)"),
            part.url,
            captured,
            words.size(part.size),
        )
