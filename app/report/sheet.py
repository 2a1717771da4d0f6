"""What every part of the timeline PDF writes with: the timeline, its language, and the pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.model.timeline import FigureEntry, Timeline, TimelineEntry
from app.report.bidi_text import LEFT_TO_RIGHT, RIGHT_TO_LEFT, has_right_to_left
from app.report.brush import Brush
from app.report.line import Line
from app.report.page_flow import PageFlow
from app.report.paragraph import set_lines
from app.report.row import Painter, Row, line_rows
from app.report.span import Span
from app.report.steps import Steps
from app.report.typography import LEFT, SECTION, TEXT_WIDTH, TextStyle
from app.wording.direction import runs_right_to_left
from app.wording.isolates import own_direction
from app.wording.phrases import phrase

_LONGEST_TITLE = 160
PLACE = "\0"
"""Stands for a fact that is set in a look of its own: `say` gives the words before and after it."""


@dataclass(slots=True)
class Sheet:
    """The timeline that is printed, the language of our own words, and where they go."""

    timeline: Timeline
    language: str
    flow: PageFlow
    steps: Steps = field(default_factory=Steps)
    incidents: dict[str, TimelineEntry] = field(init=False)
    numbered: dict[int, TimelineEntry] = field(init=False)
    figures: dict[str, FigureEntry] = field(init=False)

    def __post_init__(self) -> None:
        entries = (*self.timeline.entries, *self.timeline.undated)
        self.incidents = {entry.incident.id: entry for entry in entries}
        self.numbered = {entry.number: entry for entry in entries}
        self.figures = {entry.figure.id: entry for entry in self.timeline.figures}

    @property
    def direction(self) -> str:
        """The direction of our own words."""
        return RIGHT_TO_LEFT if runs_right_to_left(self.language) else LEFT_TO_RIGHT

    def say(self, key: str, **facts: str) -> str:
        """Return one of the PDF's own phrases with its facts."""
        words = phrase("timeline", key, self.language)
        return words.format(**{name: self._apart(fact) for name, fact in facts.items()}) if facts else words

    def _apart(self, fact: str) -> str:
        """Keep a fact from being turned round by the sentence it is put into, or the sentence by the fact."""
        turns = self.direction == RIGHT_TO_LEFT or has_right_to_left(fact)
        return own_direction(fact) if turns and fact != PLACE else fact

    def lines(
        self,
        spans: Sequence[Span] | str,
        style: TextStyle,
        width: float = TEXT_WIDTH,
        *,
        direction: str = "",
    ) -> list[Line]:
        """Set spans, or text in `style`, into lines in the direction of our language, or in another.

        Words of others are set with direction AUTO.
        """
        if isinstance(spans, str):
            spans = [Span(spans, style, isolated=False)]
        return set_lines(spans, width, self.flow.missing, direction=direction or self.direction)

    def rows(
        self,
        spans: Sequence[Span] | str,
        style: TextStyle,
        x: float = LEFT,
        width: float = TEXT_WIDTH,
        *,
        direction: str = "",
    ) -> list[Row]:
        """Set spans, or text in `style`, into rows at `x`."""
        return line_rows(self.lines(spans, style, width, direction=direction), x)

    def heading(
        self, text: str, anchor: str, *, level: int = 0, space: float = 20.0, closed: bool = False
    ) -> None:
        """Begin a section: its title stays with what follows and stands in the outline."""
        self.flow.continued, self.flow.repeated = "", ()
        self.flow.space(space)
        rows = self.rows(text, SECTION)
        rows[0].painters.append(anchor_painter(text, anchor, level, closed=closed))
        rows.append(Row(4.0))
        self.flow.lead(rows)


def anchor_painter(title: str, name: str, level: int | None = None, *, closed: bool = False) -> Painter:
    """Return a painter that names a place and, with a level, puts it into the outline."""

    def paint(brush: Brush, top: float) -> None:
        brush.anchor(name, top)
        if level is not None:
            brush.outline(_shortened(title), name, level, closed=closed)

    return paint


def _shortened(title: str) -> str:
    """Return a title for the outline: one line, and no longer than a reader shows."""
    line = " ".join(title.split()) or "–"
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1] + "…"
