"""Proposes the facts that a page states about itself, each with where it stands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.intake.language import language_of
from app.model.proposal import Proposal

if TYPE_CHECKING:
    from lxml.etree import _Element


def html_facts(
    root: "_Element",
    text: str,
    main: Sequence[tuple[int, int]],
    *,
    url: str = "",
) -> tuple[Proposal, ...]:
    """Return what the page proposes, best first for each field."""
    found: list[Proposal] = []
    title = root.findtext(".//title")
    if title and title.strip():
        found.append(
            Proposal(
                field="title", value=" ".join(title.split()), as_written=title, provenance="title_element"
            )
        )
    if url:
        found.append(Proposal(field="url", value=url, as_written=url, provenance="canonical_link"))
    words = "\n".join(text[start:end] for start, end in main) or text
    if code := language_of(words):
        found.append(Proposal(field="language", value=code, provenance="script_and_stop_words"))
    return tuple(found)
