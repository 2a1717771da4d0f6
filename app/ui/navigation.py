"""Goes about the window: which place, which article, which claim, and where the focus is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from app.ui.window_language import current_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint

    from app.services.changed import Changed
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.main_window import MainWindow
    from app.ui.messages import Messages


class Navigation(QObject):
    """Moves between panes that do not know each other."""

    noted = Signal(str)
    """Something was done that a person ought to see in words."""

    def __init__(self, controller: CaseController, messages: Messages, window: MainWindow) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._window = window
        self._pressed = ""
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), window.read_place.reader)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(self.remove_chosen)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), window.read_place.side.articles)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove_article)

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        a, read = actions, self._window.read_place
        errands: tuple[tuple[QAction, Callable[[], object]], ...] = (
            (a.close_case, self.close_case),
            (a.undo, self.undo),
            (a.redo, self.redo),
            (a.find, self._window.top_bar.focus_search),
            (a.delete_passage, self.remove_chosen),
            (a.remove_article, self.remove_article),
            (a.next_passage, partial(self.step, +1)),
            (a.previous_passage, partial(self.step, -1)),
            (a.inspector, self._window.inspector.focus_first),
            (a.passage_list, lambda: read.reader.show_passages(shown=a.passage_list.isChecked())),
            (a.everything, lambda: read.reader.show_everything(shown=a.everything.isChecked())),
            (a.page, lambda: read.pages.show_pane(shown=a.page.isChecked())),
            *((action, partial(read.mark, key)) for key, action in a.by_key().items()),
        )
        for action, errand in errands:
            action.triggered.connect(lambda _checked=False, errand=errand: errand())
        read.pages.shown.connect(a.page.setChecked)
        read.reader.text.folding_changed.connect(
            lambda: a.everything.setChecked(read.reader.text.folding.everything_shown)
        )

    # -- places --------------------------------------------------------------------------------------------

    def rest(self) -> None:
        """Put the focus where work goes on."""
        if self._controller.casework is None:
            self._window.first_page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.read_place.focus_text()

    def go(self, place: str) -> None:
        """Show one of the four places."""
        self._window.actions_of_window.places[place].setChecked(True)
        self._window.places.show_place(place)

    def back_to_text(self) -> None:
        """From the inspector to the words, or to the place that is shown."""
        window = self._window
        if window.places.place == "read":
            window.read_place.focus_text()
        else:
            window.places.focus_place()

    def show_article(self, article_id: str) -> None:
        """Open an article in Read."""
        self.go("read")
        self._controller.attempt(lambda: self._window.read_place.open_article(article_id))
        self._window.read_place.focus_text()

    def open_passage(self, passage_id: str) -> None:
        """Open the article at the words of a citation."""
        self.go("read")
        self._controller.attempt(lambda: self._window.read_place.open_passage(passage_id))

    def open_recent(self, path: str) -> None:
        """Open a case from the first page."""
        self._controller.open_case(Path(path))

    def article_was_opened(self, article_id: str) -> None:
        """Show the facts of the article that was opened, where no claim is chosen."""
        if article_id:
            self._window.inspector.show_article(article_id)
        else:
            self._window.inspector.show_claim(None)

    def edit_article_facts(self, article_id: str) -> None:
        """Let a person write an article's facts."""
        self._window.inspector.show_article(article_id)
        self._window.inspector.focus_first()

    # -- claims --------------------------------------------------------------------------------------------

    def mark(self, key: str) -> None:
        """Run I, F, T, N or E on the words that are selected or chosen."""
        read = self._window.read_place
        target = read.target()
        if target is not None and read.article_id:
            self._window.marking.run(key, read.article_id, *target)

    def show_claim(self, claim_id: str) -> None:
        """Show a claim in the inspector."""
        self._window.inspector.show_claim(claim_id)

    def choose_claim_of(self, passage_id: str) -> None:
        """Show the claim of a passage that was pressed; pressed again, it shows the next of several."""
        again = passage_id == self._pressed
        self.show_claim_of(passage_id, after_shown=again)
        self._pressed = passage_id

    def show_claim_of(self, passage_id: str, *, after_shown: bool = False) -> None:
        """Show the claim of a passage: of several the one that is shown already, or the one after it."""
        self._pressed = ""
        casework, inspector = self._controller.casework, self._window.inspector
        if casework is None:
            return
        ids = [
            claim.id for claim in self._controller.attempt(lambda: casework.views.claims_at(passage_id)) or ()
        ]
        if not ids:
            inspector.show_passage(passage_id)
            return
        at = ids.index(inspector.claim_id) + after_shown if inspector.claim_id in ids else 0
        inspector.show_claim(ids[at % len(ids)])

    def show_new_claim(self, passage_id: str, claim_id: str) -> None:
        """Choose what was just marked and go to its first field."""
        read = self._window.read_place
        read.drop_selection()
        read.choose_passage(passage_id)
        self._window.inspector.show_claim(claim_id)
        self._window.inspector.focus_first()

    def show_marked_passage(self, passage_id: str) -> None:
        """Choose a passage that got a tag or a note."""
        read = self._window.read_place
        read.drop_selection()
        read.choose_passage(passage_id)
        self.show_claim_of(passage_id)
        read.focus_text()

    def step(self, direction: int) -> None:
        """Walk to the next or previous passage."""
        self.go("read")
        self._window.read_place.reader.step(direction)

    def show_mark_menu(self, place: QPoint) -> None:
        """Show what can be done with the words under the pointer."""
        menu = self._window.menuBar().findChild(QMenu, "markMenu")
        if menu is not None:
            menu.popup(place)

    def remove_chosen(self) -> None:
        """Take the chosen passage away."""
        chosen = self._window.read_place.reader.chosen
        if chosen is not None:
            self._window.marking.remove_passage(chosen)

    def remove_article(self) -> None:
        """Take the article that is shown out of the case."""
        if self._window.read_place.article_id:
            self._window.marking.remove_article(self._window.read_place.article_id)

    # -- undo ----------------------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last edit back and show where it was."""
        if self._window.inspector.take_back_typing():
            return
        self._show_turn(self._controller.undo(), self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Bring back what was undone last, and show it."""
        self.commit_forms()
        self._show_turn(self._controller.redo(), self.tr("Redone: {what}"))

    def _show_turn(self, changed: Changed | None, sentence: str) -> None:
        if changed is None:
            return
        from app.wording.values import edit_words

        what = edit_words(changed.kind, changed.subject, current_language())
        self.noted.emit(sentence.format(what=f"\u2068{what}\u2069"))
        passages = changed.ids.get("passage", frozenset()) - changed.removed
        claims = (
            changed.ids.get("incident", frozenset()) | changed.ids.get("figure", frozenset())
        ) - changed.removed
        if len(passages) == 1:
            passage_id = next(iter(passages))
            self.open_passage(passage_id)
            self.show_claim_of(passage_id)
        elif len(claims) == 1:
            self._window.inspector.show_claim(next(iter(claims)))

    # -- closing -------------------------------------------------------------------------------------------

    def commit_forms(self) -> None:
        """Keep what is being typed in the inspector."""
        self._window.inspector.commit_pending()

    def may_leave(self) -> bool:
        """Keep what is being typed; where something of it cannot be kept, ask whether to let it go."""
        self.commit_forms()
        if not (self._window.cases.may_let_go() and self._window.keeping.lock.may_leave()):
            return False
        if not self._window.inspector.has_unsaved():
            return True
        return self._messages.confirm(
            self.tr("Something you typed is not saved"),
            self.tr(
                "A field in the inspector holds something the case cannot take. Everything else is saved."
            ),
            self.tr("Leave it"),
            destructive=True,
        )

    def decide(self, figure_ids: object) -> None:
        """Go to the figures that differ, for a decision."""
        self.go("figures")
        self._window.places.focus_place()
        self._window.places.currentWidget().decide_on(figure_ids)  # type: ignore[union-attr]

    def close_case(self) -> None:
        """Close the case and go back to the first page."""
        if self.may_leave():
            self._controller.close_case()
