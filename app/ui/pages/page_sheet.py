"""Paints one page with the passage framed, as large as is wanted."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.pages.drawn_page import DrawnPage
from app.ui.theme import Space, Theme

_MOST_WIDTH = 6000


class PageSheet(QWidget):
    """The page itself; its width in pixels follows `set_width`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: DrawnPage | None = None
        self._width = 400
        self.setAccessibleName(self.tr("Picture of the page"))

    def show_page(self, page: DrawnPage | None) -> None:
        """Show a page, or none."""
        self._page = page
        self._fit()

    def set_width(self, width: int) -> None:
        """Show the page so wide."""
        self._width = min(max(40, width), _MOST_WIDTH)
        self._fit()

    def framed(self) -> QRect:
        """Return where the framed words stand on the sheet; empty where nothing is framed."""
        found = QRect()
        for box in self._page.boxes if self._page is not None else ():
            found = found.united(self._scaled(box).toAlignedRect())
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, a thin edge, and the frames."""
        del event
        if self._page is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        # A page is ink on paper in dark colours too.
        painter.drawImage(self.rect(), self._page.picture)
        painter.setPen(QPen(QColor(self._theme.colours.border), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        wash = QColor("#f5c842")
        wash.setAlphaF(0.28)
        for box in self._page.boxes:
            frame = self._scaled(box).adjusted(-Space.HAIR, -Space.HAIR, Space.HAIR, Space.HAIR)
            painter.fillRect(frame, wash)
            painter.setPen(QPen(QColor("#8a5a00"), 1.5, Qt.PenStyle.SolidLine))
            painter.drawRect(frame)

    def _scaled(self, box: QRect) -> QRectF:
        times = self.width() / max(1, self._page.picture.width()) if self._page is not None else 1.0
        return QRectF(box.x() * times, box.y() * times, box.width() * times, box.height() * times)

    def _fit(self) -> None:
        if self._page is not None:
            size = self._page.picture.size()
            self.setFixedSize(QSize(self._width, max(1, round(self._width * size.height() / size.width()))))
        self.update()
