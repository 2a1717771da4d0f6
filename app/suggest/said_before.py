"""Whom an article quoted last, for the pronouns and quotations that follow."""

from collections.abc import Iterable

from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import SpeakerKind

_BODIES = frozenset((SpeakerKind.MEDIA, SpeakerKind.MONITOR, SpeakerKind.UN, SpeakerKind.NGO))
_MOST_NAMES = 2000


class SaidBefore:
    """Remembers the last speaker and what kind of speaker each name was when it was introduced."""

    def __init__(self) -> None:
        self.last: Speaker | None = None
        self._kinds: dict[str, SpeakerKind] = {}
        self._subject = ""

    def saw(self, readings: Iterable[SpeakerReading], subject: str) -> None:
        """Remember who spoke in a sentence, and else the name it began with."""
        named = [one.speaker for one in readings if one.speaker.name and one.speaker.kind]
        for speaker in named:
            word = _last_word(speaker.name)
            is_known = speaker.kind not in (SpeakerKind.WITNESS, SpeakerKind.UNATTRIBUTED)
            if word not in self._kinds or is_known:
                self._kinds[word] = speaker.kind
        if len(self._kinds) > _MOST_NAMES:
            self._kinds.clear()
        if named:
            self.last = min(named, key=lambda one: one.kind in _BODIES)
        self._subject = "" if named else subject

    def kind_of(self, name: str) -> SpeakerKind | None:
        """Return the kind a name had where it spoke before, None where it did not speak."""
        return self._kinds.get(_last_word(name))

    def stands_for(self) -> Speaker | None:
        """Return who is meant by a pronoun that begins a sentence: whom the one before began with, or who spoke."""
        if self._subject:
            kind = self.kind_of(self._subject) or SpeakerKind.WITNESS
            return Speaker(name=self._subject, kind=kind)
        return self.last


def _last_word(name: str) -> str:
    return name.rsplit(None, 1)[-1].casefold() if name else ""
