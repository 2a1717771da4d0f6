"""Words that bring in a speaker."""

from functools import cache
from typing import NamedTuple

from app.suggest.pack import Pack
from app.suggest.speakers.voice import Voice
from app.suggest.text.phrases import Phrases

_MOST_KNOWN = 50_000

RULES = (
    ("own_words", "speaker.own_words"),
    ("before", "speaker.cue_before"),
    ("after_quotation", "speaker.verb"),
    ("verbs", "speaker.verb"),
    ("perfects", "speaker.verb"),
    ("weak_verbs", "speaker.weak_verb"),
    ("that_verbs", "speaker.verb_that"),
    ("findings", "speaker.finding"),
    ("participles", "speaker.participle"),
    ("feelings", "speaker.feeling"),
    ("nouns", "speaker.noun"),
)
"""Lists of cues in the order in which they are tried, with the rule each stands for."""


class Cue(NamedTuple):
    """The token after a cue, the rule that found it and whom it brings in."""

    end: int
    rule: str
    voices: tuple[Voice, ...]


class CueList(NamedTuple):
    """A list of cues, its key, and the rule it stands for."""

    key: str
    rule: str
    phrases: Phrases[bool]


class CueLists:
    """Tells which lists of cues have a phrase that begins with a word; remembered, since few words begin any."""

    def __init__(self, pack: Pack) -> None:
        self._lists = tuple(CueList(key, rule, pack.words("sources", key)) for key, rule in RULES)
        self._known: dict[tuple[str, ...], tuple[CueList, ...]] = {}

    def of(self, forms: tuple[str, ...]) -> tuple[CueList, ...]:
        """Return the lists in the order in which they are tried."""
        known = self._known.get(forms)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[forms] = tuple(one for one in self._lists if one.phrases.may_begin(forms))
        return known


@cache
def cue_lists(pack: Pack) -> CueLists:
    """Return the lists of a pack's language."""
    return CueLists(pack)
