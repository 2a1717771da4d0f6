"""That the program read facts about an article which nobody has confirmed yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.model.article import Article
from app.model.proposal import Proposal
from app.ui.theme import Space


class ProposalBanner(QFrame):
    """One line over the article: which facts are proposed; their values are reviewed in the article's form."""

    accepted = Signal(str, tuple)
    """Article id, fields."""
    dismissed = Signal(str, tuple)
    """Article id, fields."""
    review_requested = Signal(str)
    """Article id: a person wants to see what is proposed, and to change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposalBanner")
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Proposed facts about the article"))
        self._article = ""
        self._fields: tuple[str, ...] = ()
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.review = QPushButton(self.tr("Re&view…"), self)
        self.accept_all = QPushButton(self.tr("Accept a&ll"), self)
        self.dismiss = QPushButton(self.tr("&Dismiss"), self)
        self.review.clicked.connect(lambda: self.review_requested.emit(self._article))
        self.accept_all.clicked.connect(lambda: self.accepted.emit(self._article, self._fields))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self._article, self._fields))
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.SMALL)
        line.setSpacing(Space.SMALL)
        line.addWidget(self.said, 1)
        for button in (self.review, self.accept_all, self.dismiss):
            button.setProperty("role", "small")
            line.addWidget(button)
        self.hide()

    def show_article(self, article: Article | None, *, editable: bool) -> None:
        """Show what is proposed for an article; nothing where nothing is, or where the case takes no edits."""
        proposals = best_of(article.proposed) if article is not None and editable else ()
        self._article = article.id if article is not None else ""
        self._fields = tuple(proposal.field for proposal in proposals)
        if proposals:
            named = self.tr(", ").join(self._field_name(field) for field in self._fields)
            said = self.tr("%n proposed fact(s), not confirmed yet: {facts}", "", len(proposals))
            self.said.setText(said.format(facts=named))
        self.setVisible(bool(proposals))

    def _field_name(self, field: str) -> str:
        names = {
            "title": self.tr("title"),
            "authors": self.tr("author"),
            "issued": self.tr("date"),
            "container_title": self.tr("publisher"),
            "language": self.tr("language"),
            "url": self.tr("address"),
        }
        return names.get(field, field)


def best_of(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the first proposal of each field, which is the one that Accept takes."""
    first: dict[str, Proposal] = {}
    for proposal in proposals:
        first.setdefault(proposal.field, proposal)
    return tuple(first.values())
