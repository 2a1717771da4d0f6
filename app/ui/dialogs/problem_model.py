"""What a check found, as rows."""

import re

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.case_check import FoundProblem
from app.ui.dialogs.problem_words import place_words, rests_words, what_words
from app.ui.plain_tip import plain_tip
from app.ui.titled_model import TitledModel

_NUMBER = re.compile(r"\d+")
WHAT, WHERE, RESTS_ON = range(3)
SORTED_BY = Qt.ItemDataRole.UserRole
"""The role whose words sort A-10 after A-9."""


class ProblemModel(TitledModel):
    """In the order found, until a person sorts them."""

    def __init__(self, found: tuple[FoundProblem, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[FoundProblem, ...] = ()
        self._rows: list[tuple[str, str, str]] = []
        self.titles = (self.tr("What differs"), self.tr("Where"), self.tr("Rests on it"))
        self.own = found
        self.show_further(())

    def show_further(self, further: tuple[FoundProblem, ...]) -> None:
        """Show what a further check found behind what the case's own found, instead of the one before it."""
        known: set[tuple[str, str]] = set()
        shown: list[FoundProblem] = []
        self.beginResetModel()
        self._rows = []
        for one in (*self.own, *further):
            key = one.problem.what, one.problem.where
            if key not in known:
                known.add(key)
                shown.append(one)
                self._rows.append((what_words(one.problem), place_words(one), rests_words(one)))
        self.found = tuple(shown)
        self.endResetModel()

    def count(self) -> int:
        return len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        words = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == SORTED_BY:
            return _NUMBER.sub(lambda number: number[0].zfill(12), words.casefold())
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self.found[index.row()]
            return plain_tip(found.problem.where if index.column() == WHERE else words)
        return None

    def line(self, row: int) -> str:
        """Return a row as one line of plain text."""
        what, where, rests_on = self._rows[row]
        if not rests_on:
            return self.tr("{where}: {what}").format(where=where, what=what)
        said = self.tr("{where}: {what} Rests on it: {claims}")
        return said.format(where=where, what=what, claims=rests_on)
