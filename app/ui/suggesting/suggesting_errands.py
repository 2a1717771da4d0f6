"""Joins the suggestions with the article that is shown and with the case: shows them, and carries out the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.suggesting.review_bar import ReviewBar
from app.ui.suggesting.review_walk import ReviewWalk
from app.ui.suggesting.suggestion_spans import suggestion_id, suggestion_spans
from app.ui.suggesting.suggestion_stock import SuggestionStock

if TYPE_CHECKING:
    from app.model.suggestion import Suggestion
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.actions import Actions
    from app.ui.case_controller import CaseController
    from app.ui.reader.read_place import ReadPlace


class SuggestingErrands(QObject):
    """Underlines what is suggested about the article, and walks through it in the review bar."""

    claim_made = Signal(str, str)
    """Passage and claim that a person wants to look at in the form."""
    noted = Signal(str)
    """Something was done that a person ought to see in words."""

    def __init__(self, controller: CaseController, read: ReadPlace) -> None:
        super().__init__(read)
        self._controller = controller
        self._read = read
        self._shown = True
        self._answering = False
        self._spans: frozenset[str] = frozenset()
        self.stock = SuggestionStock(self)
        self.bar = ReviewBar(read)
        self.walk = ReviewWalk(self.bar, self.stock, read.reader, controller)
        read.column.addWidget(self.bar)
        self.stock.filled.connect(self._refill)
        read.article_opened.connect(self._show_article)
        read.reader.suggestion_chosen.connect(self._choose)
        controller.changed.connect(self._apply_change)
        for over in (controller.case_leaving, controller.case_locking):
            over.connect(self._let_go)
        self.bar.accepted.connect(self.accept)
        self.bar.rejected.connect(self.reject)
        self.bar.opened.connect(self.open_in_form)
        self.bar.stepped.connect(self.walk.step)
        self.bar.all_accepted.connect(self.accept_all)
        self.bar.left.connect(self.leave)
        self.bar.filter_changed.connect(self.walk.stay)

    def serve(self, actions: Actions) -> None:
        """Do what these actions ask for."""
        actions.review.triggered.connect(lambda _checked=False: self.review())
        actions.suggestions.setChecked(self._shown)
        actions.suggestions.toggled.connect(lambda shown: self.show_underlines(shown=shown))

    # -- what a person asks for ------------------------------------------------------------------------------

    def show_underlines(self, *, shown: bool) -> None:
        """Show or hide the dotted underlines."""
        self._shown = shown
        self._underline()

    def review(self) -> None:
        """Begin to walk, at the first suggestion from the caret on."""
        if not self._read.article_id or self._read.is_earlier:
            return
        self.bar.show()
        self.walk.show_from(self._caret())
        self.bar.setFocus()

    def leave(self) -> None:
        """End the walk and go back to the words."""
        self.bar.hide()
        self._read.focus_text()

    def accept(self) -> None:
        """Write the suggestion that is shown, with the reading that is chosen, and go on."""
        one = self.walk.current()
        if one is not None and self._controller.can_edit:
            self._answered([one], accept=True)

    def reject(self) -> None:
        """Write that it is not wanted, and go on."""
        one = self.walk.current()
        if one is not None and self._controller.can_edit:
            self._answered([one], accept=False)

    def accept_all(self) -> None:
        """Write all of the kind that is shown, in one edit; their fields stay guesses until somebody touches them.

        The article's date of publication is never among them: it is no guess once it is written.
        """
        one = self.walk.current()
        if one is None or not self._controller.can_edit:
            return
        alike = [
            each for each in self.walk.listed() if each.kind is one.kind and not each.is_publication_date
        ]
        if self._answered(alike, accept=True, looked_at=False) is not None:
            self.noted.emit(self.tr("%n suggestion(s) accepted; one undo takes them back.", "", len(alike)))

    def open_in_form(self) -> None:
        """Write the claim as a draft whose fields all stay guesses, and go to its form."""
        one = self.walk.current()
        if one is None or not self._controller.can_edit:
            return
        changed = self._answered([one], accept=True, looked_at=False)
        claims = [] if changed is None else [*changed.ids.get("incident", ()), *changed.ids.get("figure", ())]
        casework = self._controller.casework
        if casework is None or not claims:
            return
        links = [link for link in casework.views.content().evidence if link.claim == claims[0]]
        if links:
            self.claim_made.emit(links[0].passage, claims[0])

    # -- inside ----------------------------------------------------------------------------------------------

    def _show_article(self, article_id: str) -> None:
        self._spans = frozenset()
        self.walk.forget()
        shown = article_id if not self._read.is_earlier else ""
        self.stock.show_article(self._controller.casework, shown)

    def _let_go(self) -> None:
        """Keep nothing of a case that is about to be closed or locked."""
        self._spans = frozenset()
        self.walk.forget()
        self.stock.forget()

    def _apply_change(self, _changed: Changed) -> None:
        self._spans &= {entry.passage_id for entry in self._read.reader.text.index}
        self.stock.refresh()

    def _refill(self) -> None:
        self._underline()
        if not (self._answering or self.bar.isHidden()):
            self.walk.stay()

    def _underline(self) -> None:
        wanted = self.stock.sure() if self._shown else ()
        spans = {span.passage_id: span for span in suggestion_spans(wanted, self.tr("Suggestion"))}
        reader = self._read.reader
        reader.remove_spans(self._spans - spans.keys())
        reader.add_spans(span for name, span in spans.items() if name not in self._spans)
        self._spans = frozenset(spans)

    def _choose(self, span_id: str) -> None:
        pressed = next((each for each in self.stock.waiting if suggestion_id(each) == span_id), None)
        if pressed is not None:
            self.walk.choose(pressed)
            self.bar.setFocus()

    def _answered(self, chosen: list[Suggestion], *, accept: bool, looked_at: bool = True) -> Changed | None:
        """Write an answer; only when it is written does the bar go on to the next."""
        following = self.walk.following(chosen)
        self._answering = True
        try:
            changed = self._controller.run(
                lambda case: self._write(case, chosen, accept=accept, looked_at=looked_at)
            )
        finally:
            self._answering = False
        if changed is not None and following is not None and following in self.walk.listed():
            self.walk.show(following)
        else:
            self.walk.stay()
        return changed

    def _write(
        self, casework: Casework, chosen: list[Suggestion], *, accept: bool, looked_at: bool
    ) -> Changed | None:
        article = self.stock.article_id
        if accept:
            return casework.suggestions.accept(article, chosen, looked_at=looked_at)
        return casework.suggestions.reject(article, chosen)

    def _caret(self) -> int:
        text = self._read.reader.text
        return text.offsets.to_points(text.textCursor().position())
