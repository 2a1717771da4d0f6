"""Keeps the status line and what may be done in step with the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.window_language import current_language

if TYPE_CHECKING:
    from app.services.changed import Changed
    from app.ui.case_controller import CaseController
    from app.ui.main_window import MainWindow


class StatusReporter(QObject):
    """Says whether all is saved, what rests in what is shown, how many edits there are, what Undo would take back."""

    def __init__(self, controller: CaseController, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = controller
        status, places, read = window.status, window.places, window.read_place
        self._status, self._places, self._read = status, places, read
        self._actions = window.actions_of_window
        self._intact: bool | None = None
        controller.case_changed.connect(self._case_changed)
        controller.changed.connect(self._changed)
        controller.saving.connect(self._saving)
        controller.could_not_save.connect(status.show_not_saved)
        read.article_opened.connect(lambda _id: self._show_counts())
        read.counts_changed.connect(self._show_counts)
        read.target_changed.connect(self._allow)
        places.place_changed.connect(lambda _place: self._show_counts())
        self._allow()

    def note_check(self, intact: bool) -> None:
        """Take in how a check of the case ended."""
        self._intact = intact
        self._show_edits()

    def _case_changed(self) -> None:
        self._intact = None
        casework = self._controller.casework
        if casework is None:
            self._status.show_nothing()
        else:
            if casework.read_only:
                self._status.show_read_only()
            else:
                self._status.show_saving(saving=False)
            self._show_counts()
            self._show_edits()
        self._allow()

    def _changed(self, changed: Changed) -> None:
        del changed
        # Whoever edits has not checked what stands there now.
        self._intact = None
        self._show_edits()
        if self._places.place != "read":
            self._show_counts()
        self._name_turns()

    def _saving(self, saving: bool) -> None:
        if self._controller.can_edit:
            self._status.show_saving(saving=saving)

    def _show_counts(self) -> None:
        casework = self._controller.casework
        if casework is not None and self._places.place not in ("", "read"):
            counts = self._controller.attempt(casework.views.counts)
            if counts is not None:
                self._status.show_counts(*counts, of_case=True)
            return
        row = self._read.side.articles.chosen_row()
        if row is None:
            self._status.show_no_counts()
        else:
            self._status.show_counts(row.incidents, row.figures, row.passages)

    def _show_edits(self) -> None:
        casework = self._controller.casework
        if casework is not None:
            self._status.show_edits(casework.head.count, checked=self._intact)

    def _allow(self) -> None:
        casework = self._controller.casework
        actions = self._actions
        actions.allow(
            case=casework is not None,
            editing=self._controller.can_edit,
            words=self._read.target() is not None,
        )
        actions.delete_passage.setEnabled(self._controller.can_edit and self._read.reader.chosen is not None)
        actions.remove_article.setEnabled(self._controller.can_edit and bool(self._read.article_id))
        self._name_turns()

    def _name_turns(self) -> None:
        casework = self._controller.casework
        undo = casework.undo_entry() if casework is not None and self._controller.can_edit else None
        redo = casework.redo_entry() if casework is not None and self._controller.can_edit else None
        for action, entry, bare, sentence in (
            (self._actions.undo, undo, self.tr("&Undo"), self.tr("&Undo: {what}")),
            (self._actions.redo, redo, self.tr("&Redo"), self.tr("&Redo: {what}")),
        ):
            action.setEnabled(entry is not None)
            if entry is None:
                action.setText(bare)
            else:
                from app.wording.values import edit_words

                what = edit_words(entry.kind, entry.subject, current_language())
                shown = what if len(what) <= 60 else what[:59] + "…"  # noqa: PLR2004
                action.setText(sentence.format(what=shown.replace("&", "&&")))
