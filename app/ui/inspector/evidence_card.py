"""A card for one piece of evidence: the words, where they stand, what they do to the claim, who says it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.vocabulary import Stance
from app.ui.inspector import words
from app.ui.inspector.attribution_editor import AttributionEditor
from app.ui.inspector.card import Card
from app.ui.inspector.chain_words import chain_words
from app.ui.inspector.restyle import restyle
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.model.evidence import Evidence
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.services.claims import EvidenceRow


class EvidenceCard(Card):
    """Opens at its words; its menu changes the stance, the speakers, or takes it from the claim."""

    edit_requested = Signal(object)

    def __init__(self, kind: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(kind, parent=parent)
        self.row: EvidenceRow | None = None
        self._is_last = False
        self._read_only = False
        self._theme = theme
        self.words.setProperty("role", "quote")
        self.editor = AttributionEditor()
        self.editor.hide()
        self.editor.edit_requested.connect(self.edit_requested)
        self.editor.closed.connect(self.close_attribution)
        self.warning = QWidget()
        self._lay_out_warning()
        self.column.addWidget(self.editor)
        self.column.addWidget(self.warning)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button.show()

    def show_row(self, row: EvidenceRow, *, is_last: bool, read_only: bool) -> None:
        """Show a piece of evidence; `is_last` where the claim rests on nothing else."""
        self.row, self._is_last, self._read_only = row, is_last, read_only
        evidence = row.evidence
        facts = self.tr("{title} {locator} · {stance}").format(
            title=words.shortened(row.article.title, 34),
            locator=f"\u2066{row.passage.locator}\u2069",
            stance=words.value(evidence.stance).lower(),
        )
        speaker = chain_words(evidence.attribution)
        guessed = evidence.guessed and self.tr("guess")
        said = " · ".join(part for part in (speaker, guessed, facts) if part)
        self.words.setFont(self._theme.reading_font(pixels=self._theme.sizes.window + 1))
        self.show_words(words.quoted(row.passage.exact), said)
        self.button.setAccessibleName(self.tr("What to do with this evidence"))
        restyle(self, "guess", bool(evidence.guessed))
        self.editor.show_evidence(evidence, read_only=read_only)
        if not is_last:
            self.warning.hide()

    def open_attribution(self) -> None:
        """Show who says it, to be changed."""
        self.editor.show()
        self.editor.focus_first()

    def close_attribution(self) -> None:
        """Fold the speakers away."""
        self.editor.commit()
        self.editor.hide()
        self.setFocus()

    def remove(self) -> None:
        """Take the evidence from its claim; where it is the last one, say first that the claim goes with it."""
        if self._is_last:
            self.warning.show()
            self._keep.setFocus()
            return
        row = self._shown()
        self.edit_requested.emit(lambda casework: casework.marking.remove_evidence(row.evidence))

    def set_stance(self, stance: Stance) -> None:
        """Say what these words do to the claim."""
        self._change(lambda evidence: replace(evidence, stance=stance, guessed=_without(evidence, "stance")))

    def accept_guess(self) -> None:
        """Confirm what the program filled in."""
        self._change(lambda evidence: replace(evidence, guessed=()))

    def _change(self, put: Callable[[Evidence], Evidence]) -> None:
        shown = self._shown().evidence

        def action(casework: Casework) -> Changed | None:
            rows = casework.claims.dossier(shown.claim).evidence
            current = next(row.evidence for row in rows if row.evidence.id == shown.id)
            return casework.marking.change_evidence(put(current))

        self.edit_requested.emit(action)

    def _shown(self) -> EvidenceRow:
        if self.row is None:
            raise LookupError
        return self.row

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("&Show in the article"), self.opened.emit)
        self.menu.addSeparator()
        edits = []
        if self._shown().evidence.guessed:
            edits.append(self.menu.addAction(self.tr("&Accept the guess"), self.accept_guess))
        edits.append(self.menu.addAction(self.tr("&Who says it…"), self.open_attribution))
        stances = self.menu.addMenu(self.tr("These words…"))
        group = QActionGroup(stances)
        for stance in Stance:
            action = stances.addAction(words.value(stance), partial(self.set_stance, stance))
            action.setCheckable(True)
            action.setChecked(stance is self._shown().evidence.stance)
            group.addAction(action)
        edits.append(stances.menuAction())
        self.menu.addSeparator()
        edits.append(self.menu.addAction(self.tr("&Remove from this claim"), self.remove))
        for action in edits:
            action.setEnabled(not self._read_only)

    def _lay_out_warning(self) -> None:
        said = WrappingLabel(
            self.tr(
                "These are the last words it rests on: without them the whole claim goes. Undo brings it back."
            ),
            role="fieldproblem",
        )
        self._keep = QPushButton(self.tr("Keep"))
        self._keep.clicked.connect(self.warning.hide)
        go = QPushButton(self.tr("Remove the claim"))
        go.setProperty("role", "danger")
        go.clicked.connect(self._remove_claim)
        buttons = QHBoxLayout()
        buttons.addWidget(go)
        buttons.addWidget(self._keep)
        buttons.addStretch(1)
        column = QVBoxLayout(self.warning)
        column.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        column.addWidget(said)
        column.addLayout(buttons)
        self.warning.hide()

    def _remove_claim(self) -> None:
        claim = self._shown().evidence.claim
        self.edit_requested.emit(lambda casework: casework.claims.remove(claim))


def _without(evidence: Evidence, name: str) -> tuple[str, ...]:
    return tuple(guess for guess in evidence.guessed if guess != name)
