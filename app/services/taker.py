"""Which of the claims on a sentence an accepted time, place or speaker is given to."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.model.claim import Claim
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggest.numbers.owner import owner_of


@dataclass(frozen=True, slots=True)
class Taker:
    """A claim that rests on words of the sentence, and the field that the suggestion would fill."""

    passage: Passage
    link: Evidence
    claim: Claim
    field: str

    @property
    def is_free(self) -> bool:
        """Whether nothing stands in the field."""
        value = self._value
        return not value if isinstance(value, tuple) else value == type(value)()

    @property
    def is_guess(self) -> bool:
        """Whether only a guess stands in it."""
        return self.field in (self.link.guessed if self.field == "attribution" else self.claim.guessed)

    @property
    def key(self) -> tuple[str, str]:
        """What is filled: the field of a claim, or of its evidence."""
        return (self.link.id if self.field == "attribution" else self.claim.id), self.field

    @property
    def own_words(self) -> tuple[int, int]:
        """The code points of a figure's value where it stands in the passage, else of the passage."""
        written = self.claim.value_as_written if isinstance(self.claim, Figure) else ""
        at = self.passage.exact.find(written) if written else -1
        if at < 0:
            return self.passage.start, self.passage.end
        return self.passage.start + at, self.passage.start + at + len(written)

    @property
    def guessed_words(self) -> tuple[int, int] | None:
        """The code points of the words that the field's value was read from, None where the passage lacks them."""
        value = self._value
        words = value[0].name if isinstance(value, tuple) and value else getattr(value, "as_written", "")
        at = self.passage.exact.find(words) if words else -1
        return (self.passage.start + at, self.passage.start + at + len(words)) if at >= 0 else None

    @property
    def _value(self) -> object:
        return getattr(self.link if self.field == "attribution" else self.claim, self.field)


def field_of(kind: SuggestionKind, claim: Claim) -> str:
    """Return the field of a claim (or of its evidence: `attribution`) that such a suggestion fills."""
    if kind is SuggestionKind.SPEAKER:
        return "attribution"
    if kind is SuggestionKind.PLACE:
        return "place"
    return "when" if isinstance(claim, Incident) else "period"


def taker_of(text: str, one: Suggestion, near: Iterable[Taker], *, looked_at: bool) -> Taker | None:
    """Return the one claim that gets a time, place or speaker; None where it is not clear which, or none lacks it.

    First the sentence's only incident that has none, then the figure to whose number the words belong. What a person
    set is never replaced; a guess only where somebody `looked_at` the suggestion and it is the only claim there, or
    the guess was read from words that belong to another number.
    """
    takers = list(near)
    incidents = [each for each in takers if isinstance(each.claim, Incident)]
    if len(incidents) == 1 and incidents[0].is_free:
        return incidents[0]
    figures = sorted(
        (each for each in takers if isinstance(each.claim, Figure)), key=lambda each: each.own_words
    )
    extents = [each.own_words for each in figures]
    owner = figures[owner_of(text, extents, (one.start, one.end))] if figures else None
    if owner is not None and owner.is_free:
        return owner
    if not looked_at:
        return None
    if len(takers) == 1 and takers[0].is_guess:
        return takers[0]
    if owner is None or not owner.is_guess:
        return None
    words = owner.guessed_words
    is_anothers = words is None or figures[owner_of(text, extents, words)] is not owner
    return owner if is_anothers else None
