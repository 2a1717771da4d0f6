"""Who says it, in words: the chain of speakers behind a piece of evidence."""

from collections.abc import Callable, Sequence

from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.values import value_word


def speaker_words(speaker: Speaker, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a speaker's name, or what stands for one that has none."""
    if speaker.name.strip():
        return " ".join(speaker.name.split())
    if speaker.kind is SpeakerKind.UNATTRIBUTED:
        return phrase("timeline", "unattributed", language)
    return value_word(speaker.kind, language)


def chain_words(
    chain: Sequence[Speaker], language: str = DEFAULT_LANGUAGE, *, shown: Callable[[str], str] = str
) -> str:
    """Return who said it first, and through whom: `SOHR, via Reuters`; or that nobody is named or noted.

    `shown` is applied to each name, to keep its direction or to cut it.
    """
    if not chain:
        return phrase("timeline", "speaker_not_noted", language)
    first, *through = [shown(speaker_words(speaker, language)) for speaker in reversed(chain)]
    for name in through:
        first = phrase("timeline", "via", language).format(speaker=first, source=name)
    return first
