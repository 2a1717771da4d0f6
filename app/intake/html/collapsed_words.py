"""Gathers the words of one block with white space collapsed as CSS does it for HTML."""

import re

_RUN = re.compile(r"[ \t\n\r\f]+")
_LINE_STARTS = ("", "\n", "\t")


class CollapsedWords:
    """Runs of spaces, tabs and line ends become one space; none stands at the start or end of a line.

    No-break spaces and soft hyphens are no white space here, and stay.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._last = ""
        self._space = False
        self._break = False

    def add(self, text: str) -> None:
        """Add text whose white space means no more than a space."""
        words = _RUN.sub(" ", text)
        if self._space or self._break or self._last in _LINE_STARTS:
            words = words.removeprefix(" ")
        if not words:
            return
        self._put_space()
        self._space = words.endswith(" ")
        self._append(words.removesuffix(" "))

    def add_verbatim(self, text: str) -> None:
        """Add text whose white space is kept."""
        if text:
            self._put_space()
            self._append(text)

    def break_line(self) -> None:
        """End the line."""
        self._space = False
        self._put_space()
        self._append("\n")

    def break_before_more(self) -> None:
        """Begin a line before the next words, if words stand on this one."""
        self._break = self._last not in _LINE_STARTS

    def next_cell(self) -> None:
        """End the cell of a table's row."""
        self._space = self._break = False
        self._append("\t")

    @property
    def at_empty_line(self) -> bool:
        """Whether nothing stands on the line, and a line end before it."""
        return self._last == "\n"

    def take(self) -> str:
        """Return the words so far, without line ends round them, and begin anew."""
        words = "".join(self._pieces).strip("\n")
        self._pieces.clear()
        self._last = ""
        self._space = self._break = False
        return words

    def _put_space(self) -> None:
        if self._break:
            self._append("\n")
        elif self._space:
            self._append(" ")
        self._space = self._break = False

    def _append(self, words: str) -> None:
        if words:
            self._pieces.append(words)
            self._last = words[-1]
