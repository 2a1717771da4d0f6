"""What a person does with words: mark, tag, note, use as evidence, take away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.claim import Claim, label_of
from app.ui.case_controller import CaseController
from app.ui.dialogs.claim_chooser import ClaimChooser
from app.ui.dialogs.note_entry import NoteEntry
from app.ui.dialogs.tag_entry import TagEntry
from app.ui.messages import Messages
from app.ui.open_dialog import open_dialog
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.model.passage import Passage
    from app.services.casework import Casework
    from app.services.marked import Marked
    from app.services.removal import Removal

_QUOTED = 90
_NAMED = 8


class MarkingErrands(QObject):
    """Runs I, F, T, N and E on a stretch of an article; offsets are code points, end exclusive."""

    claim_marked = Signal(str, str)
    """Passage and claim that are new or belong together now."""
    passage_marked = Signal(str)
    """A passage that got a tag or a note."""

    def __init__(self, controller: CaseController, messages: Messages, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._messages = messages
        self._theme = theme
        self._window = window

    def run(self, key: str, article_id: str, start: int, end: int) -> None:
        """Do what `key` (I, F, T, N or E) stands for."""
        errand = {
            "I": self._incident,
            "F": self._figure,
            "T": self._tag,
            "N": self._note,
            "E": self._evidence,
        }[key]
        if self._controller.can_edit:
            errand(article_id, start, end)

    def remove_passage(self, passage_id: str) -> None:
        """Take a passage away, after saying which claims go with it."""
        casework = self._controller.casework
        if casework is None or not self._controller.can_edit:
            return
        removal = self._controller.attempt(lambda: casework.marking.removal(passage_id))
        if removal is None:
            return
        title = self.tr("Delete this passage?")
        if self._messages.confirm(
            title, self._what_goes(removal), self.tr("Delete passage"), destructive=True
        ):
            self._controller.run(lambda open_case: open_case.marking.remove_passage(passage_id))

    def remove_article(self, article_id: str) -> None:
        """Take an article away, after saying what goes with it."""
        casework = self._controller.casework
        if casework is None or not self._controller.can_edit:
            return
        removal = self._controller.attempt(lambda: casework.articles.removal(article_id))
        if removal is None:
            return
        name = casework.articles.one(article_id).title
        title = self.tr("Remove “{name}” from the case?").format(name=f"\u2068{name}\u2069")
        said = self.tr("%n passage(s) in it would go too.", "", removal.passages) if removal.passages else ""
        words = "\n".join(part for part in (said, self._what_goes(removal)) if part)
        if self._messages.confirm(title, words, self.tr("Remove article"), destructive=True):
            self._controller.run(lambda open_case: open_case.articles.remove(article_id))

    def _incident(self, article_id: str, start: int, end: int) -> None:
        def mark(casework: "Casework") -> "Marked":
            draft = casework.marking.draft_incident(article_id, start, end)
            return casework.marking.mark_draft(article_id, start, end, draft)

        self._marked(self._controller.run(mark))

    def _figure(self, article_id: str, start: int, end: int) -> None:
        def mark(casework: "Casework") -> "Marked":
            draft = casework.marking.draft_figure(article_id, start, end)
            return casework.marking.mark_draft(article_id, start, end, draft)

        self._marked(self._controller.run(mark))

    def _tag(self, article_id: str, start: int, end: int) -> None:
        casework = self._controller.casework
        if casework is None:
            return
        rows = casework.tags.rows()
        names = {row.tag.id: row.tag.name for row in rows}
        there = self._passage_at(article_id, start, end)
        present = [names[tag] for tag in there.tags if tag in names] if there else []
        entry = TagEntry(self._words(article_id, start, end), present, sorted(names.values()), self._window)

        def keep(wanted: tuple[str, ...]) -> None:
            if there is not None:
                self._controller.run(lambda open_case: open_case.tags.set_on_passage(there.id, wanted))
                self.passage_marked.emit(there.id)
            elif wanted:
                self._noted(
                    self._controller.run(
                        lambda open_case: open_case.marking.mark_passage(article_id, start, end, tags=wanted)
                    )
                )

        entry.tags_named.connect(keep)
        open_dialog(entry)

    def _note(self, article_id: str, start: int, end: int) -> None:
        there = self._passage_at(article_id, start, end)
        entry = NoteEntry(self._words(article_id, start, end), there.note if there else "", self._window)

        def keep(note: str) -> None:
            if there is None and not note:
                return
            self._noted(
                self._controller.run(
                    lambda open_case: open_case.marking.mark_passage(article_id, start, end, note=note)
                )
            )

        entry.note_written.connect(keep)
        open_dialog(entry)

    def _evidence(self, article_id: str, start: int, end: int) -> None:
        casework = self._controller.casework
        if casework is None:
            return
        claims: list[Claim] = [*casework.claims.incidents(), *casework.claims.figures()]
        if not claims:
            self._messages.tell(
                self.tr("No claim yet"),
                self.tr("Evidence supports an incident or a figure. Mark these words as one: press I or F."),
            )
            return
        chooser = ClaimChooser(self._theme, self._words(article_id, start, end), claims, self._window)

        def support(claim_id: str) -> None:
            there, now = self._passage_at(article_id, start, end), self._controller.casework
            if now is None:
                return
            if there is not None and claim_id in {claim.id for claim in now.views.claims_at(there.id)}:
                # It rests on these words already: once more would print them twice.
                self.claim_marked.emit(there.id, claim_id)
                return
            self._marked(
                self._controller.run(
                    lambda open_case: open_case.marking.add_evidence(claim_id, article_id, start, end)
                )
            )

        chooser.claim_chosen.connect(support)
        open_dialog(chooser)

    def _marked(self, marked: "Marked | None") -> None:
        if marked is not None and marked.claim is not None:
            self.claim_marked.emit(marked.passage.id, marked.claim.id)

    def _noted(self, marked: "Marked | None") -> None:
        if marked is not None:
            self.passage_marked.emit(marked.passage.id)

    def _passage_at(self, article_id: str, start: int, end: int) -> "Passage | None":
        casework = self._controller.casework
        if casework is None:
            return None
        marks = casework.views.marks(article_id)
        found = next((mark for mark in marks if (mark.start, mark.end) == (start, end)), None)
        return casework.views.passage(found.passage_id) if found is not None else None

    def _words(self, article_id: str, start: int, end: int) -> str:
        casework = self._controller.casework
        words = " ".join(casework.articles.text(article_id)[start:end].split()) if casework else ""
        return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"

    def _what_goes(self, removal: "Removal") -> str:
        if not removal.claims:
            return self.tr("No claim rests on it alone. You can undo this.")
        names = [
            f"\u2066{claim.ref}\u2069 \u2068{label_of(claim)}\u2069" for claim in removal.claims[:_NAMED]
        ]
        more = len(removal.claims) - len(names)
        if more:
            names.append(self.tr("and %n more", "", more))
        listed = "\n".join(names)
        return self.tr(
            "%n claim(s) would go with it, since no other passage supports them:\n{claims}\nYou can undo this.",
            "",
            len(removal.claims),
        ).format(claims=listed)
