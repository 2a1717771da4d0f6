"""Draws lines of text, bars, rules, links and bookmarks on the pages of a PDF."""

from io import BytesIO

from reportlab import rl_config

from app.report.font_stock import SANS, font_of
from app.report.line import Fragment, Line
from app.report.pdf_canvas import PdfCanvas
from app.report.text_code import TextCode, number, rgb
from app.report.typography import PAGE_HEIGHT, PAGE_WIDTH

_LINK_ABOVE, _LINK_BELOW = 0.82, 0.22


class Brush:
    """A pen on the current page; lengths in points, `top` measured from the page's lower edge."""

    def __init__(self, *, title: str, language: str, subject: str, program: str) -> None:
        font = font_of(SANS)
        rl_config.canvas_basefontname = font.fontName
        rl_config.useA85 = 0
        self._stream = BytesIO()
        self._canvas = PdfCanvas(
            self._stream,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            invariant=1,
            pageCompression=1,
            lang=language,
        )
        self._text = TextCode(self._canvas.document)
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject(subject)
        self._canvas.setCreator(program)
        self._canvas.setProducer(program)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.showOutline()

    def line(self, line: Line, x: float, top: float) -> None:
        """Draw a set line with its upper edge at `top`."""
        base = top - line.ascent
        for fragment in line.fragments:
            if fragment.pill:
                self._frame(fragment, x, base)
        if line.fragments:
            self._canvas.write(self._text.line(line.fragments, x, base))
        for target, start, end, size in _links(line):
            self.link(target, (x + start, base - size * _LINK_BELOW, x + end, base + size * _LINK_ABOVE))

    def bar(self, x: float, top: float, size: tuple[float, float], color: str) -> None:
        """Fill a rectangle of `size` (width, height) that hangs from `top`."""
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
        self._canvas.write(f"{number(start[0])} {number(start[1])} m {number(end[0])} {number(end[1])} l S")

    def rounded(self, box: tuple[float, float, float, float], radius: float, fill: str = "") -> None:
        """Draw a rounded box (x, y, width, height), filled, or framed as `stroke` says."""
        if fill:
            self._fill(fill)
        self._canvas.roundRect(*box, radius, stroke=0 if fill else 1, fill=1 if fill else 0)

    def dot(self, x: float, y: float, radius: float, fill: str = "") -> None:
        """Draw a circle; filled, or framed as `stroke` says."""
        if fill:
            self._fill(fill)
        self._canvas.circle(x, y, radius, stroke=0 if fill else 1, fill=1 if fill else 0)

    def link(self, target: str, box: tuple[float, float, float, float]) -> None:
        """Make a box (x0, y0, x1, y1) lead to a place in this PDF."""
        self._canvas.link(target, box)

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

    def finish(self) -> bytes:
        """Return the PDF."""
        self._canvas.save()
        return self._stream.getvalue()

    def _frame(self, fragment: Fragment, x: float, base: float) -> None:
        self.stroke("#8b9499", 0.6)
        height = fragment.size * 1.5
        self.rounded(
            (x + fragment.x - 4.5, base - fragment.size * 0.42, fragment.width + 9, height), height / 2
        )

    def _fill(self, color: str) -> None:
        if operators := self._text.fill(color):
            self._canvas.write(operators)


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
