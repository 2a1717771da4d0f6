"""Proposes the facts that a page states about itself, best first, each with where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from app.intake.fact_finder import find_facts
from app.intake.html.guessed_dates import guessed_dates
from app.intake.html.linked_facts import linked_facts
from app.intake.html.marked_facts import marked_facts
from app.intake.html.meta_facts import meta_facts
from app.intake.html.page_titles import page_titles
from app.intake.html.saved_page_facts import saved_page_facts
from app.intake.language import language_of
from app.model.block import Block
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEFORE, _AFTER = 3, 5
_FROM_LINES = ("authors", "issued")
_LANGUAGE_LETTERS = 3


def html_facts(
    root: "_Element",
    markup: str,
    text: str,
    blocks: Sequence[Block],
    main: Sequence[tuple[int, int]],
    *,
    url: str = "",
) -> tuple[Proposal, ...]:
    """Return what the page proposes, best first for each field; no value twice.

    `url` is where the file around the page says it was found. What is only worked out (a date in the address) comes
    last, and only where the page states none.
    """
    saved = list(saved_page_facts(markup))
    base = next((fact.value for fact in saved if fact.field == "url"), url)
    stated = [*saved, *linked_facts(root), *meta_facts(root, base), *marked_facts(root, base)]
    stated += _from_lines(text, blocks, main, stated)
    titles = page_titles(root, text, blocks, main, stated)
    words = "\n".join(text[start:end] for start, end in main) or text
    found = [
        *titles,
        *(fact for fact in stated if fact.field not in ("title", "language")),
        *_languages(root, words, stated),
    ]
    if not any(fact.field == "issued" for fact in found):
        address = next((fact.value for fact in found if fact.field == "url"), base)
        found += guessed_dates(root, address, words)
    return tuple(_each_once(found))


def _from_lines(
    text: str, blocks: Sequence[Block], main: Sequence[tuple[int, int]], stated: Iterable[Proposal]
) -> list[Proposal]:
    """Return the byline and date line near the article's beginning."""
    titles = {_plain(fact.value) for fact in stated if fact.field == "title"}
    first = next(
        (n for n, block in enumerate(blocks) if _plain(text[block.start : block.end]) in titles), None
    )
    if first is None:
        start = main[0][0] if main else 0
        first = next((n for n, block in enumerate(blocks) if block.start >= start), 0)
    end = main[-1][1] if main else len(text)
    near = [block for block in blocks[max(0, first - _BEFORE) : first + _AFTER] if block.start < end]
    return [fact for fact in find_facts(text, near) if fact.field in _FROM_LINES]


def _languages(root: "_Element", words: str, stated: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield what the words show before what the page claims: a template's `lang` is often another's."""
    shown = language_of(words)
    if shown:
        yield Proposal(field="language", value=shown, provenance="script_and_stop_words")
    claimed = Proposal(field="language", value=root.get("lang", ""), provenance="html_lang")
    for fact in (claimed, *(fact for fact in stated if fact.field == "language")):
        code = fact.value.replace("_", "-").partition("-")[0].strip().lower()
        if code.isascii() and code.isalpha() and len(code) <= _LANGUAGE_LETTERS and len(code) > 1:
            yield replace(fact, value=code, as_written=fact.value)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


def _each_once(found: Iterable[Proposal]) -> list[Proposal]:
    kept: dict[tuple[str, str], Proposal] = {}
    for fact in found:
        kept.setdefault((fact.field, fact.value.casefold()), fact)
    return list(kept.values())
