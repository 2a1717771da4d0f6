"""Lines that belong to the page and not to the article: counters, menus, bylines, dates alone."""

from app.model.moment_reading import MomentReading
from app.model.vocabulary import Precision
from app.suggest.figures import Moments
from app.suggest.phrases import Phrases
from app.suggest.runs import is_capitalised, small_words
from app.suggest.stretch import Stretch

_MOST_TOKENS = 16
"""A longer line says something, whatever it begins with."""
_LONGEST_DATE_LINE = 24
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
    beside = tuple(
        line.pack.words("furniture", name) for name in ("beside_date", "published", "updated", "words")
    )
    return _is_covered(line, beside, moments)


def publication_day(line: Stretch, moments: Moments) -> MomentReading | None:
    """Return the day in a line of the page that may tell when the article was published; one of updating does not."""
    days = [group[0] for group in moments if group[0].moment.precision is Precision.DAY]
    updated = line.pack.words("furniture", "updated")
    first = next((index for index in range(len(line.tokens)) if updated.at(line.tokens, index)), None)
    if first is None:
        return days[0] if days else None
    return next((day for day in days if day.end <= line.tokens[first].start), None)


def tells_publication(line: Stretch) -> bool:
    """Return whether a line says of its day that it is the one of publication."""
    published = line.pack.words("furniture", "published")
    return any(published.at(line.tokens, index) for index in range(len(line.tokens)))


def _is_page_number(line: Stretch) -> bool:
    """Whether a line is one short number between signs that count nothing: "12", "[12]", "- 12 -"."""
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


def _is_covered(line: Stretch, lists: tuple[Phrases[bool], ...], moments: Moments) -> bool:
    """Return whether every word of a line stands in a list or in a time; digits and signs may be anywhere."""
    tokens, index, words = line.tokens, 0, bool(moments)
    while index < len(tokens):
        found = max((phrase[0] for phrases in lists if (phrase := phrases.at(tokens, index))), default=None)
        if found is None and tokens[index].kind == "w" and not _in_time(tokens[index].start, moments):
            return False
        words = words or found is not None
        index = found or index + 1
    return words


def _in_time(place: int, moments: Moments) -> bool:
    return any(group[0].start <= place < group[0].end for group in moments)
