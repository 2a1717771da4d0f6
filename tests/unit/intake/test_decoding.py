"""Bytes in the encodings that articles come in give back the sentences they were made of."""

import codecs

import pytest

from app.intake.decoding import decode
from app.model.errors import CaseError, ErrorCode

SENTENCES = {
    "en": "The ceasefire – “a fragile truce” – was broken on the café’s terrace. At least two "
    "civilians were killed, the observatory said, and some 120,000 people returned to their "
    "homes.",
    "fr": "Après trois mois d’une trêve fragile, des frappes ont touché le village où des familles "
    "déplacées s’étaient réfugiées. Au moins deux civils ont été tués, a déclaré "
    "l’Observatoire, et près de 300 foyers ont fui.",
    "es": "Después de tres meses de calma, los ataques alcanzaron la región. Según el Observatorio, "
    "al menos dos civiles murieron y más de mil niños huyeron hacia la montaña. ¿Quién "
    "respondió? El ejército lo negó.",
    "ar": "بعد ثلاثة أشهر من الهدوء النسبي، استهدفت غارات جوية ريف إدلب الجنوبي. وقال المرصد إن "
    "مدنيين اثنين على الأقل قتلا يوم الثلاثاء، بينما نزح أكثر من ثلاثمئة عائلة إلى الحدود.",
    "ru": "После трёх месяцев затишья авиаудары возобновились в начале июня. По данным обсерватории, "
    "погибли по меньшей мере двое мирных жителей, ещё девять человек получили ранения. "
    "Министерство это отрицает.",
    "uk": "Після трьох місяців затишшя авіаудари відновилися на початку червня. За даними "
    "обсерваторії, загинули щонайменше двоє цивільних, ще дев'ять людей дістали поранення. "
    "Міністерство оборони це заперечує.",
    "ja": "停戦から三か月後、空爆が再開された。"
    "監視団によると、少なくとも民間人二人が死亡し、九人が負傷した。",
    "zh": "停火三个月后，空袭再次发生。据观察站称，至少两名平民死亡，九人受伤。许多居民已经逃往边境地区。",
    "zh-Hant": "停火三個月後，空襲再次發生。"
    "據觀察站稱，至少兩名平民死亡，九人受傷。許多居民已經逃往邊境地區。",
    "ko": "휴전 석 달 만에 공습이 다시 시작되었다. "
    "관측소에 따르면 최소 두 명의 민간인이 숨지고 아홉 명이 다쳤다.",
}
LEGACY = {
    "en": ("cp1252", "mac_roman"),
    "fr": ("cp1252", "iso8859_1", "iso8859_15", "mac_roman", "cp850"),
    "es": ("cp1252", "iso8859_1", "iso8859_15", "mac_roman", "cp850"),
    "ar": ("cp1256", "iso8859_6", "mac_arabic"),
    "ru": ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"),
    "uk": ("cp1251", "koi8_u", "iso8859_5", "cp1125", "mac_cyrillic"),
    "ja": ("shift_jis", "euc_jp", "iso2022_jp"),
    "zh": ("gb18030", "gbk", "gb2312"),
    "zh-Hant": ("big5",),
    "ko": ("euc_kr",),
}
WIDE = ("utf_16_le", "utf_16_be", "utf_32_le", "utf_32_be")
MARKED = ("utf_8_sig", "utf_16", "utf_32")
OF_THE_PROGRAM = ("en", "fr", "es", "ar", "ru", "uk")


def sentence_in(language, encoding):
    """Return the sentence with what the encoding lacks written plainly."""
    if encoding in ("iso8859_1", "iso8859_15", "cp850"):
        return SENTENCES[language].replace("’", "'")
    return SENTENCES[language]


@pytest.mark.parametrize(("language", "encoding"), [(lang, enc) for lang in LEGACY for enc in LEGACY[lang]])
def test_a_sentence_in_a_legacy_encoding_comes_back_letter_for_letter(language, encoding):
    sentence = sentence_in(language, encoding)
    found = decode(sentence.encode(encoding))
    assert found.text == sentence
    assert not found.in_doubt
    assert found.encoding == codecs.lookup(found.encoding).name


@pytest.mark.parametrize("encoding", [*WIDE, *MARKED, "utf_8"])
@pytest.mark.parametrize("language", OF_THE_PROGRAM)
def test_unicode_comes_back_with_or_without_its_mark(language, encoding):
    found = decode(SENTENCES[language].encode(encoding))
    assert found.text == SENTENCES[language]
    assert not found.in_doubt


@pytest.mark.parametrize(("language", "encoding"), [("ru", "koi8_r"), ("uk", "cp1251"), ("fr", "cp1252")])
def test_a_legacy_letter_late_in_a_long_plain_text_still_tells(language, encoding):
    text = "A plain line of ASCII.\n" * 20_000 + SENTENCES[language].replace("’", "'") + "\n"
    assert decode(text.encode(encoding)).text == text


def test_a_word_alone_is_decoded_in_doubt_and_offers_others():
    found = decode("Café".encode("cp1252"))
    assert found.in_doubt
    assert found.alternatives


def test_utf_8_with_a_broken_place_stays_utf_8_in_doubt():
    data = SENTENCES["ru"].encode() + b"\xd0\n"
    found = decode(data)
    assert (found.encoding, found.in_doubt) == ("utf-8", True)
    assert found.text == SENTENCES["ru"] + "\ufffd\n"


def test_a_chosen_encoding_is_used_whatever_the_bytes_look_like():
    assert decode("é".encode(), "cp1252").text == "Ã©"


@pytest.mark.parametrize("name", ["no_such_codec", "base64", "\0"])
def test_an_encoding_nobody_knows_is_refused(name):
    with pytest.raises(CaseError) as caught:
        decode(b"words", name)
    assert caught.value.code is ErrorCode.VALUE_INVALID


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 40, b"\0" * 4096, b"\x01\x02\x03\x04" * 500],
)
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(CaseError) as caught:
        decode(data)
    assert caught.value.code is ErrorCode.FILE_BINARY
