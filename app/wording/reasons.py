"""Why the program proposes a reading, in a sentence."""

from app.model.reason import Reason
from app.wording.phrases import DEFAULT_LANGUAGE, own_phrase, phrase


def reason_sentence(reason: Reason, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the reason as a sentence; raises KeyError for a code without one."""
    facts = {name: _in_words(name, value, language) for name, value in reason.facts.items()}
    return phrase("reason", str(reason.code), language).format(**facts)


def _in_words(name: str, value: str, language: str) -> str:
    """Return a fact as people say it: `early` as “the beginning”."""
    return own_phrase("reason_fact", f"{name}_{value}", language) or value
