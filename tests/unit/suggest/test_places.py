"""Claims about which names are taken for places, and for which; the list is a small one made here."""

import pytest

from app.model.confidence import Confidence
from app.model.gazetteer_entry import GazetteerEntry
from app.model.gazetteer_key import gazetteer_key
from app.model.gazetteer_place import GazetteerPlace, PlaceKind
from app.store.gazetteer import Gazetteer
from app.store.gazetteer_writer import write_gazetteer
from app.suggest.pack import pack_for
from app.suggest.places.atlas import Atlas
from app.suggest.places.place_counts import weigh
from app.suggest.places.places import find_places

COUNTRIES = {
    "SD": ("Sudan", 41_000_000, "Soudan", "السودان", "Судан"),
    "ER": ("Eritrea", 6_000_000, "Érythrée", "إريتريا", "Эритрея"),
    "FR": ("France", 66_000_000, "Francia", "فرنسا", "Франция", "Франція"),
    "US": ("United States", 320_000_000, "États-Unis", "USA", "США"),
    "LB": ("Lebanon", 6_800_000, "Liban", "Líbano", "لبنان", "Ливан"),
    "LY": ("Libya", 6_800_000, "Libye", "ليبيا"),
    "UA": ("Ukraine", 44_000_000, "Украина", "Україна"),
    "CL": ("Chile", 18_000_000, "Chili"),
    "GE": ("Georgia", 3_700_000, "Грузия"),
    "SY": ("Syria", 17_000_000, "سوريا", "Syrie"),
}
PROVINCES = {"Texas": "US", "West Virginia": "US", "Georgia": "US", "Idlib": "SY", "North Darfur": "SD"}
TOWNS = [
    ("Paris", "FR", "", 2_100_000, "Париж"),
    ("Paris", "US", "Texas", 25_000),
    ("Verdun", "FR", "", 18_000),
    ("Verdun", "LB", "", 60_000),
    ("Salem", "US", "West Virginia", 1_600),
    ("Del Monte", "US", "Texas", 36_000),
    ("London", "FR", "", 900_000),
    ("Ume", "CL", "", 900_000),
    ("Charlotte", "US", "", 880_000),
    ("Santiago", "CL", "", 4_800_000),
    ("Curicó", "CL", "", 40_000),
    ("Tripoli", "LY", "", 1_150_000, "طرابلس"),
    ("Tripoli", "LB", "", 230_000, "طرابلس"),
    ("Sidon", "LB", "", 160_000, "صيدا"),
    ("Beirut", "LB", "", 1_900_000, "بيروت", "Beyrouth"),
    ("Kharkiv", "UA", "", 1_400_000, "Харьков", "Харків"),
    ("Idlib", "SY", "Idlib", 130_000, "إدلب"),
    ("Sarmin", "SY", "Idlib", 14_000, "سرمين"),
    ("Atlanta", "US", "Georgia", 490_000),
    ("Savannah", "US", "Georgia", 145_000),
]


def entries():
    for number, (code, (name, people, *others)) in enumerate(COUNTRIES.items(), start=1):
        yield of(number, name, PlaceKind.COUNTRY, code, people, others)
    for number, (name, code) in enumerate(PROVINCES.items(), start=100):
        people = 11_000_000 if name == "Georgia" else 0
        yield of(number, name, PlaceKind.ADM1, code, people, [], name)
    for number, (name, code, adm1, people, *others) in enumerate(TOWNS, start=200):
        yield of(number, name, PlaceKind.SETTLEMENT, code, people, others, adm1)


def of(number, name, kind, code, people, others, adm1=""):
    place = GazetteerPlace(
        id=number,
        name=name,
        kind=kind,
        code=code,
        country=COUNTRIES[code][0],
        adm1=adm1,
        population=people,
    )
    return GazetteerEntry(place, tuple(sorted({gazetteer_key(one) for one in (name, *others)})))


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    path = tmp_path_factory.mktemp("lists") / "places.sqlite"
    write_gazetteer(path, entries(), {})
    with Gazetteer([path]) as gazetteer:
        yield gazetteer


@pytest.fixture
def places(listed):
    """Return the places of a text as a reader would see them: words, name, country."""

    def find(text, language="en"):
        atlas = Atlas(listed)
        weigh(atlas, text, pack_for(language))
        return [
            (one.place.as_written, one.place.name, one.place.country)
            for one in find_places(text, language, atlas)
        ]

    return find


