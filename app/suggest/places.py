"""Places by their words: capitalised runs after a preposition."""

from app.model.place import Place
from app.model.place_reading import PlaceReading
from app.model.reason import Reason
from app.model.reason_code import ReasonCode
from app.suggest.families import PLACE
from app.suggest.pack import Pack
from app.suggest.runs import is_capitalised, run_from, small_words
from app.suggest.stretch import Stretch
from app.suggest.tokens import Token

_ARABIC_WORDS = 1


def find_places(text: str, language: str) -> tuple[PlaceReading, ...]:
    """Return the places that `text` names after words such as "in" or "near", in order, as written only."""
    return places_in(Stretch.of(text, language))


def places_in(stretch: Stretch) -> tuple[PlaceReading, ...]:
    """Return the places that a stretch names, in order."""
    text, pack, tokens = stretch.text, stretch.pack, stretch.tokens
    cues = pack.words("places", "cues")
    found: list[PlaceReading] = []
    index = 0
    while index < len(tokens):
        cue = cues.at(tokens, index) if tokens[index].begins & PLACE else None
        end = _end_of_place(text, tokens, cue[0], pack) if cue else index
        if cue is None or end <= cue[0]:
            index += 1
            continue
        start, stop = tokens[cue[0]].start, tokens[end - 1].end
        words = {"words": text[tokens[index].start : tokens[cue[0] - 1].end]}
        place = Place(as_written=text[start:stop])
        reason = Reason(ReasonCode.AFTER_PREPOSITION, words)
        found.append(PlaceReading(place=place, start=start, end=stop, reason=reason))
        index = end
    return tuple(found)


def _end_of_place(text: str, tokens: list[Token], index: int, pack: Pack) -> int:
    """Return the token after the place that begins at one; that one itself where none does."""
    if index >= len(tokens) or "\n" in text[tokens[index - 1].end : tokens[index].start]:
        return index
    if pack.language == "ar":
        return index + _ARABIC_WORDS if tokens[index].kind == "w" else index
    if not is_capitalised(text, tokens[index]) or tokens[index].key in pack.table("places")["not_places"]:
        return index
    if any(pack.values("dates", table).at(tokens, index) for table in ("months", "weekdays", "seasons")):
        return index
    if pack.slots("sources", "known").at(tokens, index):
        return index
    return run_from(text, tokens, index, small_words(pack, "places"))
