"""Who says it in the end: independent sources, counted from chains of attribution."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from app.model.article import Article
from app.model.evidence import Evidence
from app.model.reading_facts import ReadingFacts
from app.model.vocabulary import SUPPORTING, Stance

NO_TEXT = sha256(b"").hexdigest()
"""The hash of a text without a letter."""

_BRACKETS = re.compile(r"\(([^()]{2,99})\)")
_SHORTEST_ACRONYM = 3
"""Initials of fewer letters are too often those of somebody else."""


@dataclass(frozen=True, slots=True)
class _Voice:
    """The names a voice goes by, and the initials they may be shortened to."""

    names: frozenset[str]
    initials: frozenset[str] = frozenset()

    def is_same(self, other: "_Voice") -> bool:
        """Two long names with the same initials are not one voice; a name and its initials are."""
        return bool(self.names & other.names or self.names & other.initials or self.initials & other.names)


def independent_sources(
    evidence: Iterable[Evidence],
    articles: Mapping[str, Article],
    passage_articles: Mapping[str, str],
    readings: Iterable[ReadingFacts] = (),
) -> int:
    """Return how many independent voices support a claim (see `voices_of`)."""
    supporting = (link for link in evidence if link.stance in SUPPORTING)
    return len(voices_of(supporting, articles, passage_articles, readings))


def giving_links(links: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence that gives a figure: what asserts it, else what corrects another number to it."""
    own = tuple(links)
    asserting = tuple(link for link in own if link.stance is Stance.ASSERTS)
    return asserting or tuple(link for link in own if link.stance is Stance.CORRECTS)


def voices_of(
    evidence: Iterable[Evidence],
    articles: Mapping[str, Article],
    passage_articles: Mapping[str, str],
    readings: Iterable[ReadingFacts] = (),
) -> tuple[tuple[Evidence, ...], ...]:
    """Return the evidence by independent voice, each in the order it came.

    A voice is the last speaker of a chain. Where nobody is named it is the article's publisher together with
    the article's text, so that one text printed twice is one voice. `passage_articles` gives the article of
    each passage, both by id. With `readings` the texts of earlier readings count too: a second copy stays one
    when only one of the two is read again.
    """
    links = tuple(evidence)
    homes = {passage_articles[link.passage] for link in links}
    texts = _texts(reading for reading in readings if reading.article in homes)
    voices = []
    for link in links:
        article = articles[passage_articles[link.passage]]
        voices.append(_voice(link, article, texts[article.id]))
    return tuple(tuple(links[at] for at in members) for members in _one_by_one(voices))


def second_copies(articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
    """Return by id the articles that show the same text as another, with those others in their order.

    Articles without any text (scans nobody could read) are no copies of each other.
    """
    same: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        if article.text_sha256 != NO_TEXT:
            same[article.text_sha256].append(article)
    return {
        article.id: tuple(other for other in group if other.id != article.id)
        for group in same.values()
        if len(group) > 1
        for article in group
    }


def _texts(readings: Iterable[ReadingFacts]) -> dict[str, set[str]]:
    texts: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        texts[reading.article].add(reading.text_sha256)
    return texts


def origin_name(link: Evidence) -> str:
    """Return the name of who said it first, "" where nobody is named."""
    return next((voice.name for voice in reversed(link.attribution) if voice.name.strip()), "")


def same_speaker(one: str, other: str) -> bool:
    """Return whether two names stand for one speaker.

    They do where they are equal but for case, spacing, accents and "the", or one is the other's acronym.
    """
    return _named(one).is_same(_named(other))


def name_keys(name: str) -> frozenset[str]:
    """Return the forms under which a name is looked for: itself, an acronym in brackets, its initials."""
    voice = _named(name)
    return voice.names | voice.initials


@lru_cache(maxsize=16_384)
def _named(name: str) -> _Voice:
    outside, inside = _BRACKETS.sub(" ", name), _BRACKETS.findall(name)
    names = {_plain(name), _plain(outside)}
    names |= {_plain(part) for part in inside if part.isupper() or outside.strip().isupper()}
    long_names = [outside, *(part for part in inside if outside.strip().isupper())]
    return _Voice(
        frozenset(names - {""}) or frozenset({name}), frozenset(filter(None, map(_initials, long_names)))
    )


def _initials(name: str) -> str:
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return _plain(letters) if len(letters) >= _SHORTEST_ACRONYM else ""


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = (letter for letter in letters if not unicodedata.combining(letter))
    words = "".join(letter if letter.isalnum() else " " for letter in bare).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _voice(link: Evidence, article: Article, texts: Iterable[str]) -> _Voice:
    if name := origin_name(link):
        return _named(name)
    own = {article.text_sha256, *texts} - {NO_TEXT} or {article.id}
    text = frozenset(f"text:{each}" for each in own)
    if not article.container_title.strip():
        return _Voice(text)
    publisher = _named(article.container_title)
    return _Voice(publisher.names | text, publisher.initials)


def _one_by_one(voices: Sequence[_Voice]) -> list[list[int]]:
    """Return the places of the voices that are one and the same, melting together all that is connected."""
    named: dict[str, list[int]] = defaultdict(list)
    shortened: dict[str, list[int]] = defaultdict(list)
    for at, voice in enumerate(voices):
        for name in voice.names:
            named[name].append(at)
        for name in voice.initials:
            shortened[name].append(at)
    parents = list(range(len(voices)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = at = parents[parents[at]]
        return at

    for name, places in named.items():
        for other in [*places[1:], *shortened.get(name, [])]:
            one, two = sorted((root(places[0]), root(other)))
            parents[two] = one
    melted: dict[int, list[int]] = defaultdict(list)
    for at in range(len(voices)):
        melted[root(at)].append(at)
    return list(melted.values())
