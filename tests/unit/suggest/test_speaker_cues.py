"""Claims about what lets a word tell somebody's words or mind: states, wishes, what would be said, whose it is."""

import pytest

from app.model.confidence import Confidence
from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.speakers.speakers import Speakers, read_attribution
from app.suggest.suggest_context import SuggestContext
from app.suggest.text.stretch import Stretch


def spoken(sentence, language="en"):
    (found,) = Speakers().along([Stretch.of(sentence, language)])
    return [one.speaker.name for one in found]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Voters were deeply skeptical of the plan.", "Voters"),
        ("Carla Whitfield is not convinced.", "Carla Whitfield"),
        ("Some parents there remain wary.", "Some parents"),
        ("The senator is against it.", "The senator"),
    ],
)
def test_a_state_of_mind_is_a_doubtful_attribution(sentence, name):
    (found,) = read_attribution(sentence, "en")
    assert (found.speaker.name, found.confidence) == (name, Confidence.LOW)


def test_a_state_of_mind_with_its_content_is_none_to_doubt():
    (found,) = read_attribution("The senator is confident that the bill will pass.", "en")
    assert found.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Critics will say that Democrats would have done the same.", "Critics"),
        ("Analysts don't expect the House to take up the issue.", "Analysts"),
        ("Ms. Ibarra does not know whom to believe.", "Ms. Ibarra"),
        ("My neighbor does not blame the president.", "My neighbor"),
    ],
)
def test_what_would_be_said_or_is_not_believed_is_doubtful(sentence, name):
    (found,) = read_attribution(sentence, "en")
    assert (found.speaker.name, found.confidence) == (name, Confidence.LOW)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Few in the hall took Whitfield's claim that jobs were leaving at its word.", "Whitfield"),
        ("Roger Dale came under fire for his promise to close the port.", "Roger Dale"),
    ],
)
def test_a_claim_belongs_to_whose_it_is(sentence, name):
    assert name in spoken(sentence)