def words(found):
    return [one[0] for one in found]


def words_of(readings):
    return [one.place.as_written for one in readings]


def test_a_list_of_countries_is_no_place_in_a_country(places):
    assert words(places("They came from Sudan, Eritrea and Lebanon.")) == ["Sudan", "Eritrea", "Lebanon"]


@pytest.mark.parametrize(
    ("text", "country"),
    [("He lives in Paris, Texas.", "United States"), ("He lives in Paris, France.", "France")],
)
def test_a_region_after_a_comma_tells_which_place_is_meant(places, text, country):
    assert places(text) == [("Paris", "Paris", country)]


def test_two_names_side_by_side_are_a_person(places):
    assert places("Among them were Charlotte London and a friend.") == []


def test_small_words_between_two_places_part_them(places):
    assert words(places("Llegaron desde Santiago y Curicó.", "es")) == ["Santiago", "Curicó"]


def test_a_place_stays_before_the_name_of_a_person_from_there(places):
    assert places("Об этом заявил мэр Харькова Игорь Терехов.", "ru")[0][:2] == ("Харькова", "Kharkiv")
    assert places("Приехал Харьков Игорь Терехов.", "ru") == []


def test_arabic_and_goes_on_with_a_list_of_places_and_is_no_part_of_them(places):
    assert words(places("وصلوا إلى بيروت وصيدا وطرابلس.", "ar")) == ["بيروت", "صيدا", "طرابلس"]
    assert words(places("سقطت قذائف على قرى كنصفرة وسفوهن.", "ar")) == ["كنصفرة", "سفوهن"]


def test_arabic_in_is_written_together_with_the_name(places):
    assert words(places("عقدت قمة ببيروت أمس.", "ar")) == ["بيروت"]


@pytest.mark.parametrize(
    "text",
    [
        "اختفى ربع المدينة اختفاء.",
        "جرفت السيول أحياء كاملة.",
        "حكم عليه بالسجن عشرين سنة.",
        "مستشفى ميداني جديد.",
    ],
)
def test_arabic_words_that_no_list_has_are_places_only_where_they_can_be_names(places, text):
    assert places(text, "ar") == []


def test_what_was_placed_once_is_a_place_in_the_rest_of_the_article(listed):
    atlas = Atlas(listed)
    assert words_of(find_places("تضررت صيدا كثيرا.", "ar", atlas)) == []
    assert words_of(find_places("قصفت مدينة صيدا.", "ar", atlas)) == ["صيدا"]
    assert words_of(find_places("تضررت صيدا كثيرا.", "ar", atlas)) == ["صيدا"]


def test_georgia_is_the_state_where_its_towns_are_named_and_else_the_country(places):
    assert (
        places("Voters in Atlanta and Savannah sued Georgia over rules in Georgia.")[-1][2] == "United States"
    )
    assert places("Protests went on in Georgia.") == [("Georgia", "Georgia", "Georgia")]


def test_of_two_towns_the_one_beside_the_other_in_a_list_is_meant(places):
    assert places("Marches were held in Sidon and in Tripoli.")[1][2] == "Lebanon"
    assert places("Marches were held in Tripoli.")[0][2] == "Libya"


def test_a_name_that_ended_a_persons_is_a_persons_when_it_stands_alone(listed):
    atlas = Atlas(listed)
    assert words_of(find_places("They saw Marla Charlotte.", "en", atlas)) == []
    assert words_of(find_places("Then Charlotte left.", "en", atlas)) == []
    assert words_of(find_places("She died in Charlotte.", "en", atlas)) == ["Charlotte"]


def test_initials_of_a_body_are_no_place(places):
    assert places("La UME llegó; la USA protestó.", "es") == [("USA", "United States", "United States")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Shells fell on the villages of Kafra, Tell Dosh and Marat.", "en", ["Kafra", "Tell Dosh", "Marat"]),
        ("They live in the Kutup and Nayap camps.", "en", ["Kutup", "Nayap camps"]),
        ("Ils ont fui les villages de Kafra et de Dosh.", "fr", ["Kafra", "Dosh"]),
        ("Обстреляны сёла Кафра и Дош.", "ru", ["Кафра", "Дош"]),
    ],
)
def test_each_name_of_a_list_of_villages_is_one(places, text, language, expected):
    assert words(places(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il tenait un café rue de Beyrouth.", "fr"),
        ("She met Ms. Charlotte there.", "en"),
        ("He is from a suburb of the Libyan capital.", "en"),
        ("Она живёт на улице Харькова.", "ru"),
    ],
)
def test_streets_titles_and_peoples_make_no_place_of_a_name(places, text, language):
    assert places(text, language) == []


