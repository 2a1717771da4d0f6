"""What a person says about an article while adding it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFacts:
    """Facts for a new article; None is "not said". `issued` is EDTF."""

    title: str | None = None
    authors: tuple[str, ...] | None = None
    issued: str | None = None
    container_title: str | None = None
    url: str | None = None
    language: str | None = None
