"""The form of an article: its bibliographic facts, what is proposed for them, and what is known of its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from app.model.moment import UNKNOWN_MOMENT
from app.model.vocabulary import ArticleKind, Confidentiality, Reliability
from app.ui.inspector import words
from app.ui.inspector.binding import Binding
from app.ui.inspector.chips_field import ChipsField
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.fact_field import FactField
from app.ui.inspector.field_grid import FieldGrid
from app.ui.inspector.form import Form
from app.ui.inspector.moment_field import MomentField
from app.ui.inspector.note_field import NoteField
from app.ui.inspector.proposal_line import ProposalLine
from app.ui.inspector.reading_section import ReadingSection
from app.ui.inspector.text_field import TextField
from app.ui.inspector.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.article import Article
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.inspector.field import Field
    from app.ui.theme import Theme


class ArticleForm(Form):
    """Everything may stay empty but the title; what the file proposes becomes a fact only by a person."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.grid = FieldGrid()
        self.body.addWidget(self.grid)
        self.proposals: dict[str, ProposalLine] = {}
        self.title = NoteField(
            self.tr("Title"),
            one_paragraph=True,
            required=self.tr("An article needs a title; the one it had stays saved."),
        )
        self.title.text.setProperty("role", "title")
        self.issued = MomentField(self.tr("Published"))
        self.note = NoteField(self.tr("Note"), least=2)
        self.head.accept.setText(self.tr("✓ Accept proposals"))
        self.head.accept.setAccessibleName(self.tr("Accept what the file proposes"))
        self.head.accept.clicked.connect(lambda: self._accept(None))
        self.head.button.hide()
        self._facts: dict[str, FactField] = {}
        self.reading = ReadingSection()
        self.reading.read_again_requested.connect(lambda: self._ask("read_again"))
        self.reading.left_behind_requested.connect(lambda: self._ask("left_behind"))
        self._lay_out()

    def read_subject(self, casework: Casework) -> Article:
        return casework.articles.one(self.subject_id)

    def show_parts(self, subject: Article) -> None:
        self.head.show_kind(
            "section", self.tr("Article {reference}").format(reference=f"\u2066{subject.ref}\u2069")
        )
        self.head.say(" · ".join((*self._missing(subject), *self._copies(subject))))
        read_only = self.casework is None or self.casework.read_only
        for name, line in self.proposals.items():
            best = next((proposal for proposal in subject.proposed if proposal.field == name), None)
            line.show_proposal(best, read_only=read_only)
        self.head.accept.setVisible(bool(subject.proposed) and not read_only)
        self._show_file(subject)

    def _lay_out(self) -> None:
        self.head.put_title(self._plain(self.title, "title", propose=True))
        add = self.grid.add
        add(self.tr("&Authors"), self._plain(ChipsField(self.tr("Authors")), "authors", propose=True))
        add(
            self.tr("&Publisher"),
            self._plain(TextField(self.tr("Publisher")), "container_title", propose=True),
        )
        add(self.tr("Publishe&d"), self._bind_issued())
        add(self.tr("&Language"), self._plain(TextField(self.tr("Language")), "language", propose=True))
        add(self.tr("Add&ress"), self._plain(self._address(self.tr("Address")), "url", propose=True))
        kind = ChoiceField(self.tr("Kind"), lambda: words.choices_of(ArticleKind), words.value)
        add(self.tr("&Kind"), self._plain(kind, "kind"))
        trust = ChoiceField(self.tr("Reliability"), lambda: words.choices_of(Reliability), words.value)
        add(self.tr("Relia&bility"), self._plain(trust, "reliability"))
        self._fold()
        self.body.addWidget(self.more)
        self.body.addWidget(self.reading)
        self.body.addWidget(WrappingLabel(self.tr("Note"), role="section"))
        self.body.addWidget(self._plain(self.note, "note"))

    def _fold(self) -> None:
        add = self.more.add
        secrecy = ChoiceField(
            self.tr("Who may see it"), lambda: words.choices_of(Confidentiality), words.value
        )
        add(self.tr("Who may see it"), self._plain(secrecy, "confidentiality"))
        add(self.tr("Date as written"), self._bind_words_of_issued())
        add(self.tr("Archived at"), self._plain(self._address(self.tr("Archived at")), "archive_url"))
        accessed = TextField(self.tr("Accessed"), left_to_right=True)
        accessed.line.setPlaceholderText("2020-06-06")
        add(self.tr("Accessed"), self._plain(accessed, "accessed"))
        for name, label in (
            ("filename", self.tr("File")),
            ("size", self.tr("Size")),
            ("sha256", self.tr("SHA-256")),
            ("reader", self.tr("Read by")),
            ("added_at", self.tr("Added")),
        ):
            self._facts[name] = FactField(label, with_copy=name == "sha256", left_to_right=name != "filename")
            add(label, self._facts[name])

    def _plain(self, field: Field, name: str, *, propose: bool = False) -> Field:
        return self._bind(
            field,
            name,
            lambda article: getattr(article, name),
            lambda _article, value: {name: value},
            propose=propose,
        )

    def _bind_issued(self) -> Field:
        return self._bind(
            self.issued,
            "issued",
            lambda article: article.issued or UNKNOWN_MOMENT,
            lambda article, edtf: {"issued": _issued(article, edtf=edtf)},
            propose=True,
        )

    def _bind_words_of_issued(self) -> Field:
        return self._bind(
            TextField(self.tr("Date as written")),
            "issued",
            lambda article: article.issued.as_written if article.issued else "",
            lambda article, written: {"issued": _issued(article, as_written=written)},
        )

    def _bind(
        self,
        field: Field,
        name: str,
        read: Callable[[Any], object],
        put: Callable[[Article, Any], dict[str, Any]],
        *,
        propose: bool = False,
    ) -> Field:
        def write(casework: Casework, article_id: str, value: object) -> Changed | None:
            article = casework.articles.one(article_id)
            left = tuple(proposal for proposal in article.proposed if proposal.field != name)
            return casework.articles.change(replace(article, proposed=left, **put(article, value)))

        self.bind(Binding(field, read, write))
        if propose:
            line = ProposalLine()
            line.accepted.connect(lambda: self._accept([name]))
            line.dismissed.connect(lambda: self._dismiss(name))
            field.put_below(line)
            self.proposals[name] = line
        return field

    def _address(self, name: str) -> TextField:
        field = TextField(name, left_to_right=True)
        copy = QToolButton()
        copy.setText(self.tr("Copy"))
        copy.setProperty("role", "small")
        copy.setAccessibleName(self.tr("Copy the address; it is never opened"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(field.line.text()))
        field.row.addWidget(copy)
        return field

    def _missing(self, article: Article) -> list[str]:
        return [
            hint
            for hint, missing in (
                (self.tr("no author"), not article.authors),
                (self.tr("no publisher"), not article.container_title),
                (self.tr("no date"), article.issued is None or not article.issued.is_known),
                (self.tr("no address"), not article.url),
            )
            if missing
        ]

    def _copies(self, article: Article) -> list[str]:
        copies = self.casework.articles.second_copies(article.id) if self.casework else ()
        named = ", ".join(f"\u2066{copy.ref}\u2069" for copy in copies)
        return [self.tr("same text as {references}").format(references=named)] if copies else []

    def _show_file(self, article: Article) -> None:
        casework = self.casework
        if casework is None:
            return
        reading = casework.articles.reading(article.id)
        self._facts["filename"].reset(article.filename)
        self._facts["size"].reset(words.size(article.size))
        self._facts["sha256"].reset(article.sha256)
        self._facts["reader"].reset(f"{reading.reader} {reading.reader_version}".strip())
        self._facts["added_at"].reset(article.added_at)
        self.reading.show_article(casework, article)

    def _ask(self, errand: str) -> None:
        self.commit_pending()
        self.errand_requested.emit(errand, self.subject_id)

    def _accept(self, fields: list[str] | None) -> None:
        self.commit_pending()
        article_id = self.subject_id
        self.request(lambda casework: casework.articles.accept(article_id, fields))

    def _dismiss(self, field: str) -> None:
        article_id = self.subject_id
        self.request(lambda casework: casework.articles.dismiss(article_id, [field]))


def _issued(article: Article, **parts: Any) -> object:  # noqa: ANN401
    moment = replace(article.issued or UNKNOWN_MOMENT, **parts)
    return None if moment == UNKNOWN_MOMENT else moment