def test_a_place_after_the_word_that_opens_a_sentence_is_found_by_its_case(places):
    assert words(places("Рабочие Харькова бастуют.", "ru")) == ["Харькова"]
    assert words(places("Посольство Франции закрыто.", "ru")) == ["Франции"]


def test_a_town_after_of_and_before_its_state_is_found(places):
    assert places("She is survived by Chelsea Jackson of Paris, Texas.") == [
        ("Paris", "Paris", "United States")
    ]


def test_a_name_that_no_list_has_does_not_hide_the_one_joined_to_it(places):
    assert words(places("Fue a Srebrenik y Santiago.", "es")) == ["Santiago"]


def test_a_name_is_not_cut_where_its_first_word_is_a_small_one(places):
    assert places("Llegaron frente a Del Monte, Texas.", "es") == [
        ("Del Monte", "Del Monte", "United States")
    ]


def test_a_village_of_the_country_an_article_is_about_is_doubtful_without_a_cue(listed):
    atlas = Atlas(listed)
    weigh(atlas, "Syria. Idlib.", pack_for("en"))
    (found,) = find_places("By then Sarmin had fallen.", "en", atlas)
    assert found.confidence is Confidence.LOW
    assert words_of(find_places("By then Curicó had fallen.", "es", atlas)) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lebanese soldiers fired on a crowd. Shops were shut in Tripoli.", "en"),
        ("Des soldats libanais ont tiré. Les magasins sont fermés à Tripoli.", "fr"),
        ("أطلق الجيش اللبناني النار في طرابلس.", "ar"),
    ],
)
def test_the_people_an_article_speaks_of_say_which_town_is_meant(places, text, language):
    assert places(text, language)[-1][2] == "Lebanon"


def test_a_state_written_short_tells_which_town_is_meant(places):
    assert places("PARIS, Tex. — A storm hit the town.")[0] == ("PARIS", "Paris", "United States")
    assert words(places("PARIS, Tex. — A storm hit the town.")) == ["PARIS"]
    assert words(places("SALEM, W. Va. — All voted.")) == ["SALEM"]


def test_a_word_that_opens_a_sentence_is_no_name_of_a_district(places):
    assert places("The state has competed hard.") == []
    assert places("Each district voted.") == []


def test_a_person_is_no_small_town_after_a_weak_word(listed):
    atlas = Atlas(listed)
    assert words_of(find_places("They heard Marla Curicó.", "en", atlas)) == []
    assert words_of(find_places("They voted for Curicó twice.", "en", atlas)) == []


def test_a_spanish_town_with_an_article_is_its_club(places):
    assert words(places("El Madrid venció al Santiago en Curicó.", "es")) == ["Curicó"]


def test_the_noun_that_opens_a_spanish_sentence_is_no_part_of_a_name(places):
    assert words(places("Vecinos de Santiago marcharon.", "es")) == ["Santiago"]
    assert words(places("Banco de Chile y otros.", "es")) == []


def test_where_nothing_is_told_the_country_of_the_language_is_likelier(places):
    assert places("Il habite à Verdun.", "fr")[0][2] == "France"
    assert places("He lives in Verdun.", "en")[0][2] == "Lebanon"
    assert places("Une bombe a explosé à Sarmin.", "fr") == [("Sarmin", "Sarmin", "Syria")]


def test_a_small_town_that_has_its_name_to_itself_is_doubtful_after_a_weak_word(listed):
    (found,) = find_places("Buses leave from Curicó daily.", "en", Atlas(listed))
    assert found.confidence is Confidence.LOW


def test_a_place_after_a_person_is_parted_from_the_name(places):
    assert words(places("Guards stopped Leyla Yunus at Charlotte airport.")) == ["Charlotte airport"]


def test_a_small_town_after_a_mere_of_is_rather_somebodys_name(places):
    assert places("Dispararon contra la casa de Curicó.", "es") == []
    assert words(places("Tomaron el control de Curicó.", "es")) == ["Curicó"]


def test_a_name_without_a_cue_is_doubtful_or_none(listed):
    atlas = Atlas(listed)
    (found,) = find_places("Everyone knows Lebanon.", "en", atlas)
    assert found.confidence is Confidence.LOW
