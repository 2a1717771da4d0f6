"""Claims about the words around a place."""

from app.model.place import Place
from app.suggest.pack import pack_for
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_cues import SETTLEMENT, place_cues
from app.suggest.places.places import find_places


def test_in_and_town_before_a_name_are_one_cue():
    tokens = pack_for("ar").tokens("في مدينة أريحا")
    cue = place_cues("ar").at(tokens, 0)
    assert (cue.start, cue.end, cue.kind, cue.strong) == (0, 2, SETTLEMENT, True)


def test_the_word_town_is_not_the_town_of_that_name():
    medina = Atlas(None, (Place(name="المدينة"), Place(name="مدينة")))
    found = find_places("قتل اثنان في مدينة أريحا.", "ar", medina)
    assert [one.place.as_written for one in found] == ["أريحا"]
