"""Fills pages with rows, from top to bottom, and draws what stands on every page."""

from collections import Counter
from collections.abc import Sequence

from app.report.brush import Brush
from app.report.paragraph import fitted_line
from app.report.row import Row
from app.report.typography import (
    BOTTOM,
    FOOTER,
    LEFT,
    PAGE_HEIGHT,
    RIGHT,
    RULE,
    SMALL,
    TEXT_WIDTH,
    TOP,
)
from app.wording.isolates import left_to_right

_ROOM = PAGE_HEIGHT - TOP - BOTTOM
_FOOTER_Y = 36.0
_CONTINUED_HEIGHT = 16.0


class PageFlow:
    """Where the next row goes; rows that are added together stay on one page where they fit on one."""

    def __init__(self, brush: Brush, footer: str) -> None:
        self._brush = brush
        self._top = PAGE_HEIGHT - TOP
        self._lead: list[Row] = []
        self.page = 1
        self.missing: Counter[str] = Counter()
        self._footer = fitted_line(footer, FOOTER, TEXT_WIDTH - 80, self.missing)
        self.continued = ""
        self.repeated: Sequence[Row] = ()

    def add(self, rows: Sequence[Row]) -> None:
        """Draw rows, on a new page where they would not fit; a group higher than a page is parted."""
        group = [*self._lead, *rows]
        self._lead = []
        height = sum(row.height for row in group)
        if height > self._top - BOTTOM and not self._is_fresh() and height <= _ROOM:
            self._turn()
        for row in group:
            if row.height > self._top - BOTTOM and not self._is_fresh():
                self._turn()
            row.draw(self._brush, self._top)
            self._top -= row.height

    def lead(self, rows: Sequence[Row]) -> None:
        """Keep rows (a heading) for the group that comes next, so that they never end a page."""
        self._lead.extend(rows)

    def flow(self, rows: Sequence[Row], *, first: int = 2) -> None:
        """Draw rows that may be parted, but not after the first ones nor before the last two."""
        if len(rows) <= first + 1:
            self.add(rows)
            return
        self.add(rows[:first])
        for row in rows[first:-2]:
            self.add([row])
        self.add(rows[-2:])

    def space(self, height: float) -> None:
        """Leave a gap, but not at the top of a page."""
        if self._lead:
            self._lead.append(Row(height))
        elif not self._is_fresh():
            self._top = max(BOTTOM, self._top - height)

    def break_page(self) -> None:
        """Go on at the top of a page."""
        self.continued, self.repeated = "", ()
        if not self._is_fresh():
            self._turn()

    def finish(self) -> None:
        """Close the last page and number them all."""
        if self._lead:
            self.add([])
        self._draw_footer()
        self._brush.end_page()
        for page in range(1, self.page + 1):
            number = fitted_line(left_to_right(f"{page} / {self.page}"), FOOTER, TEXT_WIDTH, self.missing)
            self._brush.fill_in(_number_name(page), number, RIGHT - number.width, _FOOTER_Y + 8)

    def _is_fresh(self) -> bool:
        return self._top >= PAGE_HEIGHT - TOP

    def _turn(self) -> None:
        self._draw_footer()
        self._brush.end_page()
        self.page += 1
        self._top = PAGE_HEIGHT - TOP
        if self.continued:
            line = fitted_line(self.continued, SMALL, TEXT_WIDTH, self.missing)
            self._brush.line(line, LEFT, self._top)
            self._top -= _CONTINUED_HEIGHT
        for row in self.repeated:
            row.draw(self._brush, self._top)
            self._top -= row.height

    def _draw_footer(self) -> None:
        self._brush.rule(LEFT, _FOOTER_Y + 12, TEXT_WIDTH, RULE)
        self._brush.line(self._footer, LEFT, _FOOTER_Y + 8)
        self._brush.later(_number_name(self.page))


def _number_name(page: int) -> str:
    """Return the name of the place where `4 / 6` will stand, known when all pages are."""
    return f"page-{page}"
