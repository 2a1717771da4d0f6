"""Claims about who is quoted and what is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.suggest.numbers.counted import read_counted
from app.suggest.pack import LANGUAGES
from app.suggest.places.places import find_places
from app.suggest.speakers.speakers import read_attribution


def first(sentence, language="en"):
    readings = read_attribution(sentence, language)
    return (
        (readings[0].speaker.name, str(readings[0].speaker.kind), readings[0].speaker.words)
        if readings
        else None
    )


@pytest.mark.parametrize(
    ("language", "sentence", "name", "kind", "words"),
    [
        (
            "en",
            "According to the Syrian Observatory for Human Rights (SOHR), two died.",
            "Syrian Observatory for Human Rights (SOHR)",
            "monitor",
            "According to",
        ),
        ("en", "The SOHR said that 71 people died.", "SOHR", "monitor", "said"),
        ("en", "Some 120,000 persons returned, UNHCR reported.", "UNHCR", "un", "reported"),
        (
            "en",
            "The Russian Defense Ministry said it hit targets.",
            "The Russian Defense Ministry",
            "government",
            "said",
        ),
        ("en", "Witnesses said jets struck the town.", "Witnesses", "witness", "said"),
        ("en", "Two died, Reuters reported.", "Reuters", "media", "reported"),
        ("fr", "Selon l'OSDH, deux civils ont été tués.", "OSDH", "monitor", "Selon"),
        (
            "es",
            "Murieron dos, según el Observatorio Sirio de Derechos Humanos (OSDH).",
            "Observatorio Sirio de Derechos Humanos (OSDH)",
            "monitor",
            "según",
        ),
        ("es", "informó la agencia Reuters", "Reuters", "media", "informó"),
        ("ru", "По данным ООН, погибли двое.", "ООН", "un", "По данным"),
        ("ru", "Минобороны заявило об ударе.", "Минобороны", "government", "заявило"),
        ("uk", "За даними УВКБ ООН, повернулися 120 тис. осіб.", "УВКБ ООН", "un", "За даними"),
        (
            "ar",
            "قال المرصد السوري لحقوق الإنسان إن مدنيين قتلا",
            "المرصد السوري لحقوق الإنسان",
            "monitor",
            "قال",
        ),
        ("ar", "بحسب ناشطين قتل شخصان", "ناشطين", "ngo", "بحسب"),
    ],
)
def test_a_cue_brings_in_its_speaker(language, sentence, name, kind, words):
    assert first(sentence, language) == (name, kind, words)


def test_a_hedge_stands_with_the_speaker_or_alone():
    alone = read_attribution("Two men were reportedly killed.", "en")[0].speaker
    assert (alone.name, str(alone.kind), alone.hedge) == ("", "unattributed", "reportedly")
    both = read_attribution("Two men were reportedly killed, SOHR said.", "en")[0].speaker
    assert (both.name, both.hedge) == ("SOHR", "reportedly")


def test_a_known_source_without_a_cue_is_a_guess_of_little_weight():
    reading = read_attribution("UNHCR helps refugees.", "en")[0]
    assert (reading.speaker.name, reading.speaker.words, str(reading.confidence)) == ("UNHCR", "", "low")


@pytest.mark.parametrize("sentence", ["He who said so left.", "it was said", "The war goes on.", "", "said"])
def test_a_sentence_that_names_nobody_has_no_speaker(sentence):
    assert first(sentence) is None


@pytest.mark.parametrize(
    ("language", "words", "counts", "unit", "population"),
    [
        ("en", "at least two civilians were , killed", "killed", "persons", "civilian"),
        ("en", "900 families fled", "displaced", "households", None),
        ("en", "some 120,000 persons returned", "returned", "persons", None),
        ("en", "seven fighters wounded", "injured", "persons", "combatant"),
        ("en", "40 houses", None, "dwellings", None),
        ("en", "3 million refugees", "refugees", "persons", None),
        ("en", "nothing of the kind", None, None, None),
        ("fr", "deux civils ont été tués", "killed", "persons", "civilian"),
        ("es", "dos civiles murieron", "killed", "persons", "civilian"),
        ("ru", "погибли двое гражданских", "killed", "persons", "civilian"),
        ("uk", "повернулися 120 тис. осіб", "returned", "persons", None),
        ("ar", "قتل مدنيين اثنين", "killed", "persons", "civilian"),
    ],
)
def test_what_is_counted_follows_from_noun_and_verb(language, words, counts, unit, population):
    reading = read_counted(words, language)
    assert (reading.counts, reading.unit, reading.population) == (counts, unit, population)


def test_the_nearest_verb_after_the_number_counts():
    words = "two killed and seven others wounded"
    start = words.index("seven")
    assert read_counted(words, "en", start, start + 5).counts == "injured"


@pytest.mark.parametrize(
    ("language", "words", "places"),
    [
        ("en", "in the town of Ariha, near Idlib on 2 June in May", ["Ariha", "Idlib"]),
        ("en", "According to SOHR in its report", []),
        ("fr", "à Ariha, près de Idlib", ["Ariha", "Idlib"]),
        ("es", "en la ciudad de San José", ["San José"]),
        ("ru", "в городе Идлиб", ["Идлиб"]),
        ("uk", "у місті Харків", ["Харків"]),
        ("ar", "في مدينة أريحا", ["أريحا"]),
    ],
)
def test_a_place_is_a_capitalised_run_after_its_preposition(language, words, places):
    assert [reading.place.as_written for reading in find_places(words, language)] == places


TEXT = st.text(max_size=80) | st.lists(
    st.sampled_from(
        [
            "According to",
            "said",
            "the",
            "SOHR",
            "(",
            ")",
            "Ariha",
            "in",
            "near",
            "of",
            "قال",
            "المرصد",
            "😀",
            ",",
            ".",
            "\n",
            "ООН",
            "з",
        ]
    ),
    max_size=12,
).map(" ".join)


@given(TEXT, st.sampled_from(LANGUAGES))
def test_names_and_places_stand_verbatim_in_the_text(text, language):
    for reading in read_attribution(text, language):
        stands_for_name = reading.rule in ("speaker.pronoun", "speaker.quotation")
        words = text[reading.start : reading.end]
        assert stands_for_name or words == (reading.speaker.name or reading.speaker.hedge) != ""
        assert reading.speaker.words in text
    for place in find_places(text, language):
        assert text[place.start : place.end] == place.place.as_written != ""
    read_counted(text, language)
