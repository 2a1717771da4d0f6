"""The list of the timeline: choosing rows, and opening the words behind them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QWidget

from app.model.timeline import TimelineEntry
from app.ui.theme import Theme
from app.ui.timeline.entry_delegate import EntryDelegate
from app.ui.timeline.entry_piece import EntryPiece
from app.ui.timeline.timeline_model import TimelineModel

_UP = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MovePrevious,
    QAbstractItemView.CursorAction.MoveLeft,
)

_MANY = 100
"""So many entries are surely higher than any screen."""


class TimelineList(QListView):
    """Up and Down walk the entries, Tab the citations and figures of one, Enter opens, 1 to 9 open the n-th."""

    claim_chosen = Signal(str)
    """A person chose this incident or figure."""
    passage_opened = Signal(str)
    menu_requested = Signal(str, QPoint)
    """The context menu of an incident was asked for, at this place on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timelineList")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows = TimelineModel(self)
        self.setModel(self.rows)
        self.entries = EntryDelegate(theme, self.rows, self)
        self.setItemDelegate(self.entries)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.customContextMenuRequested.connect(self._menu)
        theme.changed.connect(self._measure_anew)
        self._quiet = False

    # -- called from above ---------------------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these entries; what is seen and chosen stays where it is, as far as it is still there."""
        chosen, anchor = self.chosen, self._anchor()
        # A bar that comes while rows are laid out has them laid out twice.
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            if len(entries) > _MANY
            else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setVerticalScrollBarPolicy(policy)
        self._quiet = True
        other = self.rows.fill(entries)
        self._quiet = False
        if any(self.entries.grows(number) for number in other):
            self.scheduleDelayedItemsLayout()
        if chosen != self.chosen:
            self._mark(chosen)
        self._hold(anchor)

    def choose(self, incident_id: str, *, reveal: bool = True) -> None:
        """Mark an incident as chosen, without a signal; "" marks none."""
        if incident_id != self.chosen:
            self._mark(incident_id)
        if reveal and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @property
    def chosen(self) -> str:
        """The id of the chosen incident, "" where there is none."""
        entry = self.chosen_entry()
        return entry.incident.id if entry is not None else ""

    def chosen_entry(self) -> TimelineEntry | None:
        """Return the chosen entry."""
        index = self.currentIndex()
        return self.rows.row_at(index.row()).entry if index.isValid() else None

    def open_first(self) -> None:
        """Open the first citation of the chosen entry."""
        self._open(0)

    # -- keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open(max(0, self.entries.focused))
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._open_citation(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_Space and self.entries.focused >= 0:
            self._press(self.entries.focused)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the pieces of the current row first; beyond the last the focus goes on."""
        focused, count = self.entries.focused, len(self._pieces()) if self.hasFocus() else 0
        step = focused + 1 if forward else focused - 1
        within = step < count if forward else focused >= 0
        self._focus_piece(step if within else -1)
        return within or super().focusNextPrevChild(forward)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over headings."""
        index = super().moveCursor(action, modifiers)
        up = action in _UP
        while index.isValid() and self.rows.row_at(index.row()).entry is None:
            following = self.rows.index(index.row() + (-1 if up else 1))
            if not following.isValid():
                return self.rows.index(1) if up else self.currentIndex()
            index = following
        return index

    # -- pointer -------------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._focus_piece(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            number = self.entries.piece_at(index.row(), self.visualRect(index), place)
            if number >= 0:
                self._press(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor, current = self._anchor(), self.currentIndex()
        box = self.visualRect(current)
        was_seen = current.isValid() and box.bottom() > 0 and box.top() < event.oldSize().height()
        self.entries.take_width(self.width() - self.verticalScrollBar().sizeHint().width())
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._hold(anchor)
        if was_seen:
            self.executeDelayedItemsLayout()
            self.scrollTo(current)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            # Qt's own view measures all rows at each style sheet set above it, nine times for one zoom step.
            self.scheduleDelayedItemsLayout()
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._measure_anew()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _pieces(self) -> tuple[EntryPiece, ...]:
        index = self.currentIndex()
        picture = self.entries.picture(index.row()) if index.isValid() else None
        return picture.pieces if picture is not None else ()

    def _press(self, number: int) -> None:
        """Open the words of a citation, choose a figure."""
        piece = self._pieces()[number]
        if piece.is_figure:
            self.claim_chosen.emit(piece.figure_id)
        else:
            self.passage_opened.emit(piece.passage_id)

    def _open(self, number: int) -> None:
        pieces = self._pieces()
        if number < len(pieces) and pieces[number].passage_id:
            self.passage_opened.emit(pieces[number].passage_id)

    def _open_citation(self, number: int) -> None:
        entry = self.chosen_entry()
        if entry is not None and number < len(entry.citations):
            self.passage_opened.emit(entry.citations[number].passage.id)

    def _focus_piece(self, number: int) -> None:
        if number == self.entries.focused:
            return
        self.entries.focused = number
        self.setAccessibleDescription(self._pieces()[number].words if number >= 0 else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update(self.currentIndex())

    def _hover(self, place: QPoint) -> None:
        index = self.indexAt(place)
        found = (-1, -1)
        if index.isValid():
            found = (index.row(), self.entries.piece_at(index.row(), self.visualRect(index), place))
        if found == self.entries.hovered:
            return
        for row in {found[0], self.entries.hovered[0]} - {-1}:
            self.update(self.rows.index(row))
        self.entries.hovered = found
        over = found[1] >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _mark(self, incident_id: str) -> None:
        row = self.rows.row_of(incident_id) if incident_id else -1
        self._quiet = True
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(row), flag)
        else:
            self.selectionModel().clear()
        self._quiet = False

    def _current_changed(self, current: QModelIndex) -> None:
        self.entries.focused = -1
        if current.isValid() and not self._quiet and (entry := self.rows.row_at(current.row()).entry):
            self.claim_chosen.emit(entry.incident.id)

    def _measure_anew(self) -> None:
        self.entries.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _anchor(self) -> tuple[object, int] | None:
        """Return the first row that is seen, and where it stands."""
        if not self.verticalScrollBar().value():
            return None
        index = self.indexAt(QPoint(self.viewport().width() // 2, 1))
        return (self.rows.row_at(index.row()).key, self.visualRect(index).top()) if index.isValid() else None

    def _hold(self, anchor: tuple[object, int] | None) -> None:
        row = self.rows.row_of(anchor[0]) if anchor else -1
        if anchor is None or row < 0:
            return
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(self.rows.index(row)).top() - anchor[1])

    def _menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        entry = self.rows.row_at(index.row()).entry if index.isValid() else None
        if entry is not None:
            self.menu_requested.emit(entry.incident.id, self.viewport().mapToGlobal(place))
