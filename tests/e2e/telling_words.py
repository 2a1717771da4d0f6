"""Words that stand in a case of a test and nowhere else, in every way in which a program writes words down."""

NAMES = ("Zarqashef", "Qamhaneq", "قصف المدفعية")
TITLE, NOTE, TAG, PERSON, FILE = (
    "Tellingtitle",
    "Tellingnote of a witness",
    "tellingtag",
    "Tellingperson",
    "tellingfile.txt",
)
ARTICLE = (
    f"Shells on {NAMES[1]}\n12 June 2021\n"
    f"On 2 June shells fell on the market of {NAMES[0]}. At least four people were killed.\n"
    f"{NAMES[2]} سوق البلدة\n"
)
PASSPHRASE = "tellingpassphrase of many words"
_WORDS = (*NAMES, TITLE, NOTE, TAG, PERSON, "tellingfile", "tellingpassphrase", "SQLite format 3")
_FORMS = {
    word: tuple(
        {
            form.encode(coding)
            for form in (word, word.lower())
            for coding in ("utf-8", "utf-16-le", "utf-16-be")
        }
    )
    for word in _WORDS
}


def found_in(data):
    """Return which of the words stand in some bytes."""
    return {word for word, forms in _FORMS.items() if any(form in data for form in forms)}
