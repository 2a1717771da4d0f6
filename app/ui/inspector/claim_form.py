"""What the forms of incidents and figures share: title, status, tags, evidence, note, guesses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from app.model.vocabulary import Confidentiality
from app.ui.inspector import words
from app.ui.inspector.binding import Binding
from app.ui.inspector.card_list import CardList
from app.ui.inspector.chips_field import ChipsField
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.evidence_card import EvidenceCard
from app.ui.inspector.field_grid import FieldGrid
from app.ui.inspector.form import Form
from app.ui.inspector.note_field import NoteField
from app.ui.inspector.status_field import StatusField
from app.ui.inspector.wrapping_label import WrappingLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from app.model.claim import Claim
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.services.claims import Dossier, EvidenceRow
    from app.ui.inspector.field import Field
    from app.ui.theme import Theme


_LOOKED_AT = 20
"""So many passages are asked for other claims on them."""


class ClaimForm(Form):
    """A claim with its evidence; a guess that is touched is no guess any more, in the same edit."""

    KIND = ""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.grid = FieldGrid()
        self.body.addWidget(self.grid)
        self.evidence: CardList[EvidenceCard] = CardList(self.tr("Evidence"), self._evidence_card)
        self.status = StatusField()
        self.tags = ChipsField(self.tr("Tags"), self._tag_names)
        self.note = NoteField(self.tr("Note"), least=2, printed=True)
        self.note.text.setPlaceholderText(self.tr("Markdown: **bold**, *italic*, lists"))
        self.head.also.claim_chosen.connect(self.claim_chosen)
        self.head.accept.clicked.connect(self._accept_guesses)
        self.head.menu.aboutToShow.connect(self._fill_menu)

    def read_subject(self, casework: Casework) -> Dossier:
        return casework.claims.dossier(self.subject_id)

    def guesses(self, subject: Dossier) -> tuple[str, ...]:
        return subject.claim.guessed

    def show_parts(self, subject: Dossier) -> None:
        read_only = self.casework is None or self.casework.read_only
        rows = subject.evidence
        cards = self.evidence.show_keys(row.evidence.id for row in rows)
        for card, row in zip(cards, rows, strict=True):
            card.show_row(row, is_last=len(rows) == 1, read_only=read_only)
        guessed = bool(subject.claim.guessed) or any(row.evidence.guessed for row in rows)
        self.head.accept.setVisible(guessed and not read_only)
        self.status.show_sources(subject)
        self.head.also.show_claims(self._also_on(rows))

    def commit_pending(self) -> None:
        super().commit_pending()
        for card in list(self.evidence.cards.values()):
            card.editor.commit()

    def field(
        self,
        field: Field,
        read: Callable[[Any], object],
        put: Callable[[Any, Any], Claim],
        guess: str = "",
    ) -> Field:
        """Bind a field to the claim: `read` takes its value out of a claim, `put` gives the claim with another."""

        def write(casework: Casework, claim_id: str, value: object) -> Changed | None:
            claim = casework.claims.one(claim_id)
            return casework.claims.change(confirmed(put(claim, value), guess))

        self.bind(Binding(field, lambda dossier: read(dossier.claim), write, guess))
        return field

    def plain(self, field: Field, name: str) -> Field:
        """Bind a field to the claim's field of this name."""
        return self.field(
            field,
            lambda claim: getattr(claim, name),
            lambda claim, value: replace(claim, **{name: value}),
            name,
        )

    def add_status_and_tags(self) -> None:
        """Put status and tags at the end of the fields that matter."""
        self.field(
            self.status,
            lambda claim: (claim.status, claim.verification),
            lambda claim, both: replace(claim, status=both[0], verification=both[1]),
            "status",
        )
        self.grid.add(self.tr("&Status"), self.status)
        self.bind(
            Binding(
                self.tags,
                lambda dossier: tuple(tag.name for tag in dossier.tags),
                lambda casework, claim_id, names: casework.tags.set_on_claim(claim_id, names),
            )
        )
        self.grid.add(self.tr("Ta&gs"), self.tags)

    def add_secrecy(self) -> None:
        """Put confidentiality, reference and older references at the end of what is folded away."""
        secrecy = ChoiceField(
            self.tr("Who may see it"), lambda: words.choices_of(Confidentiality), words.value
        )
        self.plain(secrecy, "confidentiality")
        self.more.add(self.tr("Who may see it"), secrecy)

    def add_note(self) -> None:
        """Put the note at the end."""
        self.body.addWidget(WrappingLabel(self.tr("Note"), role="section"))
        self.body.addWidget(self.plain(self.note, "note"))

    def refs(self, claim: Claim) -> str:
        """Return its reference with the older ones it had in other cases."""
        if not claim.aliases:
            return ""
        names = ", ".join(f"\u2066{alias}\u2069" for alias in claim.aliases)
        return self.tr("formerly {references}").format(references=names)

    def _evidence_card(self, _key: str) -> EvidenceCard:
        card = EvidenceCard(self.KIND, self.theme)
        card.opened.connect(lambda: self._open_passage(card))
        card.edit_requested.connect(self.request)
        return card

    def evidence_of(self, claim_id: str) -> tuple[EvidenceRow, ...]:
        """Return what another claim rests on."""
        return () if self.casework is None else self.casework.claims.dossier(claim_id).evidence

    def _also_on(self, rows: Sequence[EvidenceRow]) -> list[Claim]:
        """Return the other claims on the passages that this one rests on."""
        if self.casework is None:
            return []
        found: dict[str, Claim] = {}
        for row in rows[:_LOOKED_AT]:
            found |= {claim.id: claim for claim in self.casework.views.claims_at(row.passage.id)}
        found.pop(self.subject_id, None)
        return list(found.values())

    def _open_passage(self, card: EvidenceCard) -> None:
        if card.row is not None:
            self.passage_opened.emit(card.row.passage.id)

    def _tag_names(self) -> list[str]:
        return [] if self.casework is None else [row.tag.name for row in self.casework.tags.rows()]

    def _accept_guesses(self) -> None:
        self.commit_pending()
        claim_id = self.subject_id
        self.request(lambda casework: casework.claims.accept_guesses(claim_id))

    def _fill_menu(self) -> None:
        self.head.menu.clear()
        claim_id = self.subject_id
        copy = self.head.menu.addAction(self.tr("&Copy the reference"), self._copy_reference)
        copy.setEnabled(bool(claim_id))
        self.head.menu.addSeparator()
        remove = self.head.menu.addAction(self.tr("&Remove this claim"), self._remove)
        remove.setEnabled(self.casework is not None and not self.casework.read_only)

    def _copy_reference(self) -> None:
        if self.casework is not None:
            QGuiApplication.clipboard().setText(self.casework.claims.one(self.subject_id).ref)

    def _remove(self) -> None:
        claim_id = self.subject_id
        self.request(lambda casework: casework.claims.remove(claim_id))


def confirmed(claim: Claim, guess: str) -> Claim:
    """Return the claim with one name fewer among its guesses."""
    if guess not in claim.guessed:
        return claim
    return replace(claim, guessed=tuple(name for name in claim.guessed if name != guess))
