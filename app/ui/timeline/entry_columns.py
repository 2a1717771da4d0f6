"""Where the columns of an entry stand, from the width of the list and the size of letters."""

from dataclasses import dataclass

from app.ui.theme import Space, Theme

BAR = 4
_NARROW = 620


@dataclass(frozen=True, slots=True)
class EntryColumns:
    """Left edges and widths in pixels, for a window that reads from left to right."""

    whole: int
    date: int
    date_width: int
    bar: int
    main: int
    main_width: int
    status: int
    status_width: int

    def mirror(self, left: float, width: float) -> float:
        """Return the left edge of something in a window that reads from right to left."""
        return self.whole - left - width


def columns_for(width: int, theme: Theme) -> EntryColumns:
    """Return the columns of a list of this width; the words get what date and status leave."""
    em = theme.sizes.window
    narrow = width < _NARROW * theme.zoom
    date_width = round(em * (7.6 if narrow else 10.6))
    status_width = round(em * (6.4 if narrow else 9.2))
    bar = Space.WIDE + date_width + Space.STEP
    main = bar + BAR + Space.MEDIUM
    status = width - Space.WIDE - status_width
    return EntryColumns(
        whole=width,
        date=Space.WIDE,
        date_width=date_width,
        bar=bar,
        main=main,
        main_width=max(em * 6, status - Space.LARGE - main),
        status=status,
        status_width=status_width,
    )
