"""Claims about the word lists: every language holds what resources/suggest/schema.toml asks for, and nothing else."""

import re
import tomllib
from decimal import Decimal

import pytest

from app.model import vocabulary
from app.resources import packaged_file
from app.suggest.pack import LANGUAGES, Pack
from app.suggest.text.phrases import Phrases
from app.suggest.text.tokens import PLAIN, tokenise

SCHEMA = tomllib.loads(packaged_file("resources", "suggest", "schema.toml").read_text(encoding="utf-8"))
FILES = [(language, name) for language in LANGUAGES for name in SCHEMA]
KINDS = {*vocabulary.INCIDENT_KINDS, "harm"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pack_has_exactly_the_files_of_the_schema(language):
    folder = packaged_file("resources", "suggest", language)
    assert {path.name for path in folder.iterdir()} == {f"{name}.toml" for name in SCHEMA}


@pytest.mark.parametrize(("language", "name"), FILES)
def test_a_file_has_the_keys_of_the_schema(language, name):
    keys = set(Pack(language).table(name))
    wanted = {key for key in SCHEMA[name] if not key.endswith("?")}
    assert keys - {key.rstrip("?") for key in SCHEMA[name]} == set(), "keys the schema does not know"
    assert wanted - keys == set(), "keys that are missing"


@pytest.mark.parametrize(("language", "name"), FILES)
def test_every_key_holds_what_the_schema_says(language, name):
    table = Pack(language).table(name)
    for key, kind in SCHEMA[name].items():
        value = table.get(key.rstrip("?"))
        if value is not None:
            assert list(faults(kind, value)) == [], f"{language}/{name}.toml {key}"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("words", ["a", "a"]),
        ("words", [" "]),
        ("words", "a"),
        ("templates", ["day month ?"]),
        ("integers: 1 12", {"may": 13}),
        ("decimals", {"half": "1/2"}),
        ("lists of Counts", {"slain": ["killed"]}),
        ("lists of kinds", {"attack": ["raid"], "arrests": ["raid"]}),
        ("nouns", [{"words": ["a"], "unit": "apples"}]),
        ("one of: dmy mdy", "ymd"),
        ("sign", ",,"),
        ("decades", {"the nineties": "1990"}),
        ("relative times", {"last year": {"last": "last"}}),
        ("flag", "yes"),
        ("names", {"ala": 1}),
    ],
)
def test_the_schema_finds_faults(kind, value):
    assert list(faults(kind, value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_that_is_told_in_english_is_told_in_every_language(language):
    english, other = Pack("en").table("events"), Pack(language).table("events")
    told = {*other["verbs"], *other["nouns"]}
    assert {*english["verbs"], *english["nouns"]} == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_is_found_by_its_own_words(language):
    pack = Pack(language)
    for table in ("verbs", "nouns"):
        for kind, phrases in pack.table("events")[table].items():
            for phrase in phrases:
                tokens = pack.tokens(phrase.replace("*", ""))
                assert Phrases([(phrase, kind)]).at(tokens, 0) == (len(tokens), kind), phrase


def faults(kind, value):
    """Yield what is wrong with a value of this kind."""
    name, _, rest = kind.partition(": ")
    checks = {
        "words": word_faults,
        "templates": template_faults,
        "integers": integer_faults,
        "decimals": decimal_faults,
        "lists": list_faults,
        "slots": slot_faults,
        "nouns": noun_faults,
        "decades": decade_faults,
        "relative times": relative_faults,
        "names": lambda found, _: [
            f"{name!r} is no name" for name in found.values() if not isinstance(name, str) or not name
        ],
        "flag": lambda found, _: [] if isinstance(found, bool) else ["no flag"],
        "sign": lambda found, _: [] if isinstance(found, str) and len(found) == 1 else ["no sign"],
        "one of": lambda found, allowed: [] if found in allowed.split() else ["none of them"],
    }
    if name.startswith("lists of "):
        yield from named_list_faults(value, name.removeprefix("lists of "))
    else:
        yield from checks[name](value, rest)


def word_faults(words, _=""):
    if not isinstance(words, list):
        yield f"{words} is no list"
        return
    for word in words:
        if not isinstance(word, str) or not tokenise(word.replace("*", ""), PLAIN):
            yield f"{word!r} holds no word"
    yield from (f"{one} twice" for place, one in enumerate(words) if one in words[:place])


def same_faults(words):
    shadows = [tuple(token.key for token in tokenise(word, PLAIN)) for word in words]
    yield from (f"{words[place]} twice" for place, one in enumerate(shadows) if one in shadows[:place])


def template_faults(forms, _):
    yield from (
        f"{form!r}" for form in forms if not re.fullmatch(r"(?:'\S'|\w+)\??(?: (?:'\S'|\w+)\??)*", form)
    )


def integer_faults(table, bounds):
    low, high = map(int, bounds.split()) if bounds else (-(10**18), 10**18)
    yield from word_faults(list(table))
    yield from (
        f"{key} = {value}"
        for key, value in table.items()
        if type(value) is not int or not low <= value <= high
    )


def decimal_faults(table, _):
    yield from word_faults(list(table))
    for key, value in table.items():
        if not re.fullmatch(r"0\.\d+", value) or not 0 < Decimal(value) < 1:
            yield f"{key} = {value}"


def decade_faults(table, _):
    yield from word_faults(list(table))
    yield from (f"{key} = {value}" for key, value in table.items() if not re.fullmatch(r"\d{3}X", value))


def relative_faults(table, _):
    yield from word_faults(list(table))
    names = {
        "ago",
        "earlier",
        "later",
        "last",
        "next",
        "this",
        "that",
        "following",
        "preceding",
        "past",
        "count",
        "unit",
        "one",
    }
    names |= {"month", "day", "year", "part", "easter", "weekday", "nth", "coming"}
    for key, values in table.items():
        yield from (f"{key}: {name}" for name in values if name not in names)
        if not {"unit", "one", "day", "easter", "nth"} & values.keys():
            yield f"{key} has no unit"


def list_faults(table, _=""):
    for words in table.values():
        yield from word_faults(words)


def named_list_faults(table, names):
    allowed = KINDS if names == "kinds" else {str(value) for value in getattr(vocabulary, names)}
    yield from (f"{name} is no name" for name in table if name not in allowed)
    yield from list_faults(table)
    if names == "kinds":
        yield from same_faults([word for words in table.values() for word in words])


def slot_faults(slots, _):
    for lists in slots.values():
        yield from list_faults(lists)


def noun_faults(nouns, _):
    for noun in nouns:
        yield from word_faults(noun["words"])
        for key, names in (
            ("unit", vocabulary.Unit),
            ("counts", vocabulary.Counts),
            ("population", vocabulary.Population),
        ):
            if (key == "unit" or key in noun) and noun.get(key) not in set(names):
                yield f"{key} {noun.get(key)}"
        yield from (f"{key}" for key in noun if key not in {"words", "unit", "counts", "population"})
