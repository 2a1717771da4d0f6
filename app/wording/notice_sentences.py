"""What a person ought to know about how an article was read, in sentences."""

from app.model.notice import Notice
from app.wording.isolates import own_direction
from app.wording.phrases import DEFAULT_LANGUAGE, has_phrase, phrase


def notice_sentence(notice: Notice, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the sentences of a notice; of one that a newer version wrote, its code and value."""
    if not has_phrase("notice", notice.code):
        return ": ".join(part for part in (notice.code, own_direction(notice.value)) if part)
    return phrase("notice", notice.code, language).format(value=own_direction(notice.value))
