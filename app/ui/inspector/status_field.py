"""How far a claim is: whether it goes into the timeline, how far it was checked, and how many sources say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.vocabulary import Status, Verification
from app.ui.inspector import words
from app.ui.inspector.choice_field import ChoiceField
from app.ui.inspector.field import Field
from app.ui.theme import Space

if TYPE_CHECKING:
    from app.services.claims import Dossier


class StatusField(Field):
    """Two choices side by side over what follows from the evidence; its value is the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pair = QWidget()
        self.status = ChoiceField(
            QCoreApplication.translate("StatusField", "Status"), lambda: words.choices_of(Status), words.value
        )
        self.verification = ChoiceField(
            QCoreApplication.translate("StatusField", "Verification"),
            lambda: words.choices_of(Verification),
            words.value,
        )
        row = QHBoxLayout(self._pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for choice in (self.status, self.verification):
            row.addWidget(choice, 1)
            choice.finished.connect(lambda _said: self._finish(True))
        self._pair.setFocusProxy(self.status.editor)
        super().__init__(self._pair, QCoreApplication.translate("StatusField", "Status"), parent)

    def value(self) -> object:
        return self.status.value(), self.verification.value()

    def show_sources(self, dossier: Dossier) -> None:
        """Say how many independent sources there are and whether it is disputed."""
        count = dossier.independent_sources
        sources = words.sources(count) if count else self.tr("no source supports it")
        if dossier.corroborated:
            sources = self.tr("corroborated, {sources}").format(sources=sources)
        if dossier.disputed:
            sources = self.tr("disputed, {sources}").format(sources=sources)
        self.say(sources)

    def set_guess(self, guess: bool) -> None:
        super().set_guess(guess)
        for choice in (self.status, self.verification):
            choice.set_guess(guess)

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        for choice in (self.status, self.verification):
            choice.set_read_only(read_only)

    def _put(self, value: object) -> None:
        if isinstance(value, tuple):
            self.status.reset(value[0])
            self.verification.reset(value[1])

    def _typed(self) -> object:
        return self.value()

    def _retype(self, typed: object) -> None:
        self._put(typed)
