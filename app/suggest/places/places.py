"""Places by their names: listed ones, the case's own, and what a word such as "near" says is one."""

from app.model.place_reading import PlaceReading
from app.suggest.places.atlas import NO_ATLAS, Atlas
from app.suggest.places.capital_names import CapitalNames
from app.suggest.places.caseless_names import CaselessNames
from app.suggest.places.place_reader import PlaceReader
from app.suggest.places.place_words import place_words
from app.suggest.text.stretch import Stretch


def find_places(text: str, language: str, atlas: Atlas = NO_ATLAS) -> tuple[PlaceReading, ...]:
    """Return the places that `text` names, in order; without an atlas only those after words such as "near"."""
    return places_in(Stretch.of(text, language), atlas)


def places_in(stretch: Stretch, atlas: Atlas = NO_ATLAS) -> tuple[PlaceReading, ...]:
    """Return the places that a stretch names, in order."""
    reader = PlaceReader(stretch, atlas)
    has_capitals = place_words(stretch.pack.language).has_capitals
    return tuple((CapitalNames(reader) if has_capitals else CaselessNames(reader)).find())
