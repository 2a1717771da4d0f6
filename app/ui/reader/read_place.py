"""Read: the articles and tags on the left, the chosen article in the centre."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.model.errors import CaseError
from app.ui.articles.proposal_banner import ProposalBanner
from app.ui.articles.side_column import SideColumn
from app.ui.pages.page_companion import PageCompanion
from app.ui.pages.page_halves import PageHalves
from app.ui.pages.page_pane import PagePane
from app.ui.reader.article_content import article_content, span_of
from app.ui.reader.earlier_reading_banner import EarlierReadingBanner
from app.ui.reader.empty_page import EmptyPage
from app.ui.reader.reader_view import ReaderView

if TYPE_CHECKING:
    from app.services.casework import Casework
    from app.services.changed import Changed
    from app.ui.theme import Theme

_PAUSE_MS = 250


class ReadPlace(QWidget):
    """Joins the list of articles, the reader and the proposals; after an edit only what it touched is shown anew."""

    article_opened = Signal(str)
    """This article is shown now; "" where there is none."""
    passage_chosen = Signal(str)
    """A person chose a passage."""
    mark_requested = Signal(str)
    """I, F, T, N or E for `target()`."""
    edit_requested = Signal(object)
    """A `Callable[[Casework], Changed | None]`."""
    add_requested = Signal()
    removal_requested = Signal(str)
    """The id of an article that a person wants gone."""
    facts_requested = Signal(str)
    """The id of an article whose facts a person wants to write."""
    tag_chosen = Signal(str, str)
    """Id and name of a tag."""
    menu_requested = Signal(QPoint)
    target_changed = Signal()
    """Other words are selected, or another passage is chosen."""
    zoom_requested = Signal(int)
    counts_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readPlace")
        self._casework: Casework | None = None
        self.article_id = ""
        self._present = self._text = ""  # the id of the present reading, the hash of the text that is shown
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.timeout.connect(self._count)
        self.side = SideColumn(theme, self)
        self.reader = ReaderView(theme, self)
        self.banner = ProposalBanner(self)
        self.earlier = EarlierReadingBanner(self)
        self.empty = EmptyPage(self)
        article = QWidget(self)
        column = self.column = QVBoxLayout(article)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.earlier)
        column.addWidget(self.banner)
        self.page = PagePane(theme, self)
        self.pages = PageCompanion(self.reader, self.page)
        column.addWidget(PageHalves(self.reader, self.page, article), 1)
        self._centre = QStackedWidget(self)
        self._centre.addWidget(self.empty)
        self._centre.addWidget(article)
        self.halves = QSplitter(Qt.Orientation.Horizontal, self)
        self.halves.setChildrenCollapsible(False)
        self.halves.addWidget(self.side)
        self.halves.addWidget(self._centre)
        self.halves.setStretchFactor(1, 1)
        self.halves.setSizes([266, 700])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.halves)
        self._connect()

    # -- called from above ---------------------------------------------------------------------------------

    def show_case(self, casework: Casework | None) -> None:
        """Show a case: its first article, or what to do where it has none."""
        self._casework = casework
        self.article_id = self._text = ""
        self.pages.show_case(casework)
        if casework is None:
            self.side.show_rows((), ())
            self.reader.clear()
            return
        rows = casework.articles.rows()
        self.side.show_rows(rows, casework.tags.rows())
        self.open_article(rows[0].article.id if rows else "")

    def apply_change(self, changed: Changed) -> None:
        """Show anew what an edit touched, and nothing else."""
        casework = self._casework
        if casework is None:
            return
        self._show_lists(casework, changed)
        if self.article_id in changed.removed:
            rows = casework.articles.rows()
            self.open_article(rows[0].article.id if rows else "")
        elif not self.article_id and changed.touches("article"):
            self.open_article(next(iter(changed.ids["article"] - changed.removed), ""))
        elif self.article_id and casework.articles.reading(self.article_id).id != self._present:
            self._show_present()
        elif self.article_id in changed.ids.get("article", frozenset()):
            self._show_facts(casework)
        self._refresh_spans(casework, changed)
        self.target_changed.emit()

    def open_article(self, article_id: str, text_sha256: str = "") -> None:
        """Show an article ("": what to do first) from its beginning; `text_sha256` names an earlier reading's text."""
        casework = self._casework
        if casework is None:
            return
        if article_id:
            text_sha256 = text_sha256 or casework.articles.one(article_id).text_sha256
            if (article_id, text_sha256) == (self.article_id, self._text):
                return
        try:
            content = article_content(casework, article_id, text_sha256=text_sha256) if article_id else None
        except CaseError:
            # What cannot be read is not chosen either: marks belong to the words that are shown.
            self.side.articles.choose(self.article_id)
            raise
        self.article_id, self._text = article_id, text_sha256
        self.side.articles.choose(article_id)
        if content is not None:
            self.reader.show_article(content)
            self._present = self.earlier.show_article(casework, article_id, text_sha256)
            self.reader.bar.setEnabled(not self.is_earlier)
            self.pages.show_article(article_id, None if self.is_earlier else content.reading)
            self._show_banner(casework)
            self._centre.setCurrentIndex(1)
        else:
            self.reader.clear()
            self.pages.show_article("", None)
            self.empty.show_no_article(editable=not casework.read_only)
            self._centre.setCurrentIndex(0)
        self.article_opened.emit(article_id)
        self.target_changed.emit()

    def open_passage(self, passage_id: str) -> None:
        """Open the article at a passage's words and choose it, without a signal that it was chosen."""
        if self._casework is None:
            return
        passage = self._casework.views.passage(passage_id)
        self.open_article(passage.article, passage.text_sha256)
        self.reader.choose_span(passage_id)
        self.reader.reveal(passage.start, passage.end)
        self.pages.follow_words()
        self.target_changed.emit()

    def open_words(self, article_id: str, start: int, end: int) -> None:
        """Open an article at some words."""
        self.open_article(article_id)
        self.reader.reveal(start, end)

    def choose_passage(self, passage_id: str | None) -> None:
        """Frame a passage of the article that is shown."""
        self.reader.choose_span(passage_id)
        self.target_changed.emit()

    def bring_into_sight(self, start: int, end: int) -> None:
        """Scroll to words of the article that is shown, where they are not in sight; the caret stays."""
        to_units = self.reader.text.offsets.to_units
        self.reader.text.bring_into_sight(to_units(start), to_units(end))

    def drop_selection(self) -> None:
        """Let the selected words go: what was asked of them is done."""
        selected = self.reader.text.selected_units()
        if selected is not None:
            self.reader.text.put_cursor(selected[0])

    def focus_text(self) -> None:
        """Put the caret back into the text."""
        if self.article_id:
            self.reader.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def target(self) -> tuple[int, int] | None:
        """Return the words an action is about: those selected, else those of the chosen passage.

        None on an earlier reading: what is marked stands on the text that the article shows.
        """
        if self.is_earlier:
            return None
        selected = self.reader.selection()
        if selected is not None:
            return selected
        return self.reader.chosen_place()

    def mark(self, key: str) -> None:
        """Do what the key does, where there are words to do it with."""
        if self.target() is not None:
            self.mark_requested.emit(key)

    @property
    def is_earlier(self) -> bool:
        """Whether the words shown are not those that the article shows now."""
        return not self.earlier.isHidden()

    # -- inside --------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.side.articles.article_chosen.connect(self.open_article)
        self.side.articles.removal_requested.connect(self.removal_requested)
        self.side.tags.tag_chosen.connect(self.tag_chosen)
        self.side.add_requested.connect(self.add_requested)
        self.empty.add_requested.connect(self.add_requested)
        self.reader.mark_requested.connect(self.mark)
        self.earlier.present_requested.connect(self._show_present)
        self.reader.span_chosen.connect(self.passage_chosen)
        self.reader.span_chosen.connect(lambda _id: self.target_changed.emit())
        self.reader.passage_selected.connect(lambda _start, _end: self.target_changed.emit())
        self.reader.selection_cleared.connect(self.target_changed)
        self.reader.context_menu_requested.connect(self.menu_requested)
        self.reader.zoom_requested.connect(self.zoom_requested)
        self.banner.accepted.connect(self._accept)
        self.banner.dismissed.connect(self._dismiss)
        self.banner.review_requested.connect(self.facts_requested)

    def _show_lists(self, casework: Casework, changed: Changed) -> None:
        """Show articles and tags that came, went or changed at once; how often each is used when it is quiet.

        To count takes longer than to mark: it waits until a person pauses.
        """
        self.side.show_rows(
            casework.articles.rows() if changed.touches("article") else None,
            casework.tags.rows() if changed.touches("tag") else None,
        )
        self._counting.start(_PAUSE_MS)

    def _count(self) -> None:
        if self._casework is None:
            return
        with suppress(CaseError):  # nobody asked: whatever is wrong with the file, the next edit says so
            self.side.show_rows(self._casework.articles.rows(), self._casework.tags.rows())
            self.counts_changed.emit()

    def _show_facts(self, casework: Casework) -> None:
        """Show the facts above the words anew; the words are as they were."""
        content = article_content(casework, self.article_id, words=False)
        self.reader.show_facts(content.title, content.facts_line)
        self._show_banner(casework)

    def _show_present(self) -> None:
        """Show what the article shows now, even where the same text is set out in other paragraphs."""
        self._text = ""
        self.open_article(self.article_id)

    def _show_banner(self, casework: Casework) -> None:
        self.banner.show_article(casework.articles.one(self.article_id), editable=not casework.read_only)

    def _refresh_spans(self, casework: Casework, changed: Changed) -> None:
        touched = changed.ids.get("passage", frozenset()) | changed.rests
        if not touched or not self.article_id:
            return
        self.reader.remove_spans(touched & changed.removed)
        # One call a passage: after an import of thousands all are read at once instead.
        if len(touched) > 500:  # noqa: PLR2004
            self.reader.set_spans(map(span_of, casework.views.marks(self.article_id, self._text)))
            return
        rows = casework.views.mark_rows(touched - changed.removed)
        here = {row.passage_id for row in rows if self._is_here(casework, row.passage_id)}
        if moved_away := {row.passage_id for row in rows} - here:
            self.reader.remove_spans(moved_away)
        self.reader.add_spans(span_of(row) for row in rows if row.passage_id in here)

    def _is_here(self, casework: Casework, passage_id: str) -> bool:
        """Return whether a passage stands on the very text that is shown; one may be moved away from it."""
        passage = casework.views.passage(passage_id)
        return (passage.article, passage.text_sha256) == (self.article_id, self._text)

    def _accept(self, article_id: str, fields: tuple[str, ...]) -> None:
        self.edit_requested.emit(lambda casework: casework.articles.accept(article_id, fields))

    def _dismiss(self, article_id: str, fields: tuple[str, ...]) -> None:
        self.edit_requested.emit(lambda casework: casework.articles.dismiss(article_id, fields))
