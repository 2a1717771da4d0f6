"""The sentence of each known problem: what happened, what it means for the case, what to do."""

import re
from collections.abc import Mapping

from app.model.errors import CaseError, ErrorCode
from app.wording.isolates import left_to_right, own_direction
from app.wording.numbers import number_words, size_words
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, own_phrase, phrase

_NAME_THE_LINE = frozenset(
    {ErrorCode.MARKS_KEY_UNKNOWN, ErrorCode.MARKS_NOT_JSON, ErrorCode.MARKS_TEXT_MISSING}
)
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[^a-z])")
_FACT = re.compile(r"\{(\w+)\}")
_SIZES = {
    (ErrorCode.FILE_TOO_LARGE, "size"),
    (ErrorCode.FILE_TOO_LARGE, "limit"),
    (ErrorCode.CASE_FULL, "limit"),
}
_FREE_WORDS = frozenset({"words", "subject", "value", "holder", "reason", "claim", "by", "key"})
_LONGEST_FACT = 200
_LONGEST_REASON = 3 * _LONGEST_FACT


def error_sentence(error: CaseError, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the sentences about `error` with its facts; a fact it lacks is left out of the sentence."""
    problem = error.facts.get("problem")
    if isinstance(problem, CaseError):
        return _about_line(error, problem, language)
    return " ".join(_sentences(error, language))


def _about_line(error: CaseError, problem: CaseError, language: str) -> str:
    """Return what is said of a line: its number, what is wrong with it, and how that is mended."""
    line = {"line": error.facts.get("line")}
    if problem.code in _NAME_THE_LINE:
        return error_sentence(CaseError(problem.code, **problem.facts, **line), language)
    said = _sentences(problem, language)
    reason = said[0].removesuffix(".")
    mend = said[2:] if problem.code is not ErrorCode.VALUE_INVALID or problem.facts.get("allowed") else []
    return " ".join([*_sentences(CaseError(error.code, **line, reason=reason), language), *mend])


def _sentences(error: CaseError, language: str) -> list[str]:
    facts = {name: _fact_words(error.code, name, value, language) for name, value in error.facts.items()}
    known = {name: words for name, words in facts.items() if words}
    template = _template(error.code, known, language)
    filled = _WithDefaults(known, language)
    # Split first: what a fact holds is no end of a sentence of ours.
    return [part.format_map(filled) for part in _SENTENCE_END.split(template)]


def _template(code: ErrorCode, known: Mapping[str, str], language: str) -> str:
    full = phrase("error", code.value, language)
    if set(_FACT.findall(full)) <= known.keys() or not has_phrase("error_short", code.value):
        return full
    short = own_phrase("error_short", code.value, language)
    return short or (
        phrase("error_short", code.value) if not own_phrase("error", code.value, language) else full
    )


def _fact_words(code: ErrorCode, name: str, value: object, language: str) -> str:
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, list | tuple | set | frozenset):
        items = sorted(value) if isinstance(value, set | frozenset) else value
        separator = phrase("language", "list_separator", language)
        return separator.join(left_to_right(_shortened(str(item))) for item in items)
    if isinstance(value, int) and not isinstance(value, bool):
        is_size = (code, name) in _SIZES
        return left_to_right(size_words(value, language) if is_size else number_words(value, language))
    if code is ErrorCode.TIMESTAMP_INVALID and has_phrase("timestamp_reason", str(value)):
        return phrase("timestamp_reason", str(value), language)
    text = _shortened(str(value), _LONGEST_REASON if name == "reason" else _LONGEST_FACT)
    if name == "words":
        text = phrase("language", "open_quote", language) + text + phrase("language", "close_quote", language)
    return own_direction(text) if name in _FREE_WORDS else left_to_right(text)


def _shortened(text: str, longest: int = _LONGEST_FACT) -> str:
    """One line, and no longer than a person reads."""
    line = " ".join(text.split()) or text
    return line if len(line) <= longest else line[: longest - 1] + "…"


class _WithDefaults(dict[str, str]):
    def __init__(self, known: Mapping[str, str], language: str) -> None:
        super().__init__(known)
        self._language = language

    def __missing__(self, name: str) -> str:
        return phrase("fact", name, self._language) if has_phrase("fact", name) else "…"
