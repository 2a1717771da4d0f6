"""Timeline: filters, the drawn axis and the list of a case's incidents."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.model.incident import Incident
from app.model.vocabulary import Status, Verification
from app.ui.theme import Space, Theme
from app.ui.timeline import entry_words
from app.ui.timeline.axis_view import AxisView
from app.ui.timeline.filter_bar import FilterBar
from app.ui.timeline.shown_entries import ShownEntries
from app.ui.timeline.timeline_filter import TimelineFilter
from app.ui.timeline.timeline_list import TimelineList
from app.ui.timeline.timeline_notice import TimelineNotice
from app.ui.timeline.timeline_sheet import timeline_sheet
from app.wording.isolates import left_to_right

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from app.model.timeline import TimelineEntry
    from app.services.casework import Casework
    from app.services.changed import Changed

_AXIS_PART = 0.36
"""How much of the place the axis may take."""


class TimelinePlace(QFrame):
    """Axis and list show the same entries and share what is chosen; filters are a matter of this view alone."""

    claim_chosen = Signal(str)
    """A person chose this incident or figure."""
    passage_opened = Signal(str)
    """A person wants to read these words in their article."""
    article_opened = Signal(str)
    edit_requested = Signal(object)
    """A `Callable[[Casework], Changed | None]`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelinePlace")
        self.setProperty("role", "page")
        self._theme = theme
        self._casework: Casework | None = None
        self._all = ShownEntries()
        self._shown: tuple[TimelineEntry, ...] = ()
        self.filters = FilterBar(self)
        self.axis = AxisView(theme, self)
        self.list = TimelineList(theme, self)
        self.notice = TimelineNotice(self)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(Space.STEP)
        inner.addWidget(self.axis)
        inner.addWidget(self.list, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(body)
        self._pages.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.STEP)
        column.addWidget(self.filters)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.list)
        self._connect()
        self._dress()

    def _connect(self) -> None:
        self.filters.filter_changed.connect(self._filter)
        self.notice.clear_requested.connect(self.filters.clear)
        self.list.claim_chosen.connect(self._chosen_in_list)
        self.list.passage_opened.connect(self.passage_opened)
        self.list.menu_requested.connect(self._show_menu)
        self.axis.entry_chosen.connect(self._chosen_on_axis)
        self.axis.entry_opened.connect(self._opened_on_axis)
        self._theme.changed.connect(self._dress)

    # -- called from above ---------------------------------------------------------------------------------------------

    def show_case(self, casework: Casework | None) -> None:
        """Show a case's timeline from its beginning, all of it; nothing of a closed one."""
        self._casework = casework
        self.list.choose("")
        self.axis.choose("")
        self.axis.set_zoom(1.0)
        entries = self._all.read(casework)
        self.filters.filter = TimelineFilter()
        self._offer(entries)
        self.filters.clear()
        self.list.scrollToTop()

    def apply_change(self, changed: Changed) -> None:
        """Show anew what an edit touched; scroll and choice stay."""
        if self._casework is not None and self._all.take(changed):
            entries = self._all.entries()
            self._offer(entries)
            self._filter(self.filters.filter)

    def choose(self, claim_id: str | None) -> None:
        """Show a claim as chosen: an incident, or the incident that a figure belongs to; no signal."""
        incident_id = (self._all.incident_of(claim_id) if claim_id else None) or ""
        # What is chosen already stays where it was scrolled to.
        self.list.choose(incident_id, reveal=incident_id != self.list.chosen)
        self.axis.choose(incident_id)

    @property
    def shown(self) -> tuple[TimelineEntry, ...]:
        """The entries that the filters leave, in order."""
        return self._shown

    # -- inside --------------------------------------------------------------------------------------------------------

    def _offer(self, entries: tuple[TimelineEntry, ...]) -> None:
        tags = {tag.id: tag.name for tag in self._all.tags.values()}
        articles = {
            article.id: f"{left_to_right(f'[{article.number}]')} {article.title}"
            for article in self._all.articles.values()
        }
        self.filters.show_entries(entries, tags, articles)

    def _filter(self, wanted: TimelineFilter) -> None:
        entries = self._all.entries()
        shown = tuple(entry for entry in entries if wanted.keeps(entry))
        unverified = sum(entry.incident.verification is Verification.UNVERIFIED for entry in shown)
        chosen = self.list.chosen
        self._shown = shown
        self.filters.setVisible(bool(entries))
        excluded = sum(entry.incident.status is Status.EXCLUDED for entry in entries)
        self.filters.show_count(len(shown), len(entries), excluded, unverified)
        if shown:
            self._pages.setCurrentIndex(0)
        else:
            (self.notice.say_filtered if entries else self.notice.say_empty)()
            self._pages.setCurrentIndex(1)
        self.list.show_entries(shown)
        self.axis.show_entries(shown)
        self.axis.choose(chosen)

    def _chosen_in_list(self, claim_id: str) -> None:
        self.axis.choose(self._all.incident_of(claim_id) or "")
        self.claim_chosen.emit(claim_id)

    def _chosen_on_axis(self, incident_id: str) -> None:
        self.list.choose(incident_id)
        self.claim_chosen.emit(incident_id)

    def _opened_on_axis(self, incident_id: str) -> None:
        self.list.choose(incident_id)
        self.list.open_first()

    def _show_menu(self, incident_id: str, place: QPoint) -> None:
        self.menu_of(incident_id).popup(place)

    def menu_of(self, incident_id: str) -> QMenu:
        """Return the context menu of an incident: its words, and its status."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = next(entry for entry in self._shown if entry.incident.id == incident_id)
        for citation in entry.citations[:9]:
            action = menu.addAction(
                self.tr("Read {citation}").format(citation=entry_words.citation_words(citation))
            )
            action.triggered.connect(partial(self.passage_opened.emit, citation.passage.id))
        menu.addSeparator()
        for status, words in (
            (Status.ACCEPTED, self.tr("Accept")),
            (Status.DRAFT, self.tr("Make a draft")),
            (Status.EXCLUDED, self.tr("Exclude from the timeline")),
        ):
            action = menu.addAction(words)
            action.setEnabled(status is not entry.incident.status and not self._is_read_only())
            action.triggered.connect(partial(self._ask_status, incident_id, status))
        return menu

    def _is_read_only(self) -> bool:
        return self._casework is None or self._casework.read_only

    def _ask_status(self, incident_id: str, status: Status) -> None:
        def edit(casework: Casework) -> Changed | None:
            incident = casework.claims.one(incident_id)
            if not isinstance(incident, Incident):
                return None
            guessed = tuple(name for name in incident.guessed if name != "status")
            return casework.claims.change(replace(incident, status=status, guessed=guessed))

        self.edit_requested.emit(edit)

    def _dress(self) -> None:
        self.setStyleSheet(timeline_sheet(self._theme.colours, self._theme.sizes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.axis.limit_height(round(event.size().height() * _AXIS_PART))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.list.entries.forget()
