"""A strip of the page: what is drawn in it and how high it is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from app.report.brush import Brush
from app.report.line import Line

Painter = Callable[[Brush, float], None]


@dataclass(slots=True)
class Row:
    """A strip `height` points high; every painter is called with the brush and the strip's upper edge."""

    height: float
    painters: list[Painter] = field(default_factory=list)

    def draw(self, brush: Brush, top: float) -> None:
        """Draw the strip with its upper edge at `top`."""
        for paint in self.painters:
            paint(brush, top)


def line_rows(lines: Iterable[Line], x: float, *painters: Painter) -> list[Row]:
    """Return a row for each line, drawn at `x` over whatever `painters` draw in each of them."""
    return [Row(line.height, [*painters, line_painter(line, x)]) for line in lines]


def beside(rows: Sequence[Row], first_lines: Iterable[Line], x: float) -> list[Row]:
    """Draw lines beside rows, from the first row's upper edge; rows are added where there are too few."""
    lines = list(first_lines)
    needed = sum(line.height for line in lines)
    have = sum(row.height for row in rows)
    result = [*rows]
    if have < needed:
        result.append(Row(needed - have))

    def paint(brush: Brush, top: float) -> None:
        for line in lines:
            brush.line(line, x, top)
            top -= line.height

    result[0].painters.insert(0, paint)
    return result


def gap(height: float) -> Row:
    """Return an empty row."""
    return Row(height)


def bar_painter(x: float, width: float, height: float, color: str) -> Painter:
    """Return a painter of a coloured bar along a row."""
    return lambda brush, top: brush.bar(x, top, (width, height), color)


def line_painter(line: Line, x: float) -> Painter:
    """Return a painter of a set line."""
    return lambda brush, top: brush.line(line, x, top)


def cells_painter(cells: Sequence[tuple[Line, float]]) -> Painter:
    """Return a painter of lines that stand side by side, each at its `x`."""

    def paint(brush: Brush, top: float) -> None:
        for line, x in cells:
            brush.line(line, x, top)

    return paint
