"""The form of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.model.figure import Figure
from app.model.vocabulary import Counts, Measure, Population, Quantifier, Unit
from app.ui.inspector import words
from app.ui.inspector.choice_field import ChoiceField, Choices
from app.ui.inspector.claim_form import ClaimForm
from app.ui.inspector.group_box import GroupBox
from app.ui.inspector.moment_field import MomentField
from app.ui.inspector.moment_fields import add_reading, bind_moment
from app.ui.inspector.note_field import NoteField
from app.ui.inspector.number_field import NumberField
from app.ui.inspector.place_fields import add_place
from app.ui.inspector.text_field import TextField
from app.ui.inspector.yes_field import YesField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.claims import Dossier
    from app.ui.inspector.field import Field
    from app.ui.theme import Theme


class FigureForm(ClaimForm):
    """The value as written and as read, what it counts and over what; then evidence, differences, note."""

    KIND = "figure"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = NoteField(
            self.tr("Value as written"),
            one_paragraph=True,
            required=self.tr("A figure needs its words; those it had stay saved."),
        )
        self.value.text.setProperty("role", "title")
        self.quantifier = ChoiceField(
            self.tr("Quantifier"),
            lambda: [(None, self._not_read()), *words.choices_of(Quantifier)],
            lambda chosen: words.value_or(self._not_read(), chosen),
        )
        self.period = MomentField(self.tr("Period"))
        self.group = GroupBox()
        self._rows: dict[str, Field] = {}
        self._lay_out()

    def show_parts(self, subject: Dossier) -> None:
        super().show_parts(subject)
        figure = subject.claim
        if not isinstance(figure, Figure):
            return
        self.head.show_kind(
            "figure", self.tr("◆ Figure {reference}").format(reference=f"\u2066{figure.ref}\u2069")
        )
        reading = self.tr("read as {reading}").format(reading=words.figure(figure))
        self.head.say(" · ".join(part for part in (reading, self.refs(figure)) if part))
        self._show_fitting(figure)
        read_only = self.casework is None or self.casework.read_only
        self.group.show_group(subject.group, figure.id, self.evidence_of, read_only=read_only)

    def first_editor(self) -> QWidget:
        return self.quantifier.editor

    def _lay_out(self) -> None:
        self.head.put_title(self.plain(self.value, "value_as_written"))
        self.value.guess_shown.connect(self.head.guess.setVisible)
        self.grid.add(self.tr("&Quantifier"), self.plain(self.quantifier, "quantifier"))
        self._add_numbers()
        self._add_choice(self.tr("&Counts"), "counts", Counts)
        self._add_choice(self.tr("&Unit"), "unit", Unit)
        self._add_choice(self.tr("P&opulation"), "population", Population)
        self._add_choice(self.tr("Counted o&ver"), "measure", Measure)
        self.grid.add(self.tr("&When"), bind_moment(self, self.period, "period"))
        add_reading(self, "period")
        add_place(self, self.grid.add)
        incident = ChoiceField(self.tr("Incident"), self._incidents, self._incident_words)
        self.grid.add(self.tr("&Incident"), self.plain(incident, "incident"))
        self.add_status_and_tags()
        self._add_doubt()
        self.add_secrecy()
        self.group.decision_requested.connect(self.decision_requested)
        self.group.claim_chosen.connect(self.claim_chosen)
        self.group.edit_requested.connect(self.request)
        for widget in (self.more, self.group, self.evidence):
            self.body.addWidget(widget)
        self.add_note()

    def _add_numbers(self) -> None:
        for name, label in (
            ("low", self.tr("Low")),
            ("best", self.tr("Best")),
            ("high", self.tr("High")),
            ("share", self.tr("Share")),
            ("base", self.tr("Share of")),
        ):
            field = self.plain(NumberField(label), name)
            self.grid.add(label, field)
            self._rows[name] = field
        words_of_base = TextField(self.tr("Base as written"))
        self.grid.add(self.tr("Base as written"), self.plain(words_of_base, "base_as_written"))
        self._rows["base_as_written"] = words_of_base

    def _add_choice(self, label: str, name: str, values: Any) -> None:  # noqa: ANN401  (a closed list)
        field = ChoiceField(label.replace("&", ""), lambda: words.choices_of(values), words.value)
        self.grid.add(label, self.plain(field, name))

    def _add_doubt(self) -> None:
        suspect = YesField(self.tr("Doubtful"), self.tr("yes"))
        reason = TextField(self.tr("Why doubtful"))
        corrected = NumberField(self.tr("Meant is"))
        self.more.add(self.tr("Doubtful"), self.plain(suspect, "suspect"))
        self.more.add(self.tr("Why doubtful"), self.plain(reason, "suspect_reason"))
        self.more.add(self.tr("Meant is"), self.plain(corrected, "corrected"))

    def _show_fitting(self, figure: Figure) -> None:
        """Show share and base for a share, low, best and high for all others, and whatever is filled in."""
        is_share = figure.quantifier is Quantifier.SHARE
        for name, field in self._rows.items():
            fits = is_share == (name in ("share", "base", "base_as_written"))
            self.grid.show_row(field, fits or getattr(figure, name) not in (None, ""))

    def _not_read(self) -> str:
        return self.tr("not read yet")

    def _incidents(self) -> Choices:
        known = () if self.casework is None else self.casework.claims.incidents()
        return [
            (None, self._incident_words(None)),
            *((incident.id, incident_line(incident)) for incident in known),
        ]

    def _incident_words(self, incident_id: object) -> str:
        if self.casework is None or not isinstance(incident_id, str):
            return self.tr("none")
        return incident_line(self.casework.claims.one(incident_id))


def incident_line(incident: Any) -> str:  # noqa: ANN401  (a claim known to be an incident)
    """Return an incident's reference and title on one line."""
    return f"\u2066{incident.ref}\u2069 {words.shortened(incident.title, 60)}"
