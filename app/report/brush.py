"""Draws lines of text, bars, rules, links and bookmarks on the pages of a PDF."""

from typing import BinaryIO

from reportlab import rl_config

from app.report.archival import make_archival, set_time
from app.report.attachment import Attachment
from app.report.font_stock import SANS, font_of
from app.report.line import Fragment, Line
from app.report.pdf_canvas import PdfCanvas
from app.report.pdf_facts import PdfFacts
from app.report.piece import PILL_PADDING
from app.report.text_code import TextCode, number, rgb
from app.report.typography import PAGE_HEIGHT, PAGE_WIDTH

_LINK_ABOVE, _LINK_BELOW = 0.82, 0.22


class Brush:
    """A pen on the current page; lengths in points, `top` measured from the page's lower edge."""

    def __init__(
        self,
        stream: BinaryIO,
        facts: PdfFacts,
        *,
        mirrored: bool = False,
        attachment: Attachment | None = None,
    ) -> None:
        self.mirrored = mirrored
        font = font_of(SANS)
        rl_config.canvas_basefontname = font.fontName
        rl_config.useA85 = 0
        self._canvas = PdfCanvas(
            stream,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=facts.language,
        )
        set_time(self._canvas.document, facts.at)
        make_archival(self._canvas.document, facts, attachment)
        self._text = TextCode(self._canvas.document)
        self._canvas.setTitle(facts.title)
        self._canvas.setAuthor("")
        self._canvas.setSubject(facts.subject)
        self._canvas.setCreator(facts.program)
        self._canvas.setProducer(facts.program)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.showOutline()

    def line(self, line: Line, x: float, top: float) -> None:
        """Draw a set line with its upper edge at `top`."""
        x = self._left(x, line.column)
        base = top - line.ascent
        for start, end, size in _pills(line):
            self._frame(x + start, x + end, size, base)
        if line.fragments:
            self._canvas.write(self._text.line(line.fragments, x, base))
        for fragment in line.fragments:
            if fragment.struck:
                self._strike(fragment, x + fragment.x, base)
        for target, start, end, size in _links(line):
            self._canvas.link(
                target, (x + start, base - size * _LINK_BELOW, x + end, base + size * _LINK_ABOVE)
            )

    def bar(self, x: float, top: float, size: tuple[float, float], color: str) -> None:
        """Fill a rectangle of `size` (width, height) that hangs from `top`."""
        x = self._left(x, size[0])
        self._fill(color)
        self._canvas.write(f"{number(x)} {number(top - size[1])} {number(size[0])} {number(size[1])} re f")

    def rule(self, x: float, y: float, width: float, color: str, thickness: float = 0.5) -> None:
        """Draw a horizontal rule."""
        self.stroke(color, thickness)
        self.segment((x, y), (x + width, y))

    def stroke(self, color: str, thickness: float, dash: tuple[float, ...] = ()) -> None:
        """Choose how the next lines are drawn."""
        dashes = " ".join(map(number, dash))
        self._canvas.write(f"{rgb(color)} RG {number(thickness)} w [{dashes}] 0 d")

    def segment(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a straight line as `stroke` says."""
        start, end = (self._left(start[0], 0), start[1]), (self._left(end[0], 0), end[1])
        self._canvas.write(f"{number(start[0])} {number(start[1])} m {number(end[0])} {number(end[1])} l S")

    def rounded(self, box: tuple[float, float, float, float], radius: float, fill: str = "") -> None:
        """Draw a rounded box (x, y, width, height), filled, or framed as `stroke` says."""
        if fill:
            self._fill(fill)
        x, y, width, height = box
        corners = self._left(x, width), y, width, height
        self._canvas.roundRect(*corners, radius, stroke=0 if fill else 1, fill=1 if fill else 0)

    def dot(self, x: float, y: float, radius: float, fill: str = "") -> None:
        """Draw a circle; filled, or framed as `stroke` says."""
        if fill:
            self._fill(fill)
        self._canvas.circle(self._left(x, 0), y, radius, stroke=0 if fill else 1, fill=1 if fill else 0)

    def link(self, target: str, box: tuple[float, float, float, float]) -> None:
        """Make a box (x0, y0, x1, y1) lead to a place in this PDF."""
        x0, y0, x1, y1 = box
        left = self._left(x0, x1 - x0)
        self._canvas.link(target, (left, y0, left + x1 - x0, y1))

    def anchor(self, name: str, top: float) -> None:
        """Name a place on this page, for links and the outline."""
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=min(PAGE_HEIGHT, top + 14))

    def outline(self, title: str, name: str, level: int, *, closed: bool = False) -> None:
        """Put a named place into the outline."""
        self._canvas.addOutlineEntry(title, name, level, closed)

    def later(self, name: str) -> None:
        """Leave a place on this page for what `fill_in` will draw there."""
        self._canvas.doForm(name)

    def fill_in(self, name: str, line: Line, x: float, top: float) -> None:
        """Draw what `later` left a place for, once all pages are done."""
        self._canvas.beginForm(name, 0, 0, PAGE_WIDTH, PAGE_HEIGHT)
        self._text.forget()
        self.line(line, x, top)
        self._canvas.endForm()
        self._text.forget()

    def end_page(self) -> None:
        """Begin a new page."""
        self._canvas.showPage()
        self._text.forget()

    def finish(self) -> None:
        """Write the PDF; nothing of it was written before."""
        self._canvas.save()

    def _left(self, x: float, width: float) -> float:
        """Return where on the page something `width` wide begins that is meant for `x` of a page from the left."""
        return PAGE_WIDTH - x - width if self.mirrored else x

    def _strike(self, fragment: Fragment, x: float, base: float) -> None:
        """Draw a line through words."""
        y = base + fragment.size * 0.28
        self.stroke(fragment.color, 0.5)
        self._canvas.write(f"{number(x)} {number(y)} m {number(x + fragment.width)} {number(y)} l S")

    def _frame(self, start: float, end: float, size: float, base: float) -> None:
        """Draw the frame of a pill around words from `start` to `end`."""
        self.stroke("#8b9499", 0.6)
        width, height = end - start + 2 * PILL_PADDING, size * 1.5
        box = start - PILL_PADDING, base - size * 0.42, width, height
        self._canvas.roundRect(*box, height / 2, stroke=1, fill=0)

    def _fill(self, color: str) -> None:
        if operators := self._text.fill(color):
            self._canvas.write(operators)


def _pills(line: Line) -> list[tuple[float, float, float]]:
    """Return where the words of each pill begin and end, and their size; a pill may be of several fragments."""
    found: list[tuple[float, float, float]] = []
    for fragment in sorted((part for part in line.fragments if part.pill), key=lambda part: part.x):
        end = fragment.x + fragment.width
        if found and fragment.x - found[-1][1] < PILL_PADDING:
            found[-1] = found[-1][0], max(found[-1][1], end), fragment.size
        else:
            found.append((fragment.x, end, fragment.size))
    return found


def _links(line: Line) -> list[tuple[str, float, float, float]]:
    """One rectangle for each stretch of a line that leads to one place."""
    found: list[tuple[str, float, float, float]] = []
    for fragment in line.fragments:
        if not fragment.link:
            continue
        end = fragment.x + fragment.width
        if found and found[-1][0] == fragment.link and abs(fragment.x - found[-1][2]) < fragment.size:
            target, start, _, size = found[-1]
            found[-1] = target, start, end, max(size, fragment.size)
        else:
            found.append((fragment.link, fragment.x, end, fragment.size))
    return found
