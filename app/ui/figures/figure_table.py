"""The table itself: keys, links, and rows that reach over all columns."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.model.vocabulary import Status, Verification
from app.ui.figures.figure_cells import Column
from app.ui.figures.figure_delegate import FigureDelegate
from app.ui.figures.figure_model import FigureModel
from app.ui.figures.row_painter import Act, RowPainter
from app.ui.figures.set_text import font_of
from app.ui.figures.table_row import Order, RowKind, TableRow
from app.ui.theme import Space, Theme
from app.ui.window_language import current_language
from app.wording.values import value_word

_SHARES = {Column.COUNTED: 23, Column.AS_OF: 14, Column.NUMBER: 22, Column.WHERE: 21, Column.SAID_BY: 20}
"""Of what the last two columns leave, whose words are of one length."""
_LONGEST_MARK = "[88] ¶888"
_PAUSE_MS = 120
_SORTING = (Column.COUNTED, Column.AS_OF, Column.NUMBER)
_Index = QModelIndex | QPersistentModelIndex


class FigureTable(QTreeView):
    """A flat table of groups and figures; Enter, Ctrl+Enter, D and Delete act on the row that is chosen."""

    figure_chosen = Signal(str)
    citation_opened = Signal(str)
    decision_asked = Signal(object)
    """The `ShownGroup` to decide on."""
    removal_asked = Signal(object)
    """The `ShownGroup` whose decision is to be taken back."""
    order_asked = Signal(object)
    """The `Order` that a person wants."""

    def __init__(self, theme: Theme, model: FigureModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figureTable")
        self.setAccessibleName(self.tr("Figures"))
        self._theme = theme
        self._model = model
        self._order = Order()
        self._hovered: tuple[int, Act] | None = None
        self.spans = RowPainter(theme)
        self._delegate = FigureDelegate(theme, self.spans, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._choose_current)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._set_header()
        theme.changed.connect(self._share_width)

    @property
    def chosen_row(self) -> TableRow | None:
        """The row that is chosen."""
        return self._model.row_at(self.currentIndex())

    def _set_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(40)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(True)
        header.setSectionsMovable(False)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._widths_changed)
        self._show_order()

    def _sort(self, section: int) -> None:
        column = Column(section)
        if column in _SORTING:
            again = column is self._order.column
            self._order = Order(column, descending=again and not self._order.descending)
            self.order_asked.emit(self._order)
        self._show_order()

    def _show_order(self) -> None:
        down = Qt.SortOrder.DescendingOrder if self._order.descending else Qt.SortOrder.AscendingOrder
        self.header().setSortIndicator(int(self._order.column), down)

    # -- widths -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_width()

    def _share_width(self) -> None:
        metrics = QFontMetrics(font_of(self._theme, "plain"))
        states = [value_word(status, current_language()) for status in Status]
        small = QFontMetrics(font_of(self._theme, "quiet"))
        checked = [f"○ {value_word(found, current_language())}" for found in Verification]
        widths = {
            Column.SOURCE: metrics.horizontalAdvance(_LONGEST_MARK) + 2 * Space.STEP,
            Column.STATE: 2 * Space.STEP
            + 4
            + max(
                *(metrics.horizontalAdvance(word) for word in states),
                *(small.horizontalAdvance(words) for words in checked),
            ),
        }
        rest = max(300, self.viewport().width() - sum(widths.values()))
        widths |= {column: rest * share // 100 for column, share in _SHARES.items()}
        header = self.header()
        header.blockSignals(True)
        for column, width in widths.items():
            header.resizeSection(int(column), width)
        header.blockSignals(False)
        self._widths_changed()

    def _widths_changed(self) -> None:
        self._delegate.take_width(self.viewport().width())
        self.scheduleDelayedItemsLayout()

    # -- drawing ------------------------------------------------------------------------------------------------------

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = self._model.row_at(index)
        if row is None:
            return
        whole = QRect(0, option.rect.top(), self.viewport().width(), option.rect.height())
        state = QStyle.StateFlag.State_MouseOver
        chosen = index.row() == self.currentIndex().row()
        painter.save()
        self._delegate.shade(
            painter,
            whole,
            chosen=chosen,
            hovered=bool(option.state & state) and row.line is not None,
            focused=chosen and self.hasFocus(),
        )
        if row.line is None:
            act = self._hovered[1] if self._hovered and self._hovered[0] == index.row() else None
            self.spans.draw(painter, row, whole, mirrored=self._mirrored, hovered=act)
        else:
            for column in Column:
                cell = QStyleOptionViewItem(option)
                left = self.columnViewportPosition(int(column))
                cell.rect = QRect(left, whole.top(), self.columnWidth(int(column)), whole.height())
                cell.direction = self.layoutDirection()
                self._delegate.paint(painter, cell, index.sibling(index.row(), int(column)))
        if row.group is not None:
            top = whole.adjusted(0, Space.STEP if row.kind is RowKind.HEADING else 0, 0, 0)
            self._delegate.mark_group(painter, top, row.group, mirrored=self._mirrored)
        painter.restore()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # -- acting -------------------------------------------------------------------------------------------------------

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._pause.start(_PAUSE_MS)
        self.viewport().update()

    def _choose_current(self) -> None:
        row = self.chosen_row
        if row is not None and row.line is not None and self.hasFocus():
            self.figure_chosen.emit(row.line.figure.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton:
            target, button = self._target_at(place), self._button_at(place)
            if target:
                self.citation_opened.emit(target)
                return
            if button is not None:
                self._act(*button)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        button = self._button_at(place)
        hovered = None if button is None else (self.indexAt(place).row(), button[0])
        hand = button is not None or bool(self._target_at(place))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        row = self.chosen_row
        if row is None:
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(row, opening=bool(plain & Qt.KeyboardModifier.ControlModifier))
            return True
        if plain:
            return False
        if event.key() == Qt.Key.Key_D:
            self._act(Act.DECIDE, row)
            return True
        if event.key() == Qt.Key.Key_Delete:
            self._act(Act.TAKE_BACK, row)
            return True
        return False

    def _enter(self, row: TableRow, *, opening: bool) -> None:
        if row.line is None:
            self._act(Act.DECIDE, row)
        elif opening:
            if row.line.citations:
                self.citation_opened.emit(row.line.citations[0].passage.id)
        else:
            self._pause.stop()
            self.figure_chosen.emit(row.line.figure.id)

    def _act(self, act: Act, row: TableRow) -> None:
        if row.group is None or not self.spans.editable:
            return
        if act is Act.DECIDE:
            self.decision_asked.emit(row.group)
        elif row.kind is RowKind.DECISION and row.group.decision is not None:
            self.removal_asked.emit(row.group)

    def _button_at(self, place: QPoint) -> tuple[Act, TableRow] | None:
        index = self.indexAt(place)
        row = self._model.row_at(index)
        if row is None or row.kind is not RowKind.DECISION:
            return None
        rect = self.visualRect(index.siblingAtColumn(0))
        whole = QRect(0, rect.top(), self.viewport().width(), rect.height())
        for button in self.spans.buttons(row, whole, mirrored=self._mirrored):
            if button.box.contains(place):
                return button.act, row
        return None

    def _target_at(self, place: QPoint) -> str:
        index = self.indexAt(place)
        if not index.isValid() or index.column() != Column.SOURCE:
            return ""
        rect = self.visualRect(index)
        return self._delegate.target_at(index, rect, place.toPointF(), mirrored=self._mirrored)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.viewport().update()
        return super().viewportEvent(event)
