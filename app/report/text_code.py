"""Writes set text as the operators of a PDF page: one text object a line, and only what changes between pieces.

reportlab's own `drawString` makes a text object, a font and a colour anew for every piece, which takes a third of
the time of a large timeline. Numbers have two decimals: a hundredth of a point is not seen.
"""

from collections.abc import Sequence
from functools import lru_cache

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfdoc import PDFDocument

from app.report.line import Fragment

_ESCAPED = {code: f"\\{code:03o}" for code in (*range(0x20), *range(0x7F, 0x100))} | {
    code: f"\\{chr(code)}" for code in b"()\\"
}


def number(value: float, decimals: int = 2) -> str:
    """Return a number as PDF writes it: `56.7`, never with an exponent."""
    text = f"{value:.{decimals}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


@lru_cache(maxsize=64)
def rgb(color: str) -> str:
    """Return a colour (`#rrggbb`) as PDF writes it, three parts of 1."""
    return " ".join(number(part, 4) for part in HexColor(color).rgb())


class TextCode:
    """Knows which colour and font a page's last text had, so that they are named only when they change."""

    def __init__(self, document: PDFDocument) -> None:
        self._document = document
        self.forget()

    def forget(self) -> None:
        """Take it that a new page or form begins without a font."""
        self._filling = ""
        self._font: tuple[str, float] = ("", 0.0)

    def fill(self, color: str) -> str:
        """Return the operators that choose the colour (`#rrggbb`) of text and areas; "" where it is chosen."""
        if color == self._filling:
            return ""
        self._filling = color
        return f"{rgb(color)} rg"

    def line(self, fragments: Sequence[Fragment], x: float, base: float) -> str:
        """Return the operators for fragments whose line begins at `x`, on the base line `base`."""
        parts = ["BT"]
        at_x, at_y = 0.0, 0.0
        for fragment in fragments:
            if color := self.fill(fragment.color):
                parts.append(color)
            new_x, new_y = round(x + fragment.x, 2), round(base, 2)
            parts.append(f"{number(new_x - at_x)} {number(new_y - at_y)} Td")
            at_x, at_y = new_x, new_y
            self._show(fragment, parts)
        parts.append("ET")
        return " ".join(parts)

    def _show(self, fragment: Fragment, parts: list[str]) -> None:
        for subset, codes in fragment.font.splitString(fragment.text, self._document):
            name = fragment.font.getSubsetInternalName(subset, self._document)
            if fragment.fresh or self._font != (name, fragment.size):
                self._font = name, fragment.size
                parts.append(f"{name} {number(fragment.size)} Tf")
            parts.append(f"({codes.decode('latin-1').translate(_ESCAPED)}) Tj")
