"""Something a person ought to know about how an article was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """A code (`app.wording.notice_sentences` has its sentence) and what the sentence needs, as text."""

    code: str
    value: str = ""
