"""Says what was done with a case, as its custody has it."""

from app.model.custody_entry import CustodyEntry, CustodyKind
from app.wording.isolates import own_direction
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, phrase

_SHORT = 16


def custody_words(entry: CustodyEntry, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a sentence for one entry: `exported as timeline PDF, internal edition`."""
    if entry.kind is CustodyKind.EXPORTED:
        said = phrase("custody", "exported", language).format(
            form=_word("export_form", entry.facts.get("form", ""), language)
        )
        edition = entry.facts.get("edition", "")
        if not edition:
            return said
        return phrase("custody", "with_edition", language).format(
            what=said, edition=_word("edition", edition, language)
        )
    if entry.kind is CustodyKind.SEALED:
        key = entry.facts.get("key", "")
        name = "sealed" if key else "sealed_unsigned"
        return phrase("custody", name, language).format(key=own_direction(key))
    return phrase("custody", entry.kind.value, language)


def custody_hash(entry: CustodyEntry) -> str:
    """Return the beginning of the hash of the file that an entry is about, "" where it is about none."""
    return entry.facts.get("sha256", "")[:_SHORT]


def _word(section: str, value: str, language: str) -> str:
    """Return a word of a closed list, or the value as a newer Fieldcase wrote it."""
    return phrase(section, value, language) if has_phrase(section, value) else own_direction(value)
