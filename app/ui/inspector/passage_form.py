"""The form of a passage: its words, its tags, its note, and the claims that rest on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.model.figure import Figure
from app.ui.inspector import words
from app.ui.inspector.binding import Binding
from app.ui.inspector.card import Card
from app.ui.inspector.card_list import CardList
from app.ui.inspector.chips_field import ChipsField
from app.ui.inspector.field_grid import FieldGrid
from app.ui.inspector.form import Form
from app.ui.inspector.note_field import NoteField
from app.ui.inspector.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.model.article import Article
    from app.model.claim import Claim
    from app.model.passage import Passage
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Shown:
    passage: Passage
    article: Article
    claims: tuple[Claim, ...]
    tags: tuple[str, ...]


class PassageForm(Form):
    """A passage may stand alone; its words and place cannot be changed here or anywhere."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.card = Card("passage", lines=12)
        self.card.opened.connect(lambda: self.passage_opened.emit(self.subject_id))
        self.tags = ChipsField(self.tr("Tags"), self._tag_names)
        self.note = NoteField(self.tr("Note"), least=2)
        self.claims: CardList[Card] = CardList(self.tr("Claims that rest on these words"), self._claim_card)
        self.grid = FieldGrid()
        self.grid.add(self.tr("Ta&gs"), self.tags)
        self.bind(Binding(self.tags, lambda shown: shown.tags, _write_tags))
        self.bind(Binding(self.note, lambda shown: shown.passage.note, _write_note))
        self.head.show_kind("section", self.tr("Passage"))
        self.head.menu.addAction(
            self.tr("&Show in the article"), lambda: self.passage_opened.emit(self.subject_id)
        )
        self._remove_action = self.head.menu.addAction(self.tr("&Remove this passage"), self._remove)
        for widget in (
            self.card,
            self.grid,
            self.claims,
            WrappingLabel(self.tr("Note"), role="section"),
            self.note,
        ):
            self.body.addWidget(widget)

    def read_subject(self, casework: Casework) -> _Shown:
        passage = casework.views.passage(self.subject_id)
        names = {row.tag.id: row.tag.name for row in casework.tags.rows()}
        return _Shown(
            passage,
            casework.articles.one(passage.article),
            casework.views.claims_at(passage.id),
            tuple(names[tag] for tag in passage.tags if tag in names),
        )

    def show_parts(self, subject: _Shown) -> None:
        facts = self.tr("{title} {locator}").format(
            title=words.shortened(subject.article.title), locator=f"\u2066{subject.passage.locator}\u2069"
        )
        self.card.words.setFont(self.theme.reading_font(pixels=self.theme.sizes.window + 1))
        self.card.show_words(words.quoted(subject.passage.exact), facts)
        cards = self.claims.show_keys(claim.id for claim in subject.claims)
        for card, claim in zip(cards, subject.claims, strict=True):
            card.setProperty("kind", claim.ENTITY)
            said = words.figure(claim) if isinstance(claim, Figure) else words.shortened(claim.title, 120)
            card.show_words(said, f"\u2066{claim.ref}\u2069")
        self._remove_action.setEnabled(
            self.casework is not None and not self.casework.read_only and not subject.claims
        )

    def first_editor(self) -> QWidget:
        return self.tags.editor

    def _claim_card(self, key: str) -> Card:
        card = Card("")
        card.opened.connect(lambda: self.claim_chosen.emit(key))
        return card

    def _tag_names(self) -> list[str]:
        return [] if self.casework is None else [row.tag.name for row in self.casework.tags.rows()]

    def _remove(self) -> None:
        passage_id = self.subject_id
        self.request(lambda casework: casework.marking.remove_passage(passage_id))


def _write_tags(casework: Casework, passage_id: str, names: tuple[str, ...]) -> Changed | None:
    return casework.tags.set_on_passage(passage_id, names)


def _write_note(casework: Casework, passage_id: str, note: str) -> Changed | None:
    return casework.marking.change_passage(replace(casework.views.passage(passage_id), note=note))
