"""A page's picture, decoded."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize
from PySide6.QtGui import QImage, QImageReader

from app.model.page_image import PageImage

MOST_PIXELS = 40_000_000
"""A larger picture is not decoded: 160 MB of memory."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """Page `number` (from 1), and the boxes around the asked-for words in the picture's pixels."""

    number: int
    picture: QImage
    boxes: tuple[QRect, ...] = ()


def drawn_page(image: PageImage) -> DrawnPage | None:
    """Decode the PNG of a page; None where it is no PNG, is broken or larger than MOST_PIXELS."""
    data = QByteArray(image.png)
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    if not _is_drawable(reader.size()):
        return None
    picture = reader.read()
    if picture.isNull():
        return None
    boxes = tuple(
        QRect(left, top, max(1, right - left), max(1, bottom - top)).intersected(picture.rect())
        for left, top, right, bottom in image.boxes
    )
    return DrawnPage(image.number, picture, tuple(box for box in boxes if not box.isEmpty()))


def _is_drawable(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= MOST_PIXELS
