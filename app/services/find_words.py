"""Finds the exact words of a mark in an article's text."""

from app.model.errors import CaseError, ErrorCode

Offsets = tuple[int | None, int | None]


def place_of(
    text: str, exact: str | None, nth: int | None, offsets: Offsets, *, article: str
) -> tuple[int, int]:
    """Return where the words stand in the text of `article` (a reference), in code points, end exclusive.

    Either both offsets or `exact` are needed (`nth`, from 1, where it occurs more than once); where both are
    given they must agree. Raises CaseError: RANGE_INVALID, WORDS_NOT_FOUND, WORDS_AMBIGUOUS (`count`),
    WORDS_DISAGREE; `words` and `article` are among the facts.
    """
    try:
        return _place(text, exact, nth, offsets)
    except CaseError as error:
        raise CaseError(error.code, **{**error.facts, "words": exact or "", "article": article}) from None


def _place(text: str, exact: str | None, nth: int | None, offsets: Offsets) -> tuple[int, int]:
    start, end = offsets
    if start is None and end is None:
        return _by_words(text, exact, nth)
    if start is None or end is None or not 0 <= start < end <= len(text):
        raise CaseError(ErrorCode.RANGE_INVALID, start=start, end=end, length=len(text))
    if exact is not None and text[start:end] != exact:
        raise CaseError(ErrorCode.WORDS_DISAGREE, found=text[start:end], start=start, end=end)
    if nth is not None and exact is not None and start not in _places(text, exact, nth)[nth - 1 :]:
        raise CaseError(ErrorCode.WORDS_DISAGREE, found=text[start:end], start=start, end=end)
    return start, end


def _by_words(text: str, exact: str | None, nth: int | None) -> tuple[int, int]:
    if not exact:
        raise CaseError(ErrorCode.WORDS_NOT_FOUND)
    places = _places(text, exact, 2 if nth is None else nth)
    if not places or (nth is not None and len(places) < nth):
        raise CaseError(ErrorCode.WORDS_NOT_FOUND)
    if nth is None and len(places) > 1:
        raise CaseError(ErrorCode.WORDS_AMBIGUOUS, count=len(_places(text, exact, len(text))))
    start = places[-1]
    return start, start + len(exact)


def _places(text: str, exact: str, most: int) -> list[int]:
    """Return the first places of the words, overlapping ones too."""
    found: list[int] = []
    at = text.find(exact)
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(exact, at + 1)
    return found
