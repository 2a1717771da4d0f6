"""Words that bring in a speaker."""

from typing import NamedTuple

from app.suggest.voice import Voice

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
