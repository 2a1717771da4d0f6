"""One claim is chosen in the whole window: the one that the inspector shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.ui.case_controller import CaseController
    from app.ui.inspector.inspector import Inspector
    from app.ui.place_stack import PlaceStack
    from app.ui.reader.read_place import ReadPlace


class SharedChoice(QObject):
    """Chooses in the place that is seen what the inspector shows; a filter of that place stays as it is."""

    def __init__(
        self,
        controller: CaseController,
        inspector: Inspector,
        places: PlaceStack,
        read: ReadPlace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._inspector = inspector
        self._places = places
        self._read = read
        inspector.claim_shown.connect(self._claim_shown)
        places.place_changed.connect(self._place_changed)

    def _claim_shown(self, claim_id: str) -> None:
        # Without a claim the row stays chosen: after a removal the next one waits for the same key.
        if claim_id and self._places.place != "read":
            self._choose(self._places.place)

    def _place_changed(self, place: str) -> None:
        if self._controller.casework is None:
            return
        if place == "read":
            self._frame()
        else:
            self._choose(place)

    def _choose(self, place: str) -> None:
        if place in ("timeline", "figures"):
            self._places.made_place(place).choose(self._inspector.claim_id)

    def _frame(self) -> None:
        """Frame the words that the claim rests on, where the article that is shown has some."""
        casework, claim_id = self._controller.casework, self._inspector.claim_id
        if casework is None or not claim_id:
            return
        dossier = self._controller.attempt(lambda: casework.claims.dossier(claim_id))
        if dossier is None:
            return
        here = [row.passage for row in dossier.evidence if row.passage.article == self._read.article_id]
        if self._read.reader.chosen in {passage.id for passage in here}:
            return
        self._read.choose_passage(here[0].id if here else None)
        if here:
            self._read.bring_into_sight(here[0].start, here[0].end)
