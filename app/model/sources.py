"""Who says it in the end: independent sources, counted from chains of attribution."""

import re
import unicodedata
from collections.abc import Iterable

from app.model.article import Article
from app.model.evidence import Evidence
from app.model.vocabulary import SpeakerKind, Stance

_ACRONYM = re.compile(r"\(([^()]{2,12})\)")
_SUPPORTING = frozenset({Stance.ASSERTS, Stance.CORRECTS, Stance.QUALIFIES})


def independent_sources(
    evidence: Iterable[Evidence],
    articles: dict[str, Article],
    passage_articles: dict[str, str],
) -> int:
    """Return how many independent voices support a claim.

    A voice is the last speaker of a chain; where nobody is named it is the article's publisher, else the article's
    own text, so that one text kept twice is one voice. Two names are one voice where they are equal but for case,
    spacing, accents or an acronym. `passage_articles` gives the article of each passage, both by id.
    """
    voices: list[frozenset[str]] = []
    for link in evidence:
        if link.stance in _SUPPORTING:
            _join(voices, _voice(link, articles[passage_articles[link.passage]]))
    return len(voices)


def origin_name(link: Evidence) -> str:
    """Return the name of who said it first, "" where nobody is named."""
    named = [speaker for speaker in link.attribution if speaker.name and speaker.kind is not SpeakerKind.UNATTRIBUTED]
    return named[-1].name if named else ""


def same_speaker(one: str, other: str) -> bool:
    """Return whether two names stand for one speaker (equal but for case, spacing, accents, or one an acronym of the other)."""
    return bool(name_keys(one) & name_keys(other))


def name_keys(name: str) -> frozenset[str]:
    """Return the forms under which a name is compared: itself, what stands in brackets, its initials."""
    outside = _ACRONYM.sub(" ", name)
    forms = {
        _plain(name),
        _plain(outside),
        *(_plain(inside) for inside in _ACRONYM.findall(name)),
    }
    initials = "".join(word[0] for word in outside.split() if word[0].isupper())
    if len(initials) >= 3:
        forms.add(_plain(initials))
    return frozenset(forms - {""})


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    words = kept.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _voice(link: Evidence, article: Article) -> frozenset[str]:
    name = origin_name(link)
    if name:
        return frozenset(f"name:{key}" for key in name_keys(name)) or frozenset({f"name:{name}"})
    if article.container_title:
        return frozenset(f"name:{key}" for key in name_keys(article.container_title))
    return frozenset({f"text:{article.text_sha256}"})


def _join(voices: list[frozenset[str]], voice: frozenset[str]) -> None:
    """Add a voice, melting together all it shares a form with."""
    kin = [known for known in voices if known & voice]
    for known in kin:
        voices.remove(known)
    voices.append(voice.union(*kin))
