"""The row of filters over the timeline."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.model.timeline import TimelineEntry
from app.model.vocabulary import Status
from app.ui.inspector.flow_layout import FlowLayout
from app.ui.theme import Space
from app.ui.timeline.choice_popup import ChoicePopup
from app.ui.timeline.date_popup import DatePopup
from app.ui.timeline.filter_chip import FilterChip
from app.ui.timeline.filter_choice import FilterChoice
from app.ui.timeline.filter_words import FilterWords
from app.ui.timeline.timeline_filter import (
    TimelineFilter,
    differs,
    sources_of,
    speakers_of,
    tags_of,
)

_FIELDS = ("tags", "statuses", "sources", "kinds", "speakers")


class FilterBar(QWidget):
    """One button a question; says what is asked for, and how many of how many are shown."""

    filter_changed = Signal(object)
    """The `TimelineFilter` that a person asks for now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = TimelineFilter()
        self._words = FilterWords()
        self._entries: Sequence[TimelineEntry] = ()
        self._dates = DatePopup(self)
        self._dates.dates_changed.connect(lambda first, last: self._ask(first=first, last=last))
        self.dates = FilterChip("chipDates", self)
        self.dates.clicked.connect(lambda: self._dates.open_at(self._below(self.dates)))
        self.chips = {name: FilterChip(f"chip_{name}", self) for name in _FIELDS}
        self.popups: dict[str, ChoicePopup] = {}
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._open, name))
        self.differing = FilterChip("chipDiffering", self)
        self.differing.setCheckable(True)
        self.differing.toggled.connect(lambda on: self._ask(differing=on))
        self.reset = QPushButton(self.tr("Clear"), self)
        self.reset.setProperty("role", "bare")
        self.reset.setAccessibleName(self.tr("Clear all filters"))
        self.reset.clicked.connect(self.clear)
        self.said = QLabel(self)
        self.said.setProperty("role", "quiet")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        flow = FlowLayout(spacing=Space.STEP)
        for widget in (self.dates, *self.chips.values(), self.differing, self.reset):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, 0)
        column.setSpacing(Space.STEP)
        column.addLayout(flow)
        column.addWidget(self.said)
        self._say()

    def show_entries(
        self, entries: Sequence[TimelineEntry], tag_names: dict[str, str], article_titles: dict[str, str]
    ) -> None:
        """Offer what these entries hold."""
        self._entries = entries
        self._words = FilterWords(tag_names, article_titles)
        self._say()

    def show_count(self, shown: int, whole: int, excluded: int, unverified: int) -> None:
        """Say how many of how many are shown, and what of it the PDF leaves out; `excluded` are hidden."""
        said = [] if self.filter.is_empty else [self._words.count(shown, whole)]
        if self.filter.is_empty and excluded:
            said.append(self._words.excluded(excluded))
        if unverified:
            said.append(self._words.unverified(unverified))
        right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.said.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.said.setText("  ·  ".join(said))
        self.said.setVisible(bool(said))

    def clear(self) -> None:
        """Ask for everything again."""
        self._dates.clear()
        self.differing.blockSignals(True)
        self.differing.setChecked(False)
        self.differing.blockSignals(False)
        self.filter = TimelineFilter()
        self._say()
        self.filter_changed.emit(self.filter)

    def choices(self, name: str) -> list[FilterChoice]:
        """Return what a button offers, with how many entries each would show."""
        values: dict[str, Callable[[TimelineEntry], Iterable[str]]] = {
            "tags": tags_of,
            "statuses": lambda entry: (entry.incident.status.value,),
            "sources": sources_of,
            "kinds": lambda entry: (entry.incident.kind,),
            "speakers": speakers_of,
        }
        counts = Counter(value for entry in self._entries for value in values[name](entry))
        if name == "statuses":
            return [FilterChoice(value, self._words.of(name, value), counts[value]) for value in Status]
        found = [FilterChoice(value, self._words.of(name, value), count) for value, count in counts.items()]
        return sorted(found, key=lambda choice: (not choice.value, *self._words.order(name, choice)))

    def _open(self, name: str) -> None:
        if name not in self.popups:
            self.popups[name] = ChoicePopup(self._words.question(name), self)
            self.popups[name].chosen_changed.connect(lambda chosen: self._ask(**{name: chosen}))
        popup = self.popups[name]
        popup.open_at(self._below(self.chips[name]), self.choices(name), getattr(self.filter, name))

    def _below(self, chip: QWidget) -> QPoint:
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return chip.mapToGlobal(QPoint(chip.width() if mirrored else 0, chip.height() + Space.HAIR))

    def _ask(self, **asked: object) -> None:
        self.filter = replace(self.filter, **asked)  # type: ignore[arg-type]
        self._say()
        self.filter_changed.emit(self.filter)

    def _say(self) -> None:
        dates = self._words.dates(self.filter.first, self.filter.last)
        self.dates.say(dates, active=self.filter.first is not None or self.filter.last is not None)
        for name, chip in self.chips.items():
            chosen: frozenset[str] = getattr(self.filter, name)
            words = self._words.chosen(name, chosen)
            spoken = self._words.spoken(name, words)
            chip.say(words, active=bool(chosen), spoken=spoken)
        many = sum(map(differs, self._entries))
        self.differing.say(self._words.differing(many), active=self.filter.differing, opens=False)
        self.differing.setVisible(bool(many) or self.filter.differing)
        self.reset.setVisible(not self.filter.is_empty)
