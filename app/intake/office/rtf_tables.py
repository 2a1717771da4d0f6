"""The tables at the head of an RTF file: its fonts, its styles, the day it was made."""

from app.intake.office.rtf_fonts import RtfFonts
from app.intake.office.rtf_group import RtfGroup
from app.intake.office.rtf_styles import RtfStyles

_CODE_PAGES = frozenset({"ansi", "mac", "pc", "pca", "ansicpg"})
_DAY = frozenset({"yr", "mo", "dy"})


class RtfTables:
    """Takes the control words that describe fonts and styles or choose them."""

    def __init__(self) -> None:
        self.fonts = RtfFonts()
        self.styles = RtfStyles()
        self._entry = 0
        self._day: dict[str, int] = {}

    @property
    def day(self) -> str:
        """The day the file was made, as `2024-03-01`."""
        return f"{self._day.get('yr', 0):04}-{self._day.get('mo', 0):02}-{self._day.get('dy', 0):02}"

    def begin_entry(self) -> None:
        """Begin an entry of a table; a style without a number is number 0."""
        self._entry = 0

    def take(self, word: str, number: int | None, group: RtfGroup) -> bool:
        """Take a control word; return False for one that is of no concern here."""
        if word in _CODE_PAGES:
            self.fonts.declare(word, number)
        elif word == "deff":
            self.fonts.default = group.font = number or 0
        elif group.collects == "fonttbl":
            return self._font(word, number or 0)
        elif group.collects == "stylesheet":
            return self._style(word, number or 0, group)
        elif group.collects == "creatim" and word in _DAY:
            self._day[word] = number or 0
        elif word == "f":
            group.font = number or 0
        elif word == "s":
            group.style = number or 0
        else:
            return False
        return True

    def _font(self, word: str, number: int) -> bool:
        if word == "f":
            self._entry = number
        elif word in ("fcharset", "cpg"):
            self.fonts.describe(self._entry, word, number)
        return word in ("f", "fcharset", "cpg")

    def _style(self, word: str, number: int, group: RtfGroup) -> bool:
        if word == "s":
            self._entry = number
        elif word == "sbasedon":
            self.styles.base(self._entry, number)
        elif word in ("cs", "ds", "ts"):
            group.collected = []  # the styles of letters, sections and tables
            self._entry = -1
        return word in ("s", "sbasedon", "cs", "ds", "ts")

    def name_style(self, words: str) -> None:
        """Give the style of this entry its name, which ends with a semicolon."""
        if self._entry >= 0:
            self.styles.name(self._entry, words.rstrip().removesuffix(";"))
