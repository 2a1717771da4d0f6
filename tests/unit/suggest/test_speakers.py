"""Claims about who is quoted, from one sentence to the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.suggestion import SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.pack import LANGUAGES
from app.suggest.speakers.quotations import quotations_in
from app.suggest.speakers.speakers import read_attribution
from app.suggest.suggest_context import SuggestContext


def names(sentence, language="en"):
    return [one.speaker.name for one in read_attribution(sentence, language) if one.speaker.words]


def speakers(text, language="en"):
    found = suggest_article(text, SuggestContext(language=language))
    return [one for one in found if one.kind is SuggestionKind.SPEAKER]


def told(text, language="en"):
    return [(text[one.start : one.end], one.reading.speaker.name) for one in speakers(text, language)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sen. John Hale, R-Ariz., said Tuesday that the plan would fail.", "Sen. John Hale"),
        ("“We will win,” said a spokesman for Mr. Dale.", "spokesman for Mr. Dale"),
        ("Her opponent, Roger Dale, has repeatedly argued that prices fell.", "Roger Dale"),
        ("Two people familiar with the matter said it was over.", "Two people familiar with the matter"),
        ("Dale, who rarely speaks to the press, told reporters that he would go.", "Dale"),
        ("“It is over,” the driver of the convoy said.", "the driver of the convoy"),
        (
            "A 2015 study by the University of Leeds found that complaints fell.",
            "A 2015 study by the University of Leeds",
        ),
        ("Russian forces, the ministry said, had left.", "the ministry"),
        ("The campaign has refused to verify the letters.", "The campaign"),
        ("His family said he was ill.", "His family"),
    ],
)
def test_the_subject_of_saying_speaks_whatever_it_is(sentence, name):
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("fr", "« C'est faux », a déclaré à l'AFP Ahmed Saleh, un habitant.", "Ahmed Saleh"),
        ("fr", "L'ONU a également dénoncé des exactions.", "ONU"),
        ("fr", "« Le bilan va monter », a prévenu son directeur, Rami Saleh.", "Rami Saleh"),
        (
            "es",
            "El Ministerio de Defensa ruso negó que sus aviones volaran.",
            "El Ministerio de Defensa ruso",
        ),
        ("es", "Tres soldados murieron, informó el Ejército.", "el Ejército"),
        ("ru", "В Минобороны России заявили, что удара не было.", "Минобороны России"),
        (
            "ru",
            "Как сообщил представитель штаба Андрей Рогов, погибли пятеро.",
            "представитель штаба Андрей Рогов",
        ),
        ("ru", "Движение «Голос» сообщило о нарушениях.", "Движение «Голос»"),
        ("uk", "«Працюють сапери», — наголосив очільник ОВА Олег Гнатюк.", "очільник ОВА Олег Гнатюк"),
        ("ar", "وقال رئيس الحكومة حسان سالم إن العمل مستمر.", "رئيس الحكومة حسان سالم"),
        ("ar", "المرصد السوري لحقوق الإنسان قال إن مدنيين قتلا.", "المرصد السوري لحقوق الإنسان"),
    ],
)
def test_each_language_puts_its_speaker_where_it_does(language, sentence, name):
    assert names(sentence, language) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two men accused of planting bombs were detained.",
        "An estimated 300 people were killed.",
        "In a reported strike, four died.",
        "The army was ordered to say nothing.",
        "Residents were told to leave.",
        "No group has claimed responsibility.",
        "Officers found two rifles in the house.",
        "Coalition forces called in an air strike.",
        "The court rejected his appeal on 3 May.",
        "Insurgents attacked a convoy.",
        "The claimed gains are small.",
    ],
)
def test_a_word_of_saying_in_another_sense_brings_in_nobody(sentence):
    assert names(sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Un tribunal de Minsk a condamné le blogueur à 15 ans de prison."),
        ("es", "Un tribunal de Minsk condenó al bloguero a 15 años de prisión."),
        ("ru", "Суд в Минске осудил блогера на 15 лет."),
        ("uk", "Суд у Мінську засудив блогера до 15 років."),
        ("ar", "أيدت المحكمة الحكم."),
    ],
)
def test_a_court_that_judges_says_nothing(language, sentence):
    assert names(sentence, language) == []


def test_a_pronoun_stands_for_who_spoke_before():
    text = "Sen. Anne Hill denied it. She said the vote was over.\nThe hall was empty. “We won,” she added."
    assert told(text)[1:] == [("She", "Sen. Anne Hill"), ("she", "Sen. Anne Hill")]


def test_a_pronoun_stands_for_the_name_the_sentence_before_began_with():
    text = "Mark Zandow, an economist, took the stage. He said the numbers were wrong."
    assert told(text) == [("He", "Mark Zandow")]


def test_a_pronoun_for_who_speaks_already_is_no_second_speaker():
    assert told("Anne Hill said she thought she had won.") == [("Anne Hill", "Anne Hill")]


def test_a_person_is_no_body():
    text = "Anne Hill denied it. Reuters reported the vote. She said it was over."
    assert told(text)[-1] == ("She", "Anne Hill")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ru",
            "Виктор Гончар сообщил о взрыве. Ирина Зимина рассказала о стекле. Он добавил, что метро работает.",
            "Виктор Гончар",
        ),
        (
            "uk",
            "Віктор Гончар повідомив про вибух. Ірина Зима розповіла про скло. Він додав, що метро працює.",
            "Віктор Гончар",
        ),
        (
            "ar",
            "وقال أحمد سالم إن الطريق مغلق. وقالت ليلى حداد إن البيت احترق. وأضاف أن القصف مستمر.",
            "أحمد سالم",
        ),
    ],
)
def test_a_verbs_gender_tells_who_goes_on(language, text, name):
    assert told(text, language)[-1][1] == name


def test_a_pronoun_without_anybody_before_it_is_doubtful():
    (only,) = speakers("She said the price of flour had tripled.")
    assert (only.reading.speaker.name, only.confidence) == ("She", "low")


def test_a_quotation_goes_on_in_the_next_sentence():
    text = "“We held the bridge,” said Anne Hill. “We will not leave it to anybody.”"
    assert told(text) == [("Anne Hill", "Anne Hill"), ("“We will not leave it to anybody.”", "Anne Hill")]


def test_a_quotation_belongs_to_who_is_named_where_it_ends():
    text = "Mr. Dale denied it.\n“We held the bridge for a week. We will not leave,” said Anne Hill."
    assert told(text)[1] == ("“We held the bridge for a week.", "Anne Hill")


def test_a_word_that_begins_a_sentence_is_a_name_known_elsewhere():
    text = "Hill, in the north: “We will not go.”"
    assert told(text) == []
    assert told(f"{text} The road to Ariha was closed, Hill being ill.")[0][1] == "Hill"


def test_a_dash_with_spaces_is_no_part_of_a_name():
    assert (
        told("LEEDS (AP) — Anne Hill's campaign chairman said so.")[0][1] == "Anne Hill's campaign chairman"
    )


def test_a_title_in_quotation_marks_is_nobodys_word():
    assert told("The crowd sang “Born in the Northern Hills” and left.") == []


def test_words_inside_a_quotation_bring_in_nobody_else():
    text = "“The mayor said he would come,” Anne Hill recalled."
    assert [name for _, name in told(text)] == ["Anne Hill"]


def test_a_chain_names_both_voices():
    assert sorted(names("SANA quoted a military source as saying that jets struck.")) == [
        "SANA",
        "military source",
    ]
    assert names("نقلت وكالة سانا عن مصدر عسكري أن الهدف مستودع.", "ar") == ["وكالة سانا", "مصدر عسكري"]


def test_an_office_named_once_gives_its_holder_a_kind_later():
    text = "Senator Roger Dale denied it. Prices rose. Dale said more would come."
    kinds = [(one.reading.speaker.name, str(one.reading.speaker.kind)) for one in speakers(text)]
    assert kinds[-1] == ("Dale", "government")


def test_a_known_source_without_a_cue_is_not_suggested_in_an_article():
    assert speakers("UNHCR helps refugees. The White House is white.") == []


def test_a_finding_needs_a_poll_or_a_study():
    assert names("A CNN poll shows Dale ahead by three points.") == ["A CNN poll"]
    assert names("Officers found two rifles.") == []


def test_a_name_before_a_colon_speaks_in_transcripts_and_headlines():
    assert told("HILL: I will build the bridge.") == [("HILL", "HILL")]
    assert told("Anne Hill: “We will win”") == [("Anne Hill", "Anne Hill")]
    assert told("UPDATE: The bridge is closed.\nLocation: the north.") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hedge_alone_is_offered_without_a_name(language):
    sentences = {
        "en": "Two men were reportedly killed.",
        "fr": "Deux hommes auraient été tués.",
        "es": "Dos hombres fueron presuntamente asesinados.",
        "ar": "قتل رجلان على ما يبدو.",
        "ru": "Двое мужчин, предположительно, погибли.",
        "uk": "Двоє чоловіків, ймовірно, загинули.",
    }
    (only,) = speakers(sentences[language], language)
    assert (only.reading.speaker.name, bool(only.reading.speaker.hedge)) == ("", True)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("„Так“ і «ні»", ["„Так“", "«ні»"]),
        ('It ends here," she said.', ['It ends here,"']),
        ("“It goes on", ["“It goes on"]),
        ("6'2\" tall", []),
        ("", []),
    ],
)
def test_quotations_are_found_with_their_marks(text, quoted):
    assert [text[start:end] for start, end in quotations_in(text, 0, len(text))] == quoted


PIECES = [
    "said",
    "“",
    "”",
    '"',
    "«",
    "»",
    "He",
    "Anne Hill",
    ",",
    ".",
    "the",
    "of",
    "poll",
    "found that",
    "قال",
    "إن",
    "(",
    ")",
    "😀",
    "who",
    "\n",
    "dijo",
    "que",
    "a déclaré",
    "заявил",
    "что",
    "’s",
    "3",
    "𐍈",
    "reportedly",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), st.sampled_from(LANGUAGES))
def test_speakers_lie_in_their_text_and_name_somebody_or_nothing(text, language):
    for one in speakers(text, language):
        assert 0 <= one.start < one.end <= len(text)
        assert one.sentence_start <= one.start
        assert one.end <= one.sentence_end
        assert one.rule.startswith("speaker.")
        assert one.reading.speaker.name in text


def test_a_wish_or_a_plan_is_a_doubtful_attribution():
    (plan,) = speakers("The army plans to leave the town.")
    (fear,) = speakers("Dr. Hassan Kamal fears that a third attack would follow.")
    assert (plan.confidence, fear.confidence) == ("low", "medium")
