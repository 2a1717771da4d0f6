"""Where a proposed fact stood, in words."""

from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, phrase


def provenance_words(code: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return where a proposal of this provenance was read: `the byline`; of an unknown code `the file`."""
    return phrase("provenance", code if has_phrase("provenance", code) else "file", language)
