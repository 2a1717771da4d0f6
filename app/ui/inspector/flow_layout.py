"""A layout that sets its items side by side and breaks to the next line as words do."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Items from the reading side on, each line as high as its highest; the last item takes what is left."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Set a widget before the item of this index."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        highest = max((item.minimumSize().height() for item in self._items), default=0)
        return QSize(40 + margins.left() + margins.right(), highest + margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        rows = self._rows(inside.width())
        top = inside.top()
        for row in rows:
            height = max(size.height() for _, size in row)
            left = inside.left()
            for item, size in row:
                if move:
                    place = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                    item.setGeometry(QStyle.visualRect(self._direction(), inside, place))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        bottom = top - self.spacing() if rows else top
        return bottom - rect.top() + margins.bottom()

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        free = 0
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            wanted = item.sizeHint()
            wanted.setWidth(min(wanted.width(), width))
            if not rows or wanted.width() > free:
                rows.append([])
                free = width
            rows[-1].append((item, wanted))
            free -= wanted.width() + self.spacing()
        if rows and free > 0:
            item, size = rows[-1][-1]
            if item.expandingDirections() & Qt.Orientation.Horizontal:
                size.setWidth(size.width() + free + self.spacing())
        return rows

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
