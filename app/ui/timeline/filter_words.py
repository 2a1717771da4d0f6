"""The words on the filters' buttons and in their lists."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.model.day import Day
from app.model.vocabulary import Status
from app.ui.plurals import tr
from app.ui.timeline.filter_choice import FilterChoice
from app.ui.window_language import current_language
from app.wording.isolates import left_to_right, own_direction
from app.wording.moments import day_words
from app.wording.values import kind_word, value_word

translate = QCoreApplication.translate


class FilterWords:
    """Knows the names of tags and the titles of articles (by id)."""

    def __init__(
        self, tags: Mapping[str, str] | None = None, articles: Mapping[str, str] | None = None
    ) -> None:
        self._tags = tags or {}
        self._articles = articles or {}

    def question(self, name: str) -> str:
        """Return what a button asks, for a screen reader."""
        return {
            "tags": translate("FilterWords", "Tag"),
            "statuses": translate("FilterWords", "Status"),
            "sources": translate("FilterWords", "Source"),
            "kinds": translate("FilterWords", "Kind"),
            "speakers": translate("FilterWords", "Speaker"),
        }[name]

    def of(self, name: str, value: str) -> str:
        """Return one choice in words."""
        if name == "tags":
            return self._tags.get(value, value)
        if name == "sources":
            return self._articles.get(value, value)
        if name == "statuses":
            return _capital(value_word(Status(value), current_language()))
        if name == "kinds":
            return (
                _capital(kind_word(value, current_language()))
                if value
                else translate("FilterWords", "No kind")
            )
        return value or translate("FilterWords", "Speaker not noted")

    def order(self, name: str, choice: FilterChoice) -> tuple[object, ...]:
        """Return in which order choices stand: speakers by how often, the others by their words."""
        return (-choice.count, choice.words.casefold()) if name == "speakers" else (choice.words.casefold(),)

    def chosen(self, name: str, values: frozenset[str]) -> str:
        """Return what a button shows: `Any tag`, the one that is chosen, or how many."""
        if not values:
            return {
                "tags": translate("FilterWords", "Any tag"),
                "statuses": translate("FilterWords", "Any status"),
                "sources": translate("FilterWords", "Any source"),
                "kinds": translate("FilterWords", "Any kind"),
                "speakers": translate("FilterWords", "Any speaker"),
            }[name]
        if len(values) == 1:
            return self.of(name, next(iter(values)))
        return {
            "tags": tr("%n tag(s)", "", len(values)),
            "statuses": tr("%n statuses", "", len(values)),
            "sources": tr("%n source(s)", "", len(values)),
            "kinds": tr("%n kind(s)", "", len(values)),
            "speakers": tr("%n speaker(s)", "", len(values)),
        }[name]

    def spoken(self, name: str, words: str) -> str:
        """Return a button's name for a screen reader."""
        return translate("FilterWords", "{question}: {answer}").format(
            question=self.question(name), answer=own_direction(words)
        )

    def dates(self, first: Day | None, last: Day | None) -> str:
        """Return what the button of dates shows."""
        language = current_language()
        words = {
            "first": own_direction(day_words(first, language)) if first is not None else "",
            "last": own_direction(day_words(last, language)) if last is not None else "",
        }
        if first is not None and last is not None:
            return translate("FilterWords", "{first} – {last}").format(**words)
        if first is not None:
            return translate("FilterWords", "From {first}").format(**words)
        if last is not None:
            return translate("FilterWords", "Until {last}").format(**words)
        return translate("FilterWords", "All dates")

    def differing(self, count: int) -> str:
        """Return the words of the last button."""
        return tr("%n with figures that differ", "", count)

    def count(self, shown: int, whole: int) -> str:
        """Return how many of how many are shown."""
        return translate("FilterWords", "{shown} of {whole} incidents shown").format(
            shown=left_to_right(str(shown)), whole=left_to_right(str(whole))
        )

    def excluded(self, count: int) -> str:
        """Return how many excluded ones are not shown."""
        return tr("%n excluded incident(s) not shown", "", count)

    def unverified(self, count: int) -> str:
        """Return that the PDF leaves the unverified ones out."""
        return tr("%n unverified incident(s): the timeline PDF leaves them out", "", count)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
