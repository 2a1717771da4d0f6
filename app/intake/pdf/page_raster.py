"""Draws a page of a PDF as a picture."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

_LONGEST_SIDE = 16_000


def draw(page: "PdfPage", scale: float, most_pixels: int, *, grey: bool = False) -> tuple["Image", float]:
    """Return a page's picture at `scale` pixels a point and the scale, less where that were too many pixels.

    A file may claim a page of kilometres: the bound holds before anything is allocated.
    """
    width, height = (max(1.0, side) for side in page.get_size())
    scale = min(scale, (most_pixels / width / height) ** 0.5, _LONGEST_SIDE / max(width, height))
    bitmap = page.render(scale=scale, grayscale=grey)
    try:
        return bitmap.to_pil().convert("L" if grey else "RGB"), scale
    finally:
        bitmap.close()
