"""The words of the closed lists, of kinds of incident and of edits."""

import re
from enum import StrEnum

from app.model.edit import EditKind
from app.wording.isolates import own_direction
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, phrase

_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def value_word(value: StrEnum, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the word of one value of a closed list: `alleged perpetrator`."""
    return phrase(section_of(type(value)), value.value, language)


def section_of(kind: type[StrEnum]) -> str:
    """Return the section of the vocabularies that holds a closed list: `speaker_kind` for SpeakerKind."""
    return _WORD_START.sub("_", kind.__name__).lower().replace("edit_kind", "edit")


def role_word(role: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the word that stands for a withheld name: of an actor's role, of a `witness`, of a `place`."""
    return phrase("withheld_name", role, language)


def kind_word(kind: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the word of a kind of incident; one that a case added itself is its own word."""
    return phrase("incident_kind", kind, language) if has_phrase("incident_kind", kind) else kind


def edit_words(kind: EditKind, subject: str = "", language: str = DEFAULT_LANGUAGE) -> str:
    """Return what an edit does, for the history and beside Undo: `mark incident I-7`."""
    return phrase("edit", kind.value, language).format(subject=own_direction(subject)).rstrip()


def problem_words(what: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the sentence of a code that `verify` gives; an unknown code is returned as it is."""
    return phrase("problem", what, language) if has_phrase("problem", what) else what
