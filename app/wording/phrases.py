"""Looks up the words for people that stand in resources/vocabularies, by language."""

import tomllib
from functools import lru_cache

from app.resources import packaged_file

DEFAULT_LANGUAGE = "en"


def phrase(section: str, key: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return one phrase, in English where a language lacks it; raises KeyError where English lacks it too."""
    found = own_phrase(section, key, language)
    return _vocabulary(DEFAULT_LANGUAGE)[section][key] if found is None else found


def own_phrase(section: str, key: str, language: str = DEFAULT_LANGUAGE) -> str | None:
    """Return a phrase that `language` itself has, else None."""
    return _vocabulary(language_of(language)).get(section, {}).get(key)


def has_phrase(section: str, key: str) -> bool:
    """Return whether there is such a phrase at all."""
    return key in _vocabulary(DEFAULT_LANGUAGE).get(section, {})


def keys_of(section: str, language: str = DEFAULT_LANGUAGE) -> frozenset[str]:
    """Return the keys of a section that `language` itself has."""
    return frozenset(_vocabulary(language_of(language)).get(section, {}))


def sections(language: str = DEFAULT_LANGUAGE) -> frozenset[str]:
    """Return the names of the sections that `language` itself has."""
    return frozenset(_vocabulary(language_of(language)))


def language_of(tag: str) -> str:
    """Return the language of a BCP 47 tag in lower case: `uk` for `uk-UA`."""
    return tag.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """Return the languages that have a vocabulary, English first."""
    found = sorted(path.stem for path in packaged_file("resources", "vocabularies").glob("*.toml"))
    return DEFAULT_LANGUAGE, *(name for name in found if name != DEFAULT_LANGUAGE)


@lru_cache(maxsize=16)
def _vocabulary(language: str) -> dict[str, dict[str, str]]:
    if language not in languages():
        return {}
    path = packaged_file("resources", "vocabularies", f"{language}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))
