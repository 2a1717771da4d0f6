"""News in the 42 encodings of five languages comes back letter for letter, short and long, without a doubt."""

from pathlib import Path

import pytest

from app.intake.decoding import decode

_HERE = Path(__file__).parent
_WIDE = ("utf_16_le", "utf_16_be")
_LATIN = ("cp1252", "iso8859_1", "iso8859_15", "mac_roman", "cp850", "cp858", "cp437")
_ENCODINGS = {
    "fr": (*_LATIN, *_WIDE),
    "es": (*_LATIN, *_WIDE),
    "ar": ("cp1256", "iso8859_6", "mac_arabic", "cp720", *_WIDE),
    "ru": ("cp1251", "koi8_r", "koi8_u", "cp866", "cp855", "cp1125", "iso8859_5", "mac_cyrillic", *_WIDE),
    "uk": ("cp1251", "koi8_u", "cp1125", "cp855", "iso8859_5", "mac_cyrillic", *_WIDE),
}
_PAIRS = [(language, encoding) for language, encodings in _ENCODINGS.items() for encoding in encodings]
_PLAINLY = str.maketrans(
    dict(zip("’–«»Àґ،؟؛", '\'-""Aг,?;', strict=True))
    | {"…": "...", "œ": "oe", "Œ": "OE", "€": "EUR", "Ґ": "Г"}
)
_SHORT = 600
_HEADLINES = {
    "fr": "L’ÉTÉ S’ACHÈVE À LA FRONTIÈRE : 40 € LE PASSAGE, « UNE HONTE » POUR LE CHEF D’ŒUVRE",
    "es": "EL NIÑO Y LA SEÑORA MUÑOZ CRUZARON LA FRONTERA POR 40 €; ¿QUÉ HIZO EL EJÉRCITO SEGÚN ELLOS?",
    "ru": "СРОЧНОЕ СООБЩЕНИЕ: ПОСЛЕ ОБСТРЕЛА В ГОРОДЕ ОБЪЯВЛЕН ТРАУР, ЕЩЁ ДВОЕ НЕ НАЙДЕНЫ",
    "uk": "ТЕРМІНОВЕ ПОВІДОМЛЕННЯ: ПІСЛЯ ОБСТРІЛУ В МІСТІ ОГОЛОШЕНО ЖАЛОБУ, ЩЕ ДВОЄ НЕ ЗНАЙДЕНІ",
}
_NEIGHBOURS = {
    "tr": ("Salı sabahı şehrin çarşısına birkaç top mermisi düştü ve en az dört sivil öldü, on kişi de "
           "yaralandı, dedi hastane müdürü. Ordu ise bölgede bir operasyon yapılmadığını söyledi.",
           ("cp1254", "iso8859_9")),
    "el": ("Αρκετές οβίδες έπληξαν την Τρίτη το πρωί την αγορά της πόλης και τουλάχιστον τέσσερις άμαχοι "
           "σκοτώθηκαν, δήλωσε ο διευθυντής του νοσοκομείου. Ο στρατός αρνείται κάθε επιχείρηση.",
           ("cp1253", "iso8859_7")),
    "he": ("לאחר שלושה חודשים של רגיעה יחסית פגעו ביום שלישי כמה פגזים בשוק של העיר. לפחות ארבעה "
           "אזרחים נהרגו, אמר מנהל בית החולים. הצבא מכחיש כל פעולה באזור.", ("cp1255", "iso8859_8")),
    "pl": ("We wtorek o świcie kilka pocisków trafiło w miejską halę targową i zginęło co najmniej "
           "czterech cywilów, powiedział dyrektor szpitala. Źródła mówią też o zniszczonych łąkach.",
           ("cp1250", "iso8859_2")),
    "de": ("Am Dienstag früh trafen mehrere Geschosse die Markthalle der Stadt. Mindestens vier "
           "Zivilisten wurden getötet und etwa zehn weitere verletzt, sagte der Direktor.",
           ("cp1252", "mac_roman", "cp850")),
    "it": ("Martedì all'alba diversi colpi hanno raggiunto il mercato della città. Almeno quattro civili "
           "sono morti, ha dichiarato il direttore. L'esercito però nega. Non c'è più elettricità.",
           ("cp1252",)),
}  # fmt: skip


def _news(language: str) -> str:
    return (_HERE / f"{language}.txt").read_text(encoding="utf-8")


def _written_in(encoding: str, text: str) -> str:
    """Return the text with each letter that the encoding lacks as a typist would have written it."""
    return "".join(letter if _fits(letter, encoding) else letter.translate(_PLAINLY) for letter in text)


def _fits(letter: str, encoding: str) -> bool:
    try:
        letter.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def test_there_are_forty_two_encodings() -> None:
    assert len(set(_PAIRS)) == len(_PAIRS) == 42


@pytest.mark.parametrize("part", [slice(0, _SHORT), slice(_SHORT, 2 * _SHORT), slice(None)])
@pytest.mark.parametrize(("language", "encoding"), _PAIRS)
def test_news_in_an_old_encoding_comes_back_letter_for_letter(language, encoding, part):
    text = _written_in(encoding, _news(language)[part])
    found = decode(text.encode(encoding))
    assert found.text == text
    assert not found.in_doubt


@pytest.mark.parametrize(("language", "encoding"), _PAIRS)
def test_a_long_text_is_told_by_its_beginning_and_decoded_to_its_end(language, encoding):
    text = _written_in(encoding, _news(language)) * 40
    assert decode(text.replace("\n", "\r\n").encode(encoding)).text == text.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("language", "encoding"), [pair for pair in _PAIRS if pair[0] != "ar" and pair[1] != "cp437"]
)
def test_a_headline_in_capitals_stands_over_the_news(language, encoding):
    text = _written_in(encoding, _HEADLINES[language] + "\n\n" + _news(language)[:_SHORT])
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf_16", "utf_32", "utf_32_le", "utf_32_be", "utf_8_sig", "utf_8"])
@pytest.mark.parametrize("language", _ENCODINGS)
def test_unicode_comes_back_whole(language, encoding):
    found = decode(_news(language).encode(encoding))
    assert found.text == _news(language)
    assert not found.in_doubt


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, name) for language in _NEIGHBOURS for name in _NEIGHBOURS[language][1]],
)
def test_a_neighbouring_language_is_not_taken_for_one_of_the_five(language, encoding):
    text = _NEIGHBOURS[language][0]
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("words", "encoding"), [("Où est-il ?", "cp1252"), ("Ñandú", "cp1252"), ("Так", "koi8_r")]
)
def test_too_few_words_are_in_doubt_and_the_right_reading_is_among_those_offered(words, encoding):
    data = words.encode(encoding)
    found = decode(data)
    assert found.in_doubt
    assert words in {data.decode(codec) for codec in (found.encoding, *found.alternatives)}


@pytest.mark.parametrize(
    ("language", "encoding", "stray"),
    [
        ("ru", "cp1251", b"\x98"),
        ("uk", "cp1251", b"\x98"),
        ("fr", "cp1252", b"\x81"),
        ("ar", "iso8859_6", b"\xff"),
    ],
)
def test_a_stray_byte_is_one_lost_letter_and_no_other_encoding(language, encoding, stray):
    before, after = (_written_in(encoding, _news(language)[part]) for part in (slice(700), slice(700, None)))
    found = decode(before.encode(encoding) + stray + after.encode(encoding))
    assert found.text == f"{before}\ufffd{after}"
    assert found.in_doubt
