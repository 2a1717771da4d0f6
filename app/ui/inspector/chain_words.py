"""A chain of speakers in a few words."""

from PySide6.QtCore import QCoreApplication

from app.model.speaker import Speaker
from app.model.vocabulary import SpeakerKind
from app.ui.inspector import words

_LONGEST = 40


def chain_words(chain: tuple[Speaker, ...]) -> str:
    """Return who says it: `SOHR`, `SOHR, via BBC`, `nobody is named`; "" where it was not said yet."""
    said = ""
    for speaker in chain:
        name = speaker_words(speaker)
        via = QCoreApplication.translate("chain_words", "{speaker}, via {other}")
        said = via.format(speaker=name, other=said) if said else name
    return said


def speaker_words(speaker: Speaker) -> str:
    """Return a speaker's name, or what stands for it."""
    if speaker.name:
        return words.shortened(speaker.name, _LONGEST)
    if speaker.kind is SpeakerKind.UNATTRIBUTED:
        return QCoreApplication.translate("chain_words", "nobody is named")
    return words.value(speaker.kind)
