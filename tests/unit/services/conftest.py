"""A case with one article, as most claims about services need it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.model.identity import Identity
from app.model.incident import Incident
from app.services.casework import Casework

TEXT = """A quiet valley \U0001f30d no more
By Nobody Known

According to the Valley Monitor, on 3 May 2021 shells hit the mill; at least two civilians were , killed.
On 4\u00a0May the mayor denied it. مدينة القمر قُصفت
"""


@dataclass(frozen=True)
class Place:
    """Where some words stand in the article."""

    article: str
    start: int
    end: int


@pytest.fixture
def identity() -> Identity:
    return Identity("A. Tester", "test-origin", "0")


@pytest.fixture
def casework(tmp_path: Path, identity: Identity) -> Iterator[Casework]:
    with Casework.create(tmp_path / "case.fcase", "A valley", identity) as made:
        made.articles.add_bytes(TEXT.encode(), "valley.txt")
        yield made


@pytest.fixture
def words(casework: Casework):
    """Give the place of words in the one article."""

    def find(exact: str, article: str = "A-1") -> Place:
        text = casework.articles.text(article)
        start = text.index(exact)
        return Place(casework.articles.one(article).id, start, start + len(exact))

    return find


@pytest.fixture
def mark(casework: Casework, words):
    """Mark words with a new incident."""

    def make(exact: str, title: str = "Shelling", **fields: object):
        place = words(exact)
        claim = Incident(id="", ref="", title=title, **fields)
        return casework.marking.mark(place.article, place.start, place.end, claim)

    return make
