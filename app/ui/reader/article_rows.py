"""The passages of the article that is shown, as rows made only when they are looked at."""

from collections.abc import Iterable, Sequence
from typing import overload

from app.ui.reader.paragraph_numbers import ParagraphNumbers
from app.ui.reader.passage_rows import Row
from app.ui.reader.span_index import Entry

_LETTERS = {"incident": "I", "figure": "F", "suggestion": "S"}
_ENOUGH = 200


class ArticleRows(Sequence[Row]):
    """Id, kind letters, locator and words of each entry, in the order given; long passages are cut."""

    def __init__(self, entries: Iterable[Entry], text: str, numbers: ParagraphNumbers) -> None:
        self._entries = list(entries)
        self._text = text
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._row(entry) for entry in self._entries[index]]
        return self._row(self._entries[index])

    def _row(self, entry: Entry) -> Row:
        span = entry.span
        letters = "".join(letter for kind, letter in _LETTERS.items() if kind in span.kinds)
        words = self._text[span.start : min(span.end, span.start + _ENOUGH)]
        return span.passage_id, letters, self._numbers.locator(span.start, span.end), words
