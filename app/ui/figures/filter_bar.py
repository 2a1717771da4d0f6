"""Chips over the table: which figures to show."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from app.model.article import Article
from app.model.vocabulary import Counts, Measure, Status
from app.ui.figures.figure_filter import NOBODY, FigureFilter, speakers_of
from app.ui.figures.figure_line import FigureLine
from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.flow_layout import FlowLayout
from app.ui.theme import Space
from app.ui.window_language import current_language
from app.wording.isolates import left_to_right, own_direction
from app.wording.values import value_word

_LONGEST = 48
_WIDEST = 210
_ARROW = 60
_LIST = 260


class FilterBar(QWidget):
    """One choice a chip; what no figure of the case has is not offered."""

    filter_changed = Signal(object)
    """A `FigureFilter`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = FigureFilter()
        self._filling = False
        self.differing = self._toggle()
        self.excluded = self._toggle()
        self.boxes: dict[str, QComboBox] = {
            "counts": self._box(self.tr("What is counted")),
            "measure": self._box(self.tr("Measure")),
            "status": self._box(self.tr("Status")),
            "article": self._box(self.tr("Article")),
            "speaker": self._box(self.tr("Speaker")),
        }
        self.clear = QPushButton(self.tr("Clear"), self)
        self.clear.setProperty("role", "plain")
        self.clear.clicked.connect(self.reset)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "soft")
        row = FlowLayout(self, spacing=Space.STEP)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.differing, *self.boxes.values(), self.excluded, self.clear, self.said):
            row.addWidget(widget)
        self.clear.hide()

    def offer(self, lines: Sequence[FigureLine], articles: Iterable[Article], *, differing: int) -> None:
        """Offer what the figures of the case have; `differing` groups differ."""
        self._filling = True
        self._offer_values("counts", Counts, {line.figure.counts for line in lines}, self.tr("Any count"))
        self._offer_values(
            "measure", Measure, {line.figure.measure for line in lines}, self.tr("Any measure")
        )
        self._offer_values("status", Status, {line.figure.status for line in lines}, self.tr("Any status"))
        cited = {cited.passage.article for line in lines for cited in line.citations}
        self._offer("article", self.tr("Any article"), [(a.id, _name(a)) for a in articles if a.id in cited])
        self._offer("speaker", self.tr("Any speaker"), self._speakers(lines))
        left_out = sum(line.figure.status is Status.EXCLUDED for line in lines)
        self.differing.setText(self.tr("≠ Only those that differ (%n)", "", differing))
        self.differing.setVisible(bool(differing) or self.wanted.differing)
        self.excluded.setText(self.tr("With %n excluded", "", left_out))
        self.excluded.setVisible(bool(left_out) or self.wanted.excluded)
        self._filling = False
        self._take()

    def say(self, shown: int, whole: int) -> None:
        """Say how many figures are shown."""
        if shown == whole:
            self.said.setText(self.tr("%n figure(s)", "", whole))
        else:
            self.said.setText(self.tr("{shown} of %n figure(s)", "", whole).format(shown=shown))

    def reset(self) -> None:
        """Want everything again."""
        self._filling = True
        for box in self.boxes.values():
            box.setCurrentIndex(0)
        for button in (self.differing, self.excluded):
            button.setChecked(False)
        self._filling = False
        self._take()

    def show_excluded(self) -> None:
        """Want excluded figures too."""
        self.excluded.setChecked(True)

    def _take(self) -> None:
        if self._filling:
            return
        values = {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        wanted = FigureFilter(
            counts=values["counts"],
            measure=values["measure"],
            status=values["status"],
            article=values["article"],
            speaker=values["speaker"],
            differing=self.differing.isChecked(),
            excluded=self.excluded.isChecked(),
        )
        for box in self.boxes.values():
            self._fit(box)
            if box.property("on") != bool(box.currentData()):
                box.setProperty("on", bool(box.currentData()))
                box.style().unpolish(box)
                box.style().polish(box)
        self.clear.setVisible(not wanted.is_empty)
        if wanted != self.wanted:
            self.wanted = wanted
            self.filter_changed.emit(wanted)

    @staticmethod
    def _fit(box: QComboBox) -> None:
        """Make a chip as wide as what is chosen in it."""
        box.setFixedWidth(min(_WIDEST, box.fontMetrics().horizontalAdvance(box.currentText()) + _ARROW))

    def _toggle(self) -> QPushButton:
        button = QPushButton(self)
        button.setCheckable(True)
        button.setProperty("role", "chip")
        button.toggled.connect(self._take)
        button.hide()
        return button

    def _box(self, name: str) -> QComboBox:
        box = ChoiceBox(self)
        box.setProperty("role", "chip")
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.view().setMinimumWidth(_LIST)
        box.currentIndexChanged.connect(self._take)
        return box

    def _offer_values(self, name: str, kind: type[StrEnum], had: set[StrEnum], anything: str) -> None:
        known = [
            (value.value, _capital(value_word(value, current_language()))) for value in kind if value in had
        ]
        self._offer(name, anything, known)

    def _offer(self, name: str, anything: str, values: list[tuple[str, str]]) -> None:
        box = self.boxes[name]
        wanted = [("", anything), *values]
        if wanted == [(box.itemData(at), box.itemText(at)) for at in range(box.count())]:
            return
        kept = box.currentData()
        box.clear()
        for data, words in wanted:
            box.addItem(words, data)
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.setVisible(len(values) > 1)

    def _speakers(self, lines: Sequence[FigureLine]) -> list[tuple[str, str]]:
        names = sorted({name for line in lines for name in speakers_of(line)}, key=str.casefold)
        return [
            (name, own_direction(_cut(name)) if name != NOBODY else self.tr("Speaker not noted"))
            for name in names
        ]


def _name(article: Article) -> str:
    return f"{left_to_right(f'[{article.number}]')} {own_direction(_cut(article.title))}"


def _cut(words: str) -> str:
    line = " ".join(words[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
