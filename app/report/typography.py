"""Sizes, colours and measures of the page, all in points (1/72 inch)."""

from dataclasses import dataclass, replace

from app.report.font_stock import BOLD, ITALIC, MONO, REGULAR, SANS, SERIF

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
MARGIN = 48.0
TOP, BOTTOM = 52.0, 56.0
LEFT = MARGIN
RIGHT = PAGE_WIDTH - MARGIN
TEXT_WIDTH = RIGHT - LEFT
COLUMN = LEFT + 118.0
COLUMN_WIDTH = RIGHT - COLUMN
DATE_WIDTH = 104.0
BAR_GAP = 9.0

INK, GREY, LINK = "#1d2429", "#5c666d", "#1b4f66"
RULE, ACCENT = "#cfd4d7", "#2f6f5e"
INCIDENT, FIGURE = "#c9590c", "#0f6f9e"
INCIDENT_INK, INCIDENT_TINT = "#7a3404", "#f2c1a0"
AMBER, AMBER_TINT, AMBER_INK = "#dca54c", "#fdf4dc", "#4d3a10"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a stretch of text looks."""

    family: str = SANS
    face: str = REGULAR
    size: float = 8.6
    leading: float = 12.4
    color: str = INK
    struck: bool = False
    region: str = ""
    """How characters are drawn that Chinese, Japanese and Korean share: SC, TC, JP, KR, "" where it is not known."""

    def bold(self) -> "TextStyle":
        """Return this style in bold."""
        return replace(self, face=BOLD)

    def italic(self) -> "TextStyle":
        """Return this style in italics."""
        return replace(self, face=ITALIC)

    def colored(self, color: str) -> "TextStyle":
        """Return this style in another colour."""
        return replace(self, color=color)


BODY = TextStyle()
BODY_BOLD = BODY.bold()
SMALL = TextStyle(size=7.2, leading=10.0, color=GREY)
DATE = TextStyle(face=BOLD, size=8.4, leading=11.6)
CODED = TextStyle(family=MONO, size=6.6, leading=9.6, color=GREY)
HASH = TextStyle(family=MONO, size=7.0, leading=10.4)
EYEBROW = TextStyle(size=8.2, leading=12, color=GREY)
COVER_TITLE = TextStyle(family=SERIF, face=BOLD, size=21, leading=26)
SECTION = TextStyle(family=SERIF, face=BOLD, size=12, leading=16)
ENTRY_TITLE = TextStyle(family=SERIF, face=BOLD, size=10, leading=14)
PILL = TextStyle(family=SERIF, face=BOLD, size=6.6, leading=14)
QUOTE = TextStyle(family=SERIF, size=9.2, leading=13.2)
CITATION = TextStyle(family=SERIF, size=9.2, leading=13.2, color=LINK)
META = TextStyle(size=7.4, leading=10.8, color=GREY)
TABLE = TextStyle(size=7.8, leading=10.8)
TABLE_HEAD = TABLE.bold()
FOOTER = TextStyle(size=6.8, leading=9, color=GREY)
AXIS_LABEL = TextStyle(size=6.8, leading=9, color=INCIDENT_INK)
AXIS_TICK = TextStyle(size=7.0, leading=9, color=GREY)
