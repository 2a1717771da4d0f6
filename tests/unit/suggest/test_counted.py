"""Claims about which harm, and which noun, a number of a sentence belongs to."""

import pytest

from app.suggest.numbers.figures import figures_in
from app.suggest.text.stretch import Stretch


def counts(words, language):
    found = figures_in(Stretch.of(words, language), ())
    return {words[one.start : one.end].casefold(): one.counts and str(one.counts) for one in found}


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        (
            "en",
            "He blew himself up, killing five policemen and injuring 17 civilians.",
            {"five": "killed", "17": "injured"},
        ),
        (
            "en",
            "Soldiers engaged 10 insurgents who fired at them, killing six.",
            {"10": None, "six": "killed"},
        ),
        ("en", "A man was killed but three children were hurt.", {"a": "killed", "three": "injured"}),
        ("en", "A man was killed along with two guards.", {"a": "killed", "two": "killed"}),
        (
            "fr",
            "Il a fait feu, tuant cinq policiers et blessant 17 civils.",
            {"cinq": "killed", "17": "injured"},
        ),
        (
            "es",
            "Atacaron el puesto, matando a cinco policías e hiriendo a 17 civiles.",
            {"cinco": "killed", "17": "injured"},
        ),
        ("ar", "قُتل خمسة جنود وأصيب 17 مدنياً", {"خمسة": "killed", "17": "injured"}),
    ],
)
def test_a_number_belongs_to_the_verb_that_can_have_it(language, words, expected):
    found = counts(words, language)
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("language", "words", "part"),
    [
        (
            "en",
            "The strike killed 14, including five children and two women, and wounded 30.",
            ("five", "two"),
        ),
        (
            "fr",
            "Le raid a tué 14 civils, dont cinq enfants et deux femmes, et blessé 30 autres.",
            ("cinq", "deux"),
        ),
        ("es", "Murieron 14 civiles, entre ellos cinco niños, y 30 resultaron heridos.", ("cinco",)),
        ("ar", "قُتل 14 مدنياً، بينهم خمسة أطفال، وأصيب أكثر من 30 آخرين", ("خمسة",)),
        ("ru", "Погибли 14 человек, в том числе пять детей, ранены 30.", ("пять",)),
        ("uk", "Загинули 14 осіб, зокрема п'ять дітей, поранено 30.", ("п'ять",)),
    ],
)
def test_a_part_came_to_the_harm_of_the_whole(language, words, part):
    found = counts(words, language)
    assert found["14"] == "killed"
    assert [found[each] for each in part] == ["killed"] * len(part)
    assert "injured" in [value for key, value in found.items() if "30" in key]


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        (
            "en",
            "Twenty police officers raided the house, confiscating four laptops and breaking two windows.",
            "four",
        ),
        (
            "en",
            "She received at least a dozen anonymous telegrams in which she was threatened with death.",
            "at least a dozen",
        ),
        ("fr", "Ils ont ouvert le feu sur la population à bord de 30 mobylettes.", "30"),
        ("es", "Los policías se llevaron cuatro cuadernos de la casa.", "cuatro"),
        ("ru", "Полицейские забрали у семьи четыре тетради.", "четыре"),
        ("uk", "Поліцейські забрали в родини чотири зошити.", "чотири"),
    ],
)
def test_a_noun_that_no_list_has_is_not_taken_for_another(language, words, number):
    (found,) = [
        one
        for one in figures_in(Stretch.of(words, language), ())
        if words[one.start : one.end].casefold() == number
    ]
    assert (found.counts, found.population, str(found.confidence)) == (None, None, "low")
    assert str(found.unit) not in {"persons", "households", "dwellings"}


def test_a_number_of_men_is_not_one():
    assert "a" not in counts("A number of militants were killed.", "en")


def test_the_bodies_of_seven_men_are_dead():
    assert counts("The bodies of seven insurgents were found.", "en") == {"seven": "killed"}


def test_the_second_of_two_ages_is_one_too():
    assert counts("Two volunteers, aged 19 and 22, were briefly detained.", "en")["22"] is None


def test_the_people_named_before_say_nothing_of_another_noun():
    assert (
        counts("They fired on the population, a witness said, and three journalists stayed.", "en")["three"]
        is None
    )
