"""Lines that belong to the page and not to the article: counters, menus, bylines, dates alone."""

from typing import Any

from app.model.moment_reading import MomentReading
from app.model.vocabulary import Precision
from app.suggest.numbers.figures import Moments
from app.suggest.text.phrases import Phrases
from app.suggest.text.runs import is_capitalised, small_words
from app.suggest.text.stretch import Stretch

_MOST_TOKENS = 16
"""A longer line says something, whatever it begins with."""
_LONGEST_DATE_LINE = 40
_BARS = frozenset("|•·")
_MOST_NAMES = 6
_PAGE_NUMBER = 3
_AROUND_PAGE_NUMBER = frozenset("[](){}.-|/#*")


def is_furniture(line: Stretch) -> bool:
    """Return whether a line, or a sentence, is of the page only: "Read 295 times", "Share", "Author: A. B."."""
    tokens = line.tokens
    if not tokens or len(tokens) > _MOST_TOKENS:
        return False
    if _is_page_number(line):
        return True
    if line.pack.words("furniture", "opens").at(tokens, 0):
        return True
    return _is_byline(line) or _is_covered(line, (line.pack.words("furniture", "words"),), ())


def is_date_line(line: Stretch, moments: Moments) -> bool:
    """Return whether a line is nothing but a day, with words that stand beside one ("Published on", "at 14:30")."""
    days = [group for group in moments if group[0].moment.precision is Precision.DAY]
    if not days or len(line.tokens) > _LONGEST_DATE_LINE:
        return False
    lists = ("beside_date", "published", "updated", "words")
    beside = (*(line.pack.words("furniture", name) for name in lists), line.pack.values("dates", "weekdays"))
    return _is_covered(line, beside, moments) or _is_sectioned(line, moments)


def publication_day(line: Stretch, moments: Moments) -> MomentReading | None:
    """Return the day in a line of the page that may tell when the article was published; one of updating does not."""
    updated = line.pack.words("furniture", "updated")
    places = (token.start for index, token in enumerate(line.tokens) if updated.at(line.tokens, index))
    end = next(places, line.end)
    days = [
        group[0] for group in moments if group[0].moment.precision is Precision.DAY and group[0].end <= end
    ]
    return max(days, key=lambda day: (day.anchor is None, day.end - day.start), default=None)


def tells_publication(line: Stretch) -> bool:
    """Return whether a line says of its day that it is the one of publication."""
    published = line.pack.words("furniture", "published")
    return any(published.at(line.tokens, index) for index in range(len(line.tokens)))


def _is_page_number(line: Stretch) -> bool:
    """Whether a line is one short number between signs that count nothing: "12", "[12]", "- 12 -"."""
    if line.tokens[0].kind == "w" or line.tokens[-1].kind == "w":
        return False
    numbers = [token for token in line.tokens if token.kind == "n"]
    signs = (token.key for token in line.tokens if token.kind != "n")
    short = len(numbers) == 1 and numbers[0].end - numbers[0].start <= _PAGE_NUMBER
    return short and all(sign in _AROUND_PAGE_NUMBER for sign in signs)


def _is_byline(line: Stretch) -> bool:
    tokens = line.tokens
    cue = line.pack.words("furniture", "byline").at(tokens, 0)
    if cue is None or cue[0] >= len(tokens) or not is_capitalised(line.text, tokens[cue[0]]):
        return False
    inside = small_words(line.pack, "sources")
    named = (
        token.kind != "w" or is_capitalised(line.text, token) or token.key in inside
        for token in tokens[cue[0] :]
    )
    return tokens[-1].key != "." and all(named)


def _is_sectioned(line: Stretch, moments: Moments) -> bool:
    """Whether beside a time there are only names between bars: "Jane Doe | 6 June 2020 | Syria"."""
    others = [token for token in line.tokens if token.kind == "w" and not _in_time(token.start, moments)]
    has_bar = any(token.key in _BARS for token in line.tokens)
    return has_bar and len(others) <= _MOST_NAMES and all(is_capitalised(line.text, one) for one in others)


def _is_covered(line: Stretch, lists: tuple[Phrases[Any], ...], moments: Moments) -> bool:
    """Return whether every word of a line stands in a list or in a time; digits and signs may be anywhere."""
    tokens, index, words = line.tokens, 0, bool(moments)
    while index < len(tokens):
        found = max([phrase[0] for phrases in lists if (phrase := phrases.at(tokens, index))], default=None)
        if found is None and tokens[index].kind == "w" and not _in_time(tokens[index].start, moments):
            return False
        words = words or found is not None
        index = found or index + 1
    return words


def _in_time(place: int, moments: Moments) -> bool:
    return any(group[0].start <= place < group[0].end for group in moments)
