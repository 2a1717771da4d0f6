"""What was found, under the search field: a list to walk through with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from app.ui.search.hit_delegate import HitDelegate
from app.ui.search.search_model import HIT, Hit, SearchModel
from app.ui.theme import Space, Theme

_PAUSE_MS = 150
_WIDTH = 520
_HEIGHT = 560
_MEASURED = 20


class SearchPanel(QFrame):
    """Lies over the window until a hit is chosen or Escape is pressed."""

    words_settled = Signal(str)
    """A person stopped typing: search for this."""
    hit_chosen = Signal(object)
    """A `Hit` was chosen; the panel stays, so that the next one is one key away."""
    left = Signal()
    """Escape."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("searchPanel")
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("What was found"))
        self._heading = QLabel(self)
        self._heading.setProperty("role", "section")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setWordWrap(True)
        self.list = QListView(self)
        self.list.setObjectName("searchHits")
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = SearchModel(self.list)
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, Space.STEP, 1, Space.STEP)
        column.addWidget(self._heading)
        column.addWidget(self.list)
        self._heading.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, Space.SMALL)
        self._words = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(lambda: self.words_settled.emit(self._words))
        self.hide()

    def take_words(self, words: str) -> None:
        """Search once a person has stopped typing; nothing typed hides the panel."""
        self._words = words.strip()
        if self._words:
            self._pause.start(_PAUSE_MS)
        else:
            self._pause.stop()
            self.hide()

    def show_hits(self, words: str, hits: Sequence[Hit], *, more: bool) -> None:
        """Show what `words` were found in."""
        if not hits:
            heading = self.tr("“{words}” stands nowhere in this case: not in a text, a claim or a note.")
        elif more:
            heading = self.tr(
                "The first %n place(s) with “{words}”; type more to narrow it down", "", len(hits)
            )
        else:
            heading = self.tr("%n place(s) with “{words}”", "", len(hits))
        self._show(heading.format(words=f"\u2068{words}\u2069"), hits)

    def show_tagged(self, name: str, hits: Sequence[Hit]) -> None:
        """Show what carries a tag."""
        if hits:
            heading = self.tr("%n passage(s) and claim(s) tagged “{name}”", "", len(hits))
        else:
            heading = self.tr("Nothing is tagged “{name}”. Select words and press T to tag them.")
        self._show(heading.format(name=f"\u2068{name}\u2069"), hits)

    def clear(self) -> None:
        """Hide, and let go of what was found."""
        self._pause.stop()
        self._words = ""
        self._show("", ())
        self.hide()

    def stand(self, area: QRect, *, at_start: bool) -> None:
        """Stand at the top of `area`, at the end where the search field is or at the start where the tags are."""
        width, height = min(_WIDTH, area.width() - Space.WIDE), min(_HEIGHT, area.height() - Space.WIDE)
        self.resize(width, height)
        self.list.resize(width, height)
        few = range(min(_MEASURED, self._model.rowCount()))
        rows = sum(self.list.sizeHintForRow(row) for row in few)
        height = min(height, self._heading.heightForWidth(width) + 2 * Space.LARGE + rows)
        on_left = at_start != (self.layoutDirection() is Qt.LayoutDirection.RightToLeft)
        left = area.left() + Space.STEP if on_left else area.right() - width - Space.STEP
        self.setGeometry(left, area.top(), width, height)
        self.show()
        self.raise_()

    def go_in(self) -> None:
        """Move the focus to the first hit, or choose the one that is marked."""
        if not self._model.rowCount():
            return
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _show(self, heading: str, hits: Sequence[Hit]) -> None:
        self._heading.setText(heading)
        self._model.fill(hits)
        self.list.setVisible(bool(hits))

    def _choose(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.data(HIT))
