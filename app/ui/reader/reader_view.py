"""The centre of Read: one article, its passages, and what a person does with its words."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from app.ui.pages.pictured import has_pictures
from app.ui.reader.article_rows import ArticleRows
from app.ui.reader.paragraph_numbers import ParagraphNumbers
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.reader_keys import listen
from app.ui.reader.reader_panes import ReaderPanes
from app.ui.reader.selection_bar import KEYS
from app.ui.reader.span import Span
from app.ui.reader.span_index import Entry
from app.ui.reader.trimmed import trimmed
from app.ui.theme import Space, Theme

EMPHASIS_MS = 1600


class ReaderView(ReaderPanes):
    """Shows an article; every place in and out counts code points of its stored text, ends exclusive."""

    passage_selected = Signal(int, int)
    """Words are selected, and the mouse is up."""
    selection_cleared = Signal()
    span_chosen = Signal(str)
    """A person chose a passage, by mouse, Enter, J, K or the list."""
    suggestion_chosen = Signal(str)
    """A person pressed the words of a suggestion."""
    mark_requested = Signal(str)
    """I, F, T, N or E by key or bar; ``selection()`` tells the words."""
    context_menu_requested = Signal(QPoint)
    """Where, on the screen."""
    zoom_requested = Signal(int)
    """One step up or down by Ctrl and the wheel."""
    page_wished = Signal()
    """P was pressed: the picture of the page, or no longer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._content: ReaderContent | None = None
        self._numbers = ParagraphNumbers(())
        self._chosen: str | None = None
        self._announced: tuple[int, int] | None = None
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.timeout.connect(lambda: self.text.set_emphasis(None))
        listen(self, self._slots())
        self._connect()

    @property
    def shown_text(self) -> str:
        """The stored text of the article that is shown."""
        return self._content.text if self._content is not None else ""

    def show_article(self, content: ReaderContent) -> None:
        """Show an article from its beginning, nothing chosen, nothing selected."""
        self._content = content
        self._numbers = ParagraphNumbers(content.paragraph_starts, content.reading)
        self._chosen = None
        self.bar.hide()
        self.head.show_facts(content.title_above, content.facts_line, right_to_left=content.mirrored)
        self.head.page.setVisible(has_pictures(content.reading))
        self.head.setVisible(bool(content.article_id))
        self.text.show_content(content)
        self._selection_settled()
        self._fill_list()

    def show_facts(self, title: str, facts_line: str) -> None:
        """Show other facts above the same words."""
        if self._content is None:
            return
        content = self._content = replace(self._content, title=title, facts_line=facts_line)
        self.head.show_facts(content.title_above, facts_line, right_to_left=self.text.right_to_left)
        self.text.show_facts(content)

    def clear(self) -> None:
        """Show nothing, and keep nothing of the article in memory."""
        self.show_article(ReaderContent("", "", "", ""))
        self._content = None

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Paints these passages and no others."""
        self.text.index.fill(self._entry(span) for span in spans)
        self.text.forget_pictures()
        for entry in self.text.index if self.text.folding.runs else ():
            self.text.uncover(entry.start, entry.end, keep=not entry.span.is_suggestion)
        self.choose_span(self._chosen)
        self._fill_list()

    def add_spans(self, spans: Iterable[Span]) -> None:
        """Add passages; one whose id is here already takes the new place and kinds."""
        for span in spans:
            entry = self._entry(span)
            self.text.uncover(entry.start, entry.end, keep=not span.is_suggestion)
            replaced = self.text.index.add(entry)
            for each in (replaced, entry):
                if each is not None:
                    self.text.touch(each.start, each.end)
            if span.passage_id == self._chosen:
                self.text.set_chosen(entry)
        self._fill_list()

    def remove_spans(self, passage_ids: Iterable[str]) -> None:
        """Take passages away; ids that are not here are passed over."""
        for passage_id in passage_ids:
            if passage_id == self._chosen:
                self.choose_span(None)
            removed = self.text.index.remove(passage_id)
            if removed is not None:
                self.text.touch(removed.start, removed.end)
        self._fill_list()

    def choose_span(self, passage_id: str | None) -> None:
        """Frames a passage, or none; neither scrolls nor signals."""
        entry = None if passage_id is None else self.text.index.get(passage_id)
        self._chosen = None if entry is None else passage_id
        self.text.set_chosen(entry)
        if not self.passages.isHidden():
            self.passages.show_chosen(self._chosen)

    @property
    def chosen(self) -> str | None:
        """The passage that is framed."""
        return self._chosen

    def chosen_place(self) -> tuple[int, int] | None:
        """Return where the framed passage stands."""
        entry = self.text.index.get(self._chosen) if self._chosen is not None else None
        return None if entry is None else (entry.span.start, entry.span.end)

    def places_in_sight(self) -> tuple[int, int]:
        """Return the first code point in sight, and one of the last paragraph in sight."""
        to_points = self.text.offsets.to_points
        return to_points(self.text.places.first_unit()), to_points(self.text.places.last_unit())

    def reveal(self, start: int, end: int, *, emphasise: bool = True) -> None:
        """Brings words calmly into sight, puts the caret before them and lights them up for a moment."""
        units = self.text.offsets.to_units(start), self.text.offsets.to_units(end)
        self.text.put_cursor(units[0])
        self.text.bring_into_sight(*units)
        if emphasise:
            self.text.set_emphasis(units)
            self._fading.start(EMPHASIS_MS)

    def selection(self) -> tuple[int, int] | None:
        """Return the selected words' place, without the white space at both ends; None where no word is."""
        units = self.text.selected_units()
        if units is None or self._content is None:
            return None
        start, end = map(self.text.offsets.to_points, units)
        return trimmed(self._content.text, start, end)

    def spans_at(self, position: int) -> list[Span]:
        """Return the passages over the character at a place, the shortest first."""
        return [entry.span for entry in self.text.index.at(self.text.offsets.to_units(position))]

    def step(self, direction: int, *, suggestions: bool = False) -> Span | None:
        """Chooses the next (+1) or previous (-1) passage from the chosen one or the caret.

        None at the end.
        """
        here = self.text.index.get(self._chosen) if self._chosen is not None else None
        caret = self.text.textCursor().position()
        place = (
            (here.start, here.end, here.passage_id) if here else (caret, caret if direction > 0 else -1, "")
        )
        entry = self.text.index.next_from(place, direction, suggestions=suggestions)
        if entry is None:
            return None
        self._choose_by_hand(entry.span)
        self.reveal(entry.span.start, entry.span.end, emphasise=False)
        return entry.span

    def show_everything(self, *, shown: bool) -> None:
        """Open all that is folded, or fold what is not the main part and holds no passage."""
        self.text.folding.show_everything(shown=shown)
        self.text.refold()

    def show_passages(self, *, shown: bool) -> None:
        """Show or hide the list of passages."""
        self.passages.setVisible(shown)
        self._fill_list()
        self.passages.show_chosen(self._chosen)

    def _connect(self) -> None:
        self.text.selection_settled.connect(self._selection_settled)
        self.text.place_clicked.connect(self._choose_at)
        self.text.bar_clicked.connect(self._choose_among)
        self.text.zoom_requested.connect(self.zoom_requested)
        self.text.menu_requested.connect(self.context_menu_requested)
        self.text.passage_entered.connect(lambda: self._choose_at(self.text.textCursor().position()))
        self.text.moved.connect(self._place_bar)
        self.bar.chosen.connect(self._mark)
        self.passages.span_chosen.connect(self._choose_from_list)
        self.head.page.clicked.connect(self.page_wished)
        self._theme.changed.connect(self._theme_changed)

    def _slots(self) -> dict[str, Callable[[], object]]:
        """Return what each letter does."""
        return {
            **{key: partial(self._mark, key) for key in KEYS},
            "J": lambda: self.step(+1),
            "K": lambda: self.step(-1),
            "H": self._turn_folds,
            "P": self.page_wished.emit,
        }

    def _entry(self, span: Span) -> Entry:
        to_units = self.text.offsets.to_units
        return Entry(to_units(span.start), to_units(span.end), span.passage_id, span)

    def _mark(self, key: str) -> None:
        chosen = self.text.index.get(self._chosen) if self._chosen is not None else None
        if self.selection() is None and chosen is not None:
            self.text.put_cursor(chosen.start, chosen.end)
        if self.selection() is not None:
            self.mark_requested.emit(key)

    def _turn_folds(self) -> None:
        self.show_everything(shown=not self.text.folding.everything_shown)

    def _selection_settled(self) -> None:
        units = self.text.selected_units()
        if units is not None:
            # What is selected is seen: no word becomes part of a passage unread.
            self.text.uncover(*units)
        selection = self.selection()
        if selection == self._announced:
            return
        self._announced = selection
        self._place_bar()
        if selection is None:
            self.selection_cleared.emit()
        else:
            self.passage_selected.emit(*selection)

    def _place_bar(self) -> None:
        units = self.text.selected_units() if self._announced is not None else None
        words = self.text.places.box(*units) if units is not None else QRect()
        if words.isEmpty():
            self.bar.hide()
            return
        corner = self.text.viewport().mapTo(self, QPoint(0, 0))
        inside = self.text.rect().translated(self.text.mapTo(self, QPoint(0, 0)))
        self.bar.show_locator(self.locator(*self._announced) if self._announced else "")
        self.bar.show_under(words.translated(corner), inside.adjusted(Space.SMALL, 0, -Space.LARGE, 0))

    def _choose_at(self, unit: int) -> None:
        position = self.text.offsets.to_points(unit)
        self._choose_among(tuple(span.passage_id for span in self.spans_at(position)))

    def _choose_among(self, passage_ids: tuple[str, ...]) -> None:
        """Choose the first, or the one after the chosen: a second click reaches what lies below."""
        if not passage_ids:
            return
        at = passage_ids.index(self._chosen) + 1 if self._chosen in passage_ids else 0
        entry = self.text.index.get(passage_ids[at % len(passage_ids)])
        if entry is not None:
            self._choose_by_hand(entry.span)

    def _choose_from_list(self, passage_id: str) -> None:
        entry = self.text.index.get(passage_id)
        if entry is not None:
            self._choose_by_hand(entry.span)
            self.reveal(entry.span.start, entry.span.end)

    def _choose_by_hand(self, span: Span) -> None:
        self.choose_span(span.passage_id)
        # Paint cannot be heard: a screen reader is told what was chosen.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, self._said(span)))
        (self.suggestion_chosen if span.is_suggestion else self.span_chosen).emit(span.passage_id)

    def _said(self, span: Span) -> str:
        words = self.shown_text[span.start : span.end]
        return "  ".join(part for part in (span.label or words, self.locator(span.start, span.end)) if part)

    def locator(self, start: int, end: int) -> str:
        """Return where words stand, as a citation has it."""
        return self._numbers.locator(start, end)

    def _fill_list(self) -> None:
        if self.passages.isHidden():
            return
        entries = (entry for entry in self.text.index if not entry.span.is_suggestion)
        self.passages.rows(ArticleRows(entries, self.shown_text, self._numbers))

    def _theme_changed(self) -> None:
        self.head.refresh()
        self.text.rebuild()
        self._place_bar()
