"""How many lines an entry needs, found out without setting its words."""

from dataclasses import dataclass

from app.model.timeline import TimelineEntry
from app.model.vocabulary import Basis, Quantifier
from app.ui.theme import Space
from app.ui.timeline.entry_columns import EntryColumns
from app.ui.timeline.entry_fonts import EntryFonts
from app.ui.timeline.entry_piece import EntryPiece, pieces_of
from app.ui.timeline.entry_words import date_words, first_quote, reading_words, speaker_words, title_words

SIGN = 10
"""Width of a figure's sign."""
PIECE_GAP = Space.MEDIUM
PADDING = 10
LINE_GAP = 3
_TITLE_LINES = _QUOTE_LINES = 2
_CITATION_LETTERS, _FIGURE_LETTERS, _WIDE_LETTER = 11, 62, 0.62
"""Letters that a citation, and a figure without its speaker, surely do not exceed; and their width."""
_MOST_LINES = 6
_SLACK = 6
"""Set lines are a little higher than the metrics say."""
_READING_LETTERS, _BASIS_LETTERS, _MEAN_WIDTH, _MOST_READING_LINES = 26, 26, 0.58, 6
"""Letters of our own around the source's words about a date, their mean width in parts of their size."""


@dataclass(frozen=True, slots=True)
class EntryMeasure:
    """Lines of title and quote, places of the pieces (x from the column's edge, line, width), height in all."""

    title_lines: int
    quote_lines: int
    places: tuple[tuple[float, int, float], ...]
    piece_lines: int
    height: int


def measure_entry(
    entry: TimelineEntry, columns: EntryColumns, fonts: EntryFonts, *, closely: bool = True
) -> EntryMeasure:
    """Return the measure; `closely` looks at the words of the date, else their number is taken for them."""
    width = columns.main_width
    title_lines = 1 if fonts.fits(fonts.title, title_words(entry), width) else _TITLE_LINES
    quote = first_quote(entry)
    marks = fonts.width(fonts.quote, "“”")
    quote_lines = (1 if fonts.fits(fonts.quote, quote, width - marks) else _QUOTE_LINES) if quote else 0
    if _is_short(entry, columns, fonts):
        lines = 1
        places: tuple[tuple[float, int, float], ...] = ()
    else:
        places = place_pieces(pieces_of(entry), columns, fonts)
        lines = max((line for _, line, _ in places), default=0) + 1
        lines += len(places) < len(entry.citations) + len(entry.figures)
    height = (
        title_lines * fonts.height(fonts.title)
        + quote_lines * fonts.height(fonts.quote)
        + lines * (fonts.height(fonts.small) + LINE_GAP)
        + LINE_GAP * 2
    )
    least = 3 * fonts.height(fonts.date) + LINE_GAP * 3
    date = _date_height if closely else _date_height_guessed
    least = max(least, date(entry, columns, fonts))
    return EntryMeasure(title_lines, quote_lines, places, lines, round(max(height, least)) + 2 * PADDING)


def place_pieces(
    pieces: tuple[EntryPiece, ...], columns: EntryColumns, fonts: EntryFonts
) -> tuple[tuple[float, int, float], ...]:
    """Return where the pieces stand that find room in some lines; of the rest their number is drawn below."""
    places = []
    x, line = 0.0, 0
    for piece in pieces:
        font = fonts.small_bold if piece.differs else fonts.small
        need = fonts.width(font, piece.words) + 1 + (SIGN if piece.is_figure else 0)
        need = min(need, columns.main_width)
        if x and x + need > columns.main_width:
            x, line = 0.0, line + 1
        if line == _MOST_LINES:
            break
        places.append((x, line, need))
        x += need + PIECE_GAP
    return tuple(places)


def _date_height(entry: TimelineEntry, columns: EntryColumns, fonts: EntryFonts) -> float:
    """Return how high the date stands with how it was read."""
    width = columns.date_width - 1
    dates = min(2, fonts.lines(fonts.date, date_words(entry), width))
    reading = reading_words(entry)
    lines = min(_MOST_READING_LINES, fonts.lines(fonts.small, reading, width)) if reading else 0
    return dates * fonts.height(fonts.date) + lines * fonts.height(fonts.small) + _SLACK


def _date_height_guessed(entry: TimelineEntry, columns: EntryColumns, fonts: EntryFonts) -> float:
    """Return about how high the date with its reading is: long words of the source need some lines more."""
    when = entry.incident.when
    code = when.edtf or ""
    letters = _READING_LETTERS + len(when.as_written) + (0 if when.basis is Basis.STATED else _BASIS_LETTERS)
    if not code or code[-1] in "?~%":
        letters += len(code) + 3
    width = letters * fonts.small.pixelSize() * _MEAN_WIDTH
    lines = min(_MOST_READING_LINES, max(3, 1 + int(width) // columns.date_width))
    dates = 2 if "/" in code or "X" in code else 1
    return dates * fonts.height(fonts.date) + lines * fonts.height(fonts.small) + _SLACK


def _is_short(entry: TimelineEntry, columns: EntryColumns, fonts: EntryFonts) -> bool:
    """Whether its pieces surely stand on one line."""
    letter = fonts.small.pixelSize() * _WIDE_LETTER
    free = float(columns.main_width) - len(entry.citations) * _CITATION_LETTERS * letter
    for figure in entry.figures:
        if figure.figure.quantifier is None or figure.figure.quantifier is Quantifier.VAGUE:
            return False
        free -= (_FIGURE_LETTERS + len(speaker_words(figure))) * letter + SIGN + PIECE_GAP
    return free > 0
