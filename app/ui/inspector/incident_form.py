"""The form of an incident."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.model.actor import Actor
from app.model.incident import Incident
from app.model.vocabulary import ActorRole
from app.ui.inspector import words
from app.ui.inspector.attributed_field import AttributedField
from app.ui.inspector.binding import Binding
from app.ui.inspector.card_list import CardList
from app.ui.inspector.chips_field import ChipsField
from app.ui.inspector.claim_form import ClaimForm, confirmed
from app.ui.inspector.figure_card import FigureCard
from app.ui.inspector.kind_field import KindField
from app.ui.inspector.moment_field import MomentField
from app.ui.inspector.moment_fields import add_reading, bind_moment
from app.ui.inspector.note_field import NoteField
from app.ui.inspector.place_fields import add_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.services.claims import Dossier
    from app.ui.inspector.field import Field
    from app.ui.theme import Theme


class IncidentForm(ClaimForm):
    """When, where, what, who says it, who is said to have done it, to whom; then evidence, figures, note."""

    KIND = "incident"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = NoteField(
            self.tr("Title"),
            one_paragraph=True,
            required=self.tr("An incident needs a title; the one it had stays saved."),
        )
        self.title.text.setProperty("role", "title")
        self.when = MomentField(self.tr("When"))
        self.what = KindField(self.tr("What"), self._kinds, words.kind)
        self.attributed = AttributedField(self.tr("Attributed by"))
        self.attributed.wanted.connect(self._open_attribution)
        self.figures: CardList[FigureCard] = CardList(self.tr("Figures for this incident"), self._figure_card)
        self._lay_out()

    def show_parts(self, subject: Dossier) -> None:
        super().show_parts(subject)
        incident = subject.claim
        self.head.show_kind(
            "incident", self.tr("▌Incident {reference}").format(reference=f"\u2066{incident.ref}\u2069")
        )
        self.head.say(self.refs(incident))
        self.attributed.show_rows(subject.evidence)
        cards = self.figures.show_keys(figure.id for figure in subject.figures)
        for card, figure in zip(cards, subject.figures, strict=True):
            card.show_figure(figure, self.evidence_of(figure.id))

    def first_editor(self) -> QWidget:
        return self.when.editor

    def _lay_out(self) -> None:
        self.head.put_title(self.plain(self.title, "title"))
        self.title.guess_shown.connect(self.head.guess.setVisible)
        self.grid.add(self.tr("&When"), bind_moment(self, self.when, "when"))
        add_reading(self, "when")
        add_place(self, self.grid.add)
        self.bind(Binding(self.what, lambda dossier: dossier.claim.kind, _write_kind, "kind"))
        self.grid.add(self.tr("Wha&t"), self.what)
        self.grid.add(self.tr("Attributed &by"), self.attributed)
        self._add_actors(self.grid.add, self.tr("Alleged &actor"), ActorRole.ALLEGED_PERPETRATOR)
        self._add_actors(self.grid.add, self.tr("A&ffected"), ActorRole.AFFECTED)
        self.add_status_and_tags()
        self._add_actors(self.more.add, self.tr("Target"), ActorRole.TARGET)
        self._add_actors(self.more.add, self.tr("Other actors"), ActorRole.OTHER)
        self.add_secrecy()
        for widget in (self.more, self.evidence, self.figures):
            self.body.addWidget(widget)
        self.add_note()

    def _add_actors(self, add: Callable[[str, Field], None], label: str, role: ActorRole) -> None:
        field = ChipsField(label.replace("&", ""), self._actor_names)
        self.field(
            field,
            lambda incident: tuple(actor.name for actor in incident.actors if actor.role is role),
            lambda incident, names: replace(incident, actors=with_names(incident.actors, role, names)),
            "actors",
        )
        add(label, field)

    def _kinds(self) -> tuple[str, ...]:
        return () if self.casework is None else self.casework.claims.kinds()

    def _actor_names(self) -> list[str]:
        if self.casework is None:
            return []
        incidents = self.casework.claims.incidents()
        return sorted({actor.name for incident in incidents for actor in incident.actors})

    def _open_attribution(self) -> None:
        cards = list(self.evidence.cards.values())
        doubtful = [
            card
            for card in cards
            if card.row and (card.row.evidence.guessed or not card.row.evidence.attribution)
        ]
        for card in (doubtful or cards)[:1]:
            card.open_attribution()

    def _figure_card(self, key: str) -> FigureCard:
        card = FigureCard()
        card.opened.connect(lambda: self.claim_chosen.emit(key))
        return card


def with_names(actors: Iterable[Actor], role: ActorRole, names: Iterable[str]) -> tuple[Actor, ...]:
    """Return the actors with exactly these names in `role`; those that stay keep their place."""
    wanted = list(dict.fromkeys(names))
    kept = [actor for actor in actors if actor.role is not role or actor.name in wanted]
    there = {actor.name for actor in kept if actor.role is role}
    return (*kept, *(Actor(name=name, role=role) for name in wanted if name not in there))


def _write_kind(casework: Casework, claim_id: str, kind: str) -> Changed | None:
    incident = casework.claims.one(claim_id)
    if not isinstance(incident, Incident):
        return None
    return casework.claims.change(confirmed(replace(incident, kind=kind), "kind"))
