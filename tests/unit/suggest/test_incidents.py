"""Claims about incidents: what is offered as having happened, how surely, and joined with what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.moment import Moment
from app.model.reason_code import ReasonCode
from app.model.suggestion import SuggestionKind
from app.model.vocabulary import INCIDENT_KINDS
from app.suggest.article import suggest_article
from app.suggest.pack import LANGUAGES, Pack
from app.suggest.suggest_context import SuggestContext

FRIDAY = Moment(edtf="2021-05-14")


def incidents(text, language="en", published=FRIDAY):
    found = suggest_article(text, SuggestContext(language=language, published=published))
    return [one for one in found if one.kind is SuggestionKind.INCIDENT]


def sure(text, language="en"):
    return [one for one in incidents(text, language) if one.confidence != "low"]


def facts(one):
    when, place = one.reading.when, one.reading.place
    return one.reading.kind, when and when.moment.edtf, place and place.place.as_written


@pytest.mark.parametrize(
    ("text", "kind", "when", "place"),
    [
        (
            "Police arrested the lawyer Amina Farouk in Alexandria on 3 May 2021.",
            "arrests",
            "2021-05-03",
            "Alexandria",
        ),
        (
            "Gunmen abducted an aid worker near Goma on 12 April.",
            "abduction_forced_disappearance",
            "2021-04-12",
            "Goma",
        ),
        (
            "An explosion rocked a fuel depot in Aden on 12 May.",
            "explosion_remote_violence",
            "2021-05-12",
            "Aden",
        ),
        ("Unknown men shot dead Berta Lagos in Ocotal on 2 March 2016.", "attack", "2016-03-02", "Ocotal"),
        (
            "In Beni soldiers burned down 40 houses on 2 May.",
            "looting_property_destruction",
            "2021-05-02",
            "Beni",
        ),
    ],
)
def test_what_happened_is_offered_with_its_kind_day_and_place(text, kind, when, place):
    [one] = sure(text)
    assert facts(one) == (kind, when, place)
    assert one.reason.code is ReasonCode.TELLS_INCIDENT
    assert one.reason.facts["words"] in text


@pytest.mark.parametrize(
    "text",
    [
        "The committee may meet in Geneva on 20 May to discuss the attacks.",
        "Officials warned that militants could attack Mazar in the coming days.",
        "Fears of a new attack on Kharkiv are growing.",
        "If the truce in Hodeida holds, aid will arrive next week.",
        "She suffered a heart attack in Cairo on 3 May.",
        "The team won the championship in Madrid on 9 May.",
        "Violence against women remains a serious problem in the region.",
        "The bill on attacks against journalists was debated in London on Monday.",
        "Since the March ceasefire, the price of bread has doubled in Idlib.",
        "A court in Cairo issued an arrest warrant on 3 May.",
        "Lawmakers clashed over the debt ceiling on Wednesday.",
        "The war has killed more than 380,000 people since 2011.",
        "As of 10 April the authorities in Mariupol reported over 10,000 civilians killed.",
        "According to the organisation, 331 defenders were killed in 25 countries in 2020.",
    ],
)
def test_what_is_planned_feared_figurative_or_adds_up_is_no_sure_incident(text):
    assert not sure(text)


@pytest.mark.parametrize(
    "text",
    [
        "No civilians were killed in the strike on the depot near Homs.",
        "The ministry denied shelling Ariha on 3 May.",
        "He was not arrested in Cairo on 3 May.",
    ],
)
def test_what_is_denied_is_no_sure_incident(text):
    assert not sure(text)


def test_two_incidents_of_a_sentence_keep_their_own_days_and_places():
    text = "On 2 May soldiers burned down 40 houses in Mingin; on 5 May they killed a pastor in Hakha."
    assert [facts(one) for one in sure(text)] == [
        ("looting_property_destruction", "2021-05-02", "Mingin"),
        ("", "2021-05-05", "Hakha"),
    ]


def test_the_day_somebody_spoke_is_not_the_day_it_happened():
    [one] = sure("Police said on Tuesday that gunmen killed two farmers in Beni on Sunday.")
    assert one.reading.when.moment.edtf == "2021-05-09"
    assert [other.when.moment.edtf for other in one.alternatives] == ["2021-05-11"]


def test_a_sentence_without_a_day_takes_that_of_the_sentence_before_with_doubt():
    first, second = incidents("Soldiers raided Nyala on 3 May. Two boys were killed.")
    assert first.reading.when.moment.edtf == second.reading.when.moment.edtf == "2021-05-03"
    assert second.reading.when.reason.code is ReasonCode.TIME_OF_SENTENCE_BEFORE
    assert second.reading.when.confidence == "low"


def test_a_day_is_not_carried_into_the_next_paragraph():
    _, second = incidents("Soldiers raided Nyala on 3 May.\nTwo boys were killed in Kutum.")
    assert second.reading.when is None


def test_a_day_as_a_heading_dates_what_stands_under_it():
    text = "A chronicle\n1 March 2022\nThe siege.\n24 February 2022\nShells hit Sumy, killing three people.\n"
    [one] = incidents(text, published=None)
    assert one.reading.when.moment.edtf == "2022-02-24"


def test_what_goes_on_since_a_day_began_on_that_day():
    [one] = incidents("The activist has been missing since 4 May.")
    assert facts(one)[:2] == ("abduction_forced_disappearance", "2021-05-04")


def test_what_was_told_before_is_only_offered_with_doubt():
    found = incidents("The attack has shocked the country. The wounded were taken to hospital.")
    assert all(one.confidence == "low" for one in found)


def test_figures_place_and_speaker_are_joined():
    text = "According to OCHA, shells hit a market in Taiz on Sunday, killing at least six people and wounding 20."
    [one] = sure(text)
    assert one.reading.kind == "shelling_artillery_missile_attack"
    assert [figure.value_as_written for figure in one.reading.figures] == ["at least six", "20"]
    assert one.reading.speaker.speaker.name == "OCHA"
    assert text[one.start : one.end].startswith("shells hit")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des hommes armés ont enlevé un humanitaire près de Goma le 12 avril."),
        ("es", "Hombres armados secuestraron a un cooperante cerca de Goma el 12 de abril."),
        ("ru", "Вооруженные люди похитили сотрудника близ Гомы 12 апреля."),
        ("uk", "Озброєні люди викрали волонтера поблизу Гоми 12 квітня."),
        ("ar", "اختطف مسلحون عامل إغاثة قرب مدينة غوما في 12 نيسان."),
    ],
)
def test_the_same_abduction_is_offered_in_every_language(language, text):
    [one] = sure(text, language)
    assert facts(one)[:2] == ("abduction_forced_disappearance", "2021-04-12")
    assert one.reading.place


def words_of(language):
    """Return words of a pack among signs, spaces and letters that no pack knows."""
    events = Pack(language).table("events")
    lists = [*events["verbs"].values(), *events["nouns"].values(), events["unreal"], events["happening"]]
    phrases = [phrase.replace("*", "") for words in lists for phrase in words]
    return [
        *phrases,
        "3",
        "5 May 2021",
        "Beni",
        ".",
        ",",
        ";",
        "\n",
        "\u00a0",
        "💣",
        "\u202e",
        "الـ",
        "\u0301",
        "\0",
        "(",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@given(st.data())
def test_any_row_of_words_is_read_without_a_fault_and_places_lie_within_it(language, data):
    words = data.draw(st.lists(st.sampled_from(words_of(language)), max_size=40))
    text = " ".join(words)
    for one in incidents(text, language):
        assert one.sentence_start <= one.start < one.end <= one.sentence_end <= len(text)
        assert one.reading.kind in {"", *INCIDENT_KINDS}
        assert one.reading.place is None or one.start <= one.reading.place.start < one.end


def test_a_headline_without_a_day_is_left_to_the_sentence_that_names_it():
    title, lead = incidents(
        "Air strike kills six in Taiz\nAn air strike killed six people in Taiz on Sunday."
    )
    assert (title.confidence, lead.confidence) == ("low", "high")


def test_an_emoji_before_the_words_moves_no_place():
    text = "💣🕊️ Gunmen killed two farmers in Beni on Sunday."
    [one] = sure(text)
    assert text[one.start : one.end] == "Gunmen killed two farmers in Beni on Sunday"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shares in Nokia sank 6% in Helsinki on Monday after the results."),
        ("en", "The goalkeeper was beaten twice in the first half in Turin on 3 May."),
        ("en", "He kicked off his campaign in Ohio on 3 May."),
        ("fr", "Le marché a explosé en Chine en mars."),
        ("es", "El consejo despidió a su director en Zúrich el 3 de mayo."),
        ("ru", "Акции рухнули на 6 процентов в Хельсинки в понедельник."),
        ("uk", "Збірна розгромила Канаду в Ризі 3 травня."),
        ("ar", "سيطر الفريق على المباراة في مدينة جدة في 3 أيار."),
    ],
)
def test_words_that_mean_much_tell_only_beside_words_of_violence(language, text):
    assert not sure(text, language)


def test_the_same_words_tell_beside_soldiers_and_civilians():
    assert sure("A boat with 40 migrants sank off Zuwara on Monday.")
    assert sure("The journalist was beaten by police in Turin on 3 May.")
    assert sure("Сборная колонна боевиков захватила блокпост у Риги 3 мая.", "ru")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He died in Evin prison on Sunday at the age of 84, after 12 days of fasting."),
        ("es", "Fue condenado a 15 años de prisión por matar a su vecino en Cali el domingo."),
        ("ru", "Певец умер в Сочи в субботу в возрасте 84 лет."),
        ("uk", "Співак помер в Одесі в суботу у віці 84 років."),
    ],
)
def test_years_and_days_are_no_count_of_the_dead(language, text):
    assert all(not one.reading.figures for one in incidents(text, language))
