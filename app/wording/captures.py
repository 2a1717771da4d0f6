"""When and from where an article was kept, in words."""

from app.model.article import Article
from app.model.capture_time import capture_time
from app.model.reading_facts import ReadingFacts
from app.wording.isolates import left_to_right, own_direction
from app.wording.moments import day_words
from app.wording.numbers import percent_words
from app.wording.phrases import DEFAULT_LANGUAGE, phrase


def capture_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return `captured 2026-03-04 12:00 UTC`, or `accessed 4 March 2026` where only a day is known; "" without.

    A day is that of a capture where the file holds several pages, or the article has an archive's address.
    """
    if not article.accessed.strip():
        return ""
    at = capture_time(article.accessed)
    if at is None:  # what an earlier version let a person write
        return phrase("timeline", "accessed", language).format(day=own_direction(article.accessed.strip()))
    if at.clock or article.part or article.archive_url.strip():
        return phrase("timeline", "captured", language).format(time=left_to_right(at.words))
    return phrase("timeline", "accessed", language).format(day=left_to_right(day_words(at.day, language)))


def part_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return which page of a file with several an article is, "" where it is the whole file."""
    if not article.part:
        return ""
    return phrase("timeline", "part_of_file", language).format(part=left_to_right(article.part))


def machine_words(reading: ReadingFacts | None, language: str = DEFAULT_LANGUAGE) -> str:
    """Return by what machine, and how surely, the words were read from pictures; "" where the file holds them."""
    if reading is None or reading.confidence is None:
        return ""
    return phrase("timeline", "read_by_machine", language).format(
        machine=left_to_right(reading.machine), percent=percent_words(reading.confidence, language)
    )
