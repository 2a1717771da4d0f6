"""What the program read about an article and nobody has confirmed yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.model.article import Article
from app.model.proposal import Proposal
from app.ui.theme import Space
from app.ui.window_language import current_language, language_name


class ProposalBanner(QFrame):
    """Shows each proposed fact with where it came from; nothing becomes a fact without a click."""

    accepted = Signal(str, tuple)
    """Article id, fields."""
    dismissed = Signal(str, tuple)
    """Article id, fields."""
    change_requested = Signal(str)
    """Article id: a person wants to write the facts themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposalBanner")
        self.setProperty("role", "banner")
        self.setAccessibleName(self.tr("Proposed facts about the article"))
        self._article = ""
        self._shown: tuple[Proposal, ...] = ()
        heading = QLabel(self.tr("Read from the article, not yet confirmed"), self)
        heading.setProperty("role", "section")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.HAIR)
        self._grid.setColumnStretch(1, 1)
        self.accept_all = QPushButton(self.tr("Accept a&ll"), self)
        self.change = QPushButton(self.tr("C&hange…"), self)
        self.dismiss = QPushButton(self.tr("&Dismiss"), self)
        for button in (self.accept_all, self.change, self.dismiss):
            button.setProperty("role", "small")
        self.accept_all.clicked.connect(lambda: self.accepted.emit(self._article, self._fields()))
        self.change.clicked.connect(lambda: self.change_requested.emit(self._article))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self._article, self._fields()))
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(heading)
        top.addStretch(1)
        for button in (self.accept_all, self.change, self.dismiss):
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.STEP, Space.LARGE, Space.STEP)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        column.addLayout(self._grid)
        self.hide()

    def show_article(self, article: Article | None, *, editable: bool) -> None:
        """Show what is proposed for an article; nothing where nothing is, or where the case takes no edits."""
        proposals = best_of(article.proposed) if article is not None and editable else ()
        same = article is not None and article.id == self._article and proposals == self._shown
        self._article = article.id if article is not None else ""
        self.setVisible(bool(proposals))
        if same:
            return
        self._shown = proposals
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        before = self.dismiss
        for row, proposal in enumerate(proposals):
            accept = self._add_row(row, proposal)
            # Made later than the rest of the window, they would be reached after all of it.
            self.setTabOrder(before, accept)
            before = accept
        self.setVisible(bool(proposals))

    def _add_row(self, row: int, proposal: Proposal) -> QPushButton:
        name = self._plain(self._field_name(proposal.field), "quiet")
        value = self._plain(f"\u2068{self._value(proposal)}\u2069", "")
        value.setWordWrap(True)
        source = self._plain(self._origin(proposal), "quiet")
        accept = QPushButton(self.tr("Accept"), self)
        accept.setProperty("role", "small")
        accept.setAccessibleName(
            self.tr("Accept {field}: {value}").format(
                field=self._field_name(proposal.field), value=proposal.value
            )
        )
        accept.clicked.connect(lambda: self.accepted.emit(self._article, (proposal.field,)))
        for column, widget in enumerate((name, value, source, accept)):
            self._grid.addWidget(widget, row, column)
        return accept

    def _fields(self) -> tuple[str, ...]:
        return tuple(proposal.field for proposal in self._shown)

    def _plain(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _field_name(self, field: str) -> str:
        names = {
            "title": self.tr("Title"),
            "authors": self.tr("Author"),
            "issued": self.tr("Date"),
            "container_title": self.tr("Publisher"),
            "language": self.tr("Language"),
            "url": self.tr("Address"),
        }
        return names.get(field, field)

    def _value(self, proposal: Proposal) -> str:
        if proposal.field == "issued":
            from app.model.moment import Moment
            from app.wording.moments import moment_words

            return moment_words(Moment(edtf=proposal.value), current_language())
        if proposal.field == "language":
            return language_name(proposal.value)
        return proposal.value

    def _origin(self, proposal: Proposal) -> str:
        origins = {
            "first_line": self.tr("from the first line"),
            "first_heading": self.tr("from the first heading"),
            "title_line": self.tr("from a line that names the title"),
            "byline": self.tr("from the byline"),
            "front_matter": self.tr("from the head of the file"),
            "date_line": self.tr("from a line with a date"),
            "dateline": self.tr("from the beginning of the text"),
            "script_and_stop_words": self.tr("from its letters and words"),
            "file_name": self.tr("from the name of the file"),
        }
        origin = origins.get(proposal.provenance, self.tr("from the text"))
        if proposal.as_written and proposal.as_written != proposal.value:
            return self.tr("{origin}: “{words}”").format(
                origin=origin, words=f"\u2068{proposal.as_written[:80]}\u2069"
            )
        return origin


def best_of(proposals: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Return the first proposal of each field, which is the one that Accept takes."""
    first: dict[str, Proposal] = {}
    for proposal in proposals:
        first.setdefault(proposal.field, proposal)
    return tuple(first.values())
