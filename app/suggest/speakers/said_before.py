"""Whom an article quoted last, for the pronouns and quotations that follow."""

from collections.abc import Iterable

from app.model.speaker import Speaker
from app.model.speaker_reading import SpeakerReading
from app.model.vocabulary import SpeakerKind

_UNKNOWN = frozenset((SpeakerKind.WITNESS, SpeakerKind.UNATTRIBUTED))
_MOST_NAMES = 2000
_NEAR, _MOST_TRIED = 10_000, 8


class SaidBefore:
    """Remembers the last speakers and what kind of speaker each name was when it was introduced.

    `listed` are the shadows of names that are bodies or groups, never one person; a verb that ends in one of
    `feminine` is a woman's, in one of `masculine` a man's, where the language tells.
    """

    def __init__(
        self,
        listed: frozenset[str] = frozenset(),
        feminine: tuple[str, ...] = (),
        masculine: tuple[str, ...] = (),
    ) -> None:
        self.last: Speaker | None = None
        self._person: Speaker | None = None
        self._kinds: dict[str, SpeakerKind] = {}
        self._subject = ""
        self._named: dict[str, bool] = {}
        self._listed = listed
        self._feminine, self._masculine = feminine, masculine
        self._of_gender: dict[tuple[bool, bool], Speaker] = {}

    def saw(self, readings: Iterable[SpeakerReading], subject: str) -> None:
        """Remember who spoke in a sentence, and else the name it began with."""
        named = [one.speaker for one in readings if one.speaker.name]
        for speaker in named:
            gender = self.gender_of(speaker.words)
            if gender is not None:
                self._of_gender[gender, False] = speaker
                self._of_gender[gender, self.is_person(speaker.name)] = speaker
        for speaker in named:
            word = _last_word(speaker.name)
            if word not in self._kinds or speaker.kind not in _UNKNOWN:
                self._kinds[word] = speaker.kind
        if len(self._kinds) > _MOST_NAMES:
            self._kinds.clear()
        persons = [speaker for speaker in named if self.is_person(speaker.name)]
        self._person = persons[0] if persons else self._person
        self.last = [*persons, *named, self.last][0]
        self._subject = "" if named else subject

    def is_person(self, name: str) -> bool:
        """Return whether a name seems to be one person's: capitals at its end, and no listed source."""
        bare = name.casefold().removeprefix("the ")
        last = name.rsplit(None, 1)[-1] if name else ""
        return (
            bool(last)
            and not last[0].islower()
            and bare not in self._listed
            and name.casefold() not in self._listed
        )

    def gender_of(self, verb: str) -> bool | None:
        """Return whether a verb's form is feminine, None where the language, or the form, does not tell."""
        if not self._feminine or not verb:
            return None
        if verb.casefold().endswith(self._feminine):
            return True
        return False if not self._masculine or verb.casefold().endswith(self._masculine) else None

    def kind_of(self, name: str) -> SpeakerKind | None:
        """Return the kind a name had where it spoke before, None where it did not speak."""
        return self._kinds.get(_last_word(name))

    def is_named(self, text: str, word: str, start: int) -> bool:
        """Return whether a word that begins a sentence is a name: it has its capital inside one nearby, too."""
        if word not in self._named:
            if len(self._named) >= _MOST_NAMES:
                self._named.clear()
            self._named[word] = _is_inside_one(text, f" {word}", start)
        return self._named[word]

    def stands_for(self, *, person: bool = False, feminine: bool | None = None) -> Speaker | None:
        """Return who is meant by a pronoun that begins a sentence: whom the one before began with, or who spoke."""
        if self._subject and (self.is_person(self._subject) or not person):
            kind = self.kind_of(self._subject) or SpeakerKind.WITNESS
            return Speaker(name=self._subject, kind=kind)
        of_gender = None if feminine is None else self._of_gender.get((feminine, person))
        return of_gender or (self._person if person else self.last)


def _is_inside_one(text: str, words: str, start: int) -> bool:
    """Look for words with a small letter or a comma before them, not too far to either side."""
    place, last = max(0, start - _NEAR), start + _NEAR
    for _ in range(_MOST_TRIED):
        place = text.find(words, place, last)
        if place < 0:
            return False
        if place > 0 and (text[place - 1].islower() or text[place - 1] == ","):
            return True
        place += 1
    return False


def _last_word(name: str) -> str:
    return name.rsplit(None, 1)[-1].casefold() if name else ""
