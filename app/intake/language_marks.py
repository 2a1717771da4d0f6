"""What a language is known by: its commonest small words and its letters beyond ASCII.

The six languages of the program, and the neighbours that would otherwise be taken for one of them.
"""

STOP_WORDS: dict[str, frozenset[str]] = {
    code: frozenset(words.split())
    for code, words in {
        "en": "the of and to in a is that for on was with as by at from it were has have had been are said "
        "an its this which not be or their after more they he who but will would about his her we i "
        "you our",
        "fr": "le la les de des du et à un une dans est en que qui pour sur par au aux plus ne pas se ce "
        "cette ces ont été sont avec selon d l il elle ils leur après y c s n qu nous vous mais ou "
        "moins était",
        "es": "el la los las de del y en un una que a se por con para su sus al lo como más no fue es han "
        "según este esta entre sin sobre pero desde hasta o había son ha tras durante también menos",
        "ar": "في من على إلى أن التي الذي عن مع هذا هذه بعد قال وقال ما لا كان كانت بين وفي ومن خلال حتى "
        "كما قد لم ذلك أو إن وقد عند قبل كل أكثر عدد منذ بينما وأن فيما ضد تم يوم",
        "ru": "и в не на что с по из как а к за от о для это у было был были его также но после их до при "
        "он мы они то же ещё еще более все или во со который которые она так бы сообщил области",
        "uk": "і в не на що з до у та за як від для це про було був були його також але після їх при він ми "
        "вони й ще більше все або зі який які вона так із під через щодо час є та по ж цього",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
        "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über wurde",
        "it": "il di che e la in un per è del non una i si con sono da al come dei le della alla nel più "
        "gli ha anche delle o dal lo nella dopo hanno ma stato questo",
        "pt": "o de a e que do da em um para com não uma os no se na por mais as dos como mas foi ao ele "
        "das tem à seu sua ou ser quando muito há nos já está também são pelo pela",
        "tr": "ve bir bu da de için ile olarak olan çok daha sonra kadar gibi en ise göre ancak değil ya ne "
        "o olduğu",
        "pl": "i w na z się nie do że jest o po to jak od za przez dla są przy oraz był było który także "
        "już ze",
        "cs": "a v na se že je z s do o to i za jsou bylo který jako pro od podle po při nebo není jeho také "
        "když až byl byla",
        "el": "και το η ο να του της με που στην για τα από των τους οι είναι σε δεν στο την τον ότι μετά "
        "στη ή αυτό κατά",
        "he": "של את על לא הוא זה עם כי אל או גם כל לאחר אמר היא בין מה היה יותר לפי הם אשר אבל רק לפני",
        "nl": "de het een en van in is op te dat met voor niet zijn aan er die door bij ook als naar uit om "
        "was",
        "bg": "и в на да се за от с не са че по е който като беше бяха към след при или но това най",
        "be": "і ў у на не што з да па як за ад для гэта было таксама але пасля іх ён яны",
        "sr": "и у на је да се са за су од не који као из али што био након",
        "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده های",
        "ur": "کے میں کی ہے اور سے کا کو پر نے کہ ہیں یہ اس تھا بھی ایک",
    }.items()
}
"""Lower-case words by ISO 639-1 code."""

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщьюя"
_ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىـٱًٌٍَُِّْ"

ALPHABETS: dict[str, frozenset[str]] = {
    code: frozenset(letters)
    for code, letters in {
        "en": "éèêëïöüçñáàâôîûœæø",
        "fr": "àâæçéèêëîïôœùûüÿ",
        "es": "áéíñóúüªº",
        "ar": _ARABIC,
        "ru": _CYRILLIC + "ыэъё",
        "uk": _CYRILLIC + "іїєґʼ",
        "de": "äöüß",
        "it": "àèéìíîòóùú",
        "pt": "ãáàâçéêíóôõúüªº",
        "tr": "çğıöşüâîûi̇",
        "pl": "ąćęłńóśźż",
        "cs": "áčďéěíňóřšťúůýž",
        "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        "he": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
        "nl": "éëïèöüáóíê",
        "bg": _CYRILLIC + "ъ",
        "be": _CYRILLIC.replace("и", "") + "ыэёіў",
        "sr": _CYRILLIC + "ђјљњћџ",
        "fa": _ARABIC + "پچژگکیۀ",
        "ur": _ARABIC + "پچژگکیےہھںٹڈڑۓ",
    }.items()
}
"""Lower-case letters beyond ASCII by ISO 639-1 code."""
