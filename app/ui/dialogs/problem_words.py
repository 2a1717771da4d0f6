"""What differs, where, and what rests on it, in words."""

from PySide6.QtCore import QCoreApplication

from app.model.problem import Problem
from app.model.problem_place import ProblemPlace
from app.services.case_check import FoundProblem
from app.ui.window_language import current_language

translate = QCoreApplication.translate
_SHOWN = 20
_LETTERS = 80


def what_words(problem: Problem) -> str:
    """Return what differs."""
    from app.wording.values import problem_words

    return f"\u2068{problem_words(problem.what, current_language())}\u2069"


def place_words(found: FoundProblem) -> str:
    """Return the place by its reference and title, the file's own name for it where it has none."""
    place = found.place
    if place.kind == "event":
        return _edit_words(place)
    sentence = _sentence(place)
    has_name = place.reference or place.words or place.kind in ("case", "custody")
    if not sentence or not has_name:
        return f"\u2066{found.problem.where}\u2069"
    said = sentence.format(
        reference=f"\u2066{place.reference}\u2069",
        words=f"\u2068{_shortened(place.words)}\u2069",
        article=f"\u2066{place.article or '?'}\u2069",
        number=f"\u2066{place.number}\u2069",
    )
    return said if sentence.startswith("{") else f"\u2068{said}\u2069"


def rests_words(found: FoundProblem) -> str:
    """Return the references of what rests on it."""
    if not found.rests_on:
        return ""
    shown = ", ".join(found.rests_on[:_SHOWN])
    if len(found.rests_on) > _SHOWN:
        more = translate("ProblemWords", "{listed} and %n more", "", len(found.rests_on) - _SHOWN)
        return more.format(listed=f"\u2066{shown}\u2069")
    return f"\u2066{shown}\u2069"


def _edit_words(place: ProblemPlace) -> str:
    from app.wording.values import edit_words

    number, entry = f"\u2066{place.number}\u2069", place.entry
    if entry is None:
        return translate("ProblemWords", "edit {number}").format(number=number)
    what = edit_words(entry.kind, entry.subject, current_language())
    said = translate("ProblemWords", "edit {number} of {day}, {what}").format(
        number=number, day=f"\u2066{entry.at[:10]}\u2069", what=what
    )
    return f"\u2068{said}\u2069"


def _sentence(place: ProblemPlace) -> str:
    if place.kind == "evidence" and not place.reference:
        return translate("ProblemWords", "passage “{words}” in {article}")
    if place.kind == "passage" and not place.article:
        return translate("ProblemWords", "passage “{words}”")
    sentences = {
        "article": "{reference} {words}",
        "incident": "{reference} {words}",
        "figure": "{reference} {words}",
        "original": translate("ProblemWords", "original of {reference} {words}"),
        "text": translate("ProblemWords", "text of {reference} {words}"),
        "reading": translate("ProblemWords", "reading of {reference} {words}"),
        "rejection": translate("ProblemWords", "rejected suggestion in {reference} {words}"),
        "passage": translate("ProblemWords", "passage “{words}” in {article}"),
        "evidence": translate("ProblemWords", "evidence of {reference}: “{words}” in {article}"),
        "decision": translate("ProblemWords", "decision on {reference}"),
        "tag": translate("ProblemWords", "tag “{words}”"),
        "case": translate("ProblemWords", "title and description of the case"),
        "custody": translate("ProblemWords", "entry {number} of exports, seals and the like"),
    }
    return sentences.get(place.kind, "")


def _shortened(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LETTERS else f"{plain[: _LETTERS - 1].rstrip()}…"
