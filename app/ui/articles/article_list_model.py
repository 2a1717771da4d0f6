"""The articles of a case as rows for a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.services.article_row import ArticleRow
from app.ui.plain_tip import plain_tip
from app.ui.window_language import current_language

ROW = Qt.ItemDataRole.UserRole
"""The `ArticleRow` itself."""
FACTS = Qt.ItemDataRole.UserRole + 1
"""Who and when, in one line."""

_ROOT = QModelIndex()


class ArticleListModel(QAbstractListModel):
    """Holds the rows; what did not change is not touched, so that an edit redraws one row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleRow] = []
        self._facts: dict[str, str] = {}

    def fill(self, rows: Sequence[ArticleRow]) -> None:
        """Show these rows; where they are the same articles only the changed ones are redrawn."""
        if [row.article.id for row in rows] != [row.article.id for row in self._rows]:
            self.beginResetModel()
            self._rows = list(rows)
            self._facts.clear()
            self.endResetModel()
            return
        for number, row in enumerate(rows):
            if row != self._rows[number]:
                self._rows[number] = row
                self._facts.pop(row.article.id, None)
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_of(self, article_id: str) -> int:
        """Return the row of an article, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.article.id == article_id), -1)

    def row_at(self, number: int) -> ArticleRow:
        """Return a row."""
        return self._rows[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = row.article.title
            return title if role == Qt.ItemDataRole.DisplayRole else plain_tip(title)
        if role == ROW:
            return row
        if role == FACTS:
            return self._facts_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}. {facts}. {incidents}, {figures}").format(
                title=row.article.title,
                facts=self._facts_of(row),
                incidents=self.tr("%n incident(s)", "", row.incidents),
                figures=self.tr("%n figure(s)", "", row.figures),
            )
        return None

    def counts(self, row: ArticleRow) -> tuple[str, str]:
        """Return the words for incidents and figures; "" for none."""
        return (
            self.tr("%n incident(s)", "", row.incidents) if row.incidents else "",
            self.tr("%n figure(s)", "", row.figures) if row.figures else "",
        )

    def _facts_of(self, row: ArticleRow) -> str:
        article = row.article
        if article.id not in self._facts:
            self._facts[article.id] = self._say(article.authors, article.container_title, article.issued)
        return self._facts[article.id]

    def _say(self, authors: Sequence[str], publisher: str, issued: object) -> str:
        from app.model.moment import Moment
        from app.wording.moments import moment_words

        who = self.tr(", ").join(f"\u2068{name}\u2069" for name in authors) or (
            f"\u2068{publisher}\u2069" if publisher else ""
        )
        when = ""
        if isinstance(issued, Moment) and issued.is_known:
            when = f"\u2068{moment_words(issued, current_language())}\u2069"
        if who and when:
            return self.tr("{author} · {date}").format(author=who, date=when)
        return who or when or self.tr("No author, no date")
