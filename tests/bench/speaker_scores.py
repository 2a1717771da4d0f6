"""How well attributions are found, sentence by sentence, against gold in the form of `gold/speakers_<lang>.jsonl`.

`sentences` are the code points of each sentence of a text, `gold` those in which somebody speaks, thinks or is quoted,
with who that is; sentences of which that is open are left out. Persons, their words and what happens in these texts
are invented; bodies and places are not.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.model.moment import Moment
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext

GOLD = Path(__file__).parent / "gold"
_ARTICLES = (
    "the ",
    "a ",
    "an ",
    "le ",
    "la ",
    "les ",
    "l'",
    "l’",
    "un ",
    "une ",
    "el ",
    "los ",
    "las ",
    "una ",
    "des ",
)


@dataclass
class SpeakerScore:
    """Counts of sentences; `named` are those right in whom they name as well."""

    wanted: int = 0
    offered: int = 0
    right: int = 0
    named: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """How many of the sentences offered hold an attribution."""
        return self.right / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """How many of the attributions were offered."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.offered + self.wanted) if self.offered + self.wanted else 0.0


def scored(
    language: str, least: frozenset[str] = frozenset(("high", "medium", "low")), stem: str = "speakers"
) -> SpeakerScore:
    """Return how well the speakers of a language's gold are found; only suggestions of these confidences count."""
    score = SpeakerScore()
    for entry in _entries(f"{stem}_{language}"):
        published = Moment(edtf=entry["ref"])
        found = suggest_article(entry["text"], SuggestContext(language=language, published=published))
        speakers = [
            one for one in found if one.kind is SuggestionKind.SPEAKER and str(one.confidence) in least
        ]
        for start, end in entry["sentences"]:
            wanted = next((one["v"] for one in entry["gold"] if one["s"] == start), None)
            _add(
                score,
                entry["text"][start:end],
                wanted,
                [one for one in speakers if start < one.end and one.start < end],
            )
    return score


def _add(score: SpeakerScore, sentence: str, wanted: str | None, found: list[Suggestion]) -> None:
    names = [one.reading.speaker.name or one.reading.speaker.hedge for one in found]
    score.wanted += wanted is not None
    score.offered += bool(found)
    score.right += bool(found) and wanted is not None
    is_named = wanted is not None and any(_same(wanted, name) for name in names)
    score.named += is_named
    if bool(found) != (wanted is not None) or (found and not is_named):
        rules = sorted({one.rule for one in found})
        score.misses.append(f"{'+' if wanted else '-'} {wanted or ''} | {sentence}\n      {names} {rules}")


def _same(wanted: str, name: str) -> bool:
    """Whether two names mean the same: one holds the other, articles aside."""
    left, right = _bare(wanted), _bare(name)
    return bool(left and right) and (left in right or right in left)


def _bare(name: str) -> str:
    low = name.casefold().replace("’", "'")
    return next((low.removeprefix(article) for article in _ARTICLES if low.startswith(article)), low)


def _entries(name: str) -> Iterator[dict]:
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