def test_a_joined_verb_has_the_subject_of_its_clause():
    assert spoken("Senator Hale toured the plant and hopes to return.") == ["Senator Hale"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The president, speaking in Turkey, called the idea of a religious test shameful.", "The president"),
        ("The mayor, a Republican, urged the legislature to repeal it.", "The mayor"),
        (
            "Rick Hasson, an expert at the University of California, Irvine, thinks a stay is unlikely.",
            "Rick Hasson",
        ),
        (
            "Backers of the change, led by Rep. Bob Goodwin of Virginia, maintained that it was fair.",
            "Backers of the change",
        ),
        ("Her opponent, Roger Dale, said no.", "Roger Dale"),
    ],
)
def test_words_between_commas_only_describe_who_stands_before_them(sentence, name):
    assert spoken(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The United States has 2.2 million people in prisons.",
        "The economy has added jobs in each of the 72 months since then.",
        "It earned 41 cents a share, for the quarter ended in June, compared with a loss a year earlier.",
        "Nineteen states have similar statutes.",
        "Germany declared war on 3 August.",
        "Four blasts tore through three trains.",
        "Ukraine is not mentioned again until Page 50.",
        "SAN FRANCISCO (Reuters) - A judge blocked funds for so-called sanctuary cities.",
    ],
)
def test_words_that_only_look_like_saying_bring_in_nobody(sentence):
    assert spoken(sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("fr", "Un syndicat de policiers se plaint du manque de blindés.", "Un syndicat de policiers"),
        ("fr", "Le maire de la commune parle d'au moins quatre morts.", "Le maire de la commune"),
        ("es", "Los padres no le creen.", "Los padres"),
        ("es", "El Gobierno de Caracas lo tachó de parcial.", "El Gobierno de Caracas"),
        ("ru", "Правозащитники требуют международного расследования.", "Правозащитники"),
        ("ru", "Ереван это отрицает.", "Ереван"),
        ("uk", "Окупаційна влада спершу стверджувала, що все гаразд.", "Окупаційна влада"),
        ("ar", "وندد البيت الأبيض بقصف المدرسة.", "البيت الأبيض"),
    ],
)
def test_each_language_has_its_words_of_judging_and_fearing(language, sentence, name):
    assert spoken(sentence, language) == [name]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        (
            "ru",
            "Пострадавших нет, написал в телеграм-канале губернатор Вячеслав Гладышев.",
            "губернатор Вячеслав Гладышев",
        ),
        ("ru", "«Это плохой сигнал», — сказала после решения адвокат Мария Зимина.", "адвокат Мария Зимина"),
        (
            "fr",
            "Soixante civils ont été tués, a annoncé dimanche le procureur de Ouahigouya.",
            "procureur de Ouahigouya",
        ),
    ],
)
def test_when_and_where_may_stand_between_a_verb_and_who_speaks(language, sentence, name):
    assert spoken(sentence, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "Мэр Виктор Гончар сообщил о трех взрывах. По его словам, пожар потушили.",
            "Мэр Виктор Гончар",
        ),
        (
            "uk",
            "Мер Віктор Гончар повідомив про три вибухи. За його словами, пожежу загасили.",
            "Мер Віктор Гончар",
        ),
        ("en", "Sen. Ann Colby said no. In her view, the bill is too long.", "Sen. Ann Colby"),
        (
            "es",
            "El ministro Luis Cordero dijo que no. A su juicio, la ley es justa.",
            "ministro Luis Cordero",
        ),
    ],
)
def test_in_somebodys_words_stands_for_who_spoke_last(language, text, name):
    first, second = (
        text.split(". ", 1)
        if language != "en"
        else ("Sen. Ann Colby said no", "In her view, the bill is too long.")
    )
    speakers = Speakers()
    speakers.along([Stretch.of(first + ".", language)])
    (found,) = speakers.along([Stretch.of(second, language)])
    assert [one.speaker.name for one in found] == [name]


def test_a_dateline_is_nobody_for_whom_a_pronoun_stands():
    assert spoken("SAN FRANCISCO (AP) — At eight today he told the judge that he was ill.") != [
        "SAN FRANCISCO"
    ]


def test_a_number_of_things_says_nothing():
    assert spoken("Of the $951 million asked for, less than a fifth has come.") == []


def test_a_capital_behind_a_capital_is_a_name_and_no_verb():
    assert (
        spoken("Brenda Snipe, the elections supervisor in the county, has run the office since 2003.") == []
    )


def test_a_headline_may_write_its_verb_with_a_capital():
    assert spoken("Mayor Knowlton Denies He Knew Of Delay") == ["Mayor Knowlton"]


def test_who_stands_before_a_relative_clause_speaks():
    assert spoken("Scientists who have closely followed the talks say it will not.") == ["Scientists"]


def test_who_is_close_to_somebody_is_not_that_one():
    assert spoken("Three people close to him described a candidate in doubt.") == [
        "Three people close to him"
    ]


def test_a_headline_with_a_name_and_a_colon_is_that_ones_word():
    assert spoken("Marsh: I Will Not Run Again") == ["Marsh"]


def test_an_aside_that_only_describes_is_passed_over():
    assert spoken("The company, based in Akron, Ohio, said it would close.") == ["The company"]


def test_an_incident_is_told_by_who_tells_it_not_by_who_wishes():
    text = (
        "People wanted to flee the town; 12 civilians were killed in Khartoum on 3 May 2020, the army said."
    )
    found = suggest_article(text, SuggestContext(language="en", published=Moment(edtf="2020-05-06")))
    (incident,) = [one.reading for one in found if one.kind is SuggestionKind.INCIDENT]
    assert incident.speaker.speaker.name == "the army"


def test_a_post_is_its_signers_word():
    assert spoken("What a sad convention! — Jane Hill (@janehill) June 11, 2016") == ["Jane Hill"]
