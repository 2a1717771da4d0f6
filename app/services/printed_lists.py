"""Compares the sources and the groups of figures of a printed timeline with those that its case prints today."""

from collections.abc import Iterator
from typing import Any

from app.model.problem import Problem


def source_problems(printed: dict[str, Any], today: dict[str, Any]) -> Iterator[Problem]:
    """Name each source whose facts are printed otherwise than they stand; one that is gone is told by its quotes."""
    known = {source["ref"]: source for source in today["sources"] if not source["withheld"]}
    for source in printed["sources"]:
        own = None if source["withheld"] else known.get(source["ref"])
        if own is not None:
            fields = tuple(name for name, fact in own.items() if name != "number" and source[name] != fact)
            if fields:
                yield Problem("pdf_source_differs", f"[{source['number']}] {source['ref']}", fields)


def group_problems(printed: dict[str, Any], today: dict[str, Any]) -> Iterator[Problem]:
    """Name each group of figures that the case brings together, or decides on, in another way."""
    known = {tuple(sorted(group["figures"])): group["decision"] for group in today["groups"]}
    for group in printed["groups"]:
        figures = tuple(sorted(group["figures"]))
        if figures not in known or known[figures] != group["decision"]:
            yield Problem("pdf_group_differs", ", ".join(group["figures"]))
