"""The words of attribution of one language, read once."""

from collections.abc import Iterable
from functools import cache

from app.suggest.pack import Pack
from app.suggest.text.tokens import PLAIN, tokenise

_QUOTES = frozenset('"“”„‟«»')
_MARKS = _QUOTES | {";", ":"}


class SaidWords:
    """Lists of `sources.toml` in the form in which speakers are looked for."""

    def __init__(self, pack: Pack) -> None:
        table = pack.table("sources")
        dates = pack.table("dates")
        self.marks = _MARKS
        self.quotes = _QUOTES
        self.caseless = bool(table.get("caseless"))
        self.keeps_titles = bool(table.get("keeps_titles"))
        self.drops_subject = bool(table.get("drops_subject"))
        self.inverts_always = bool(table.get("inverts_always"))
        self.verb_first = bool(table.get("verb_first"))
        self.adverbs: tuple[str, ...] = tuple(table.get("adverbs", ()))
        self.not_adverbs = _keys(table.get("not_adverbs", ()))
        self.inside = _keys(table["inside"])
        self.articles = _keys(table["articles"])
        self.pronouns = _keys((*table.get("pronouns", ()), *table.get("persons", ())))
        self.persons = _keys(table.get("persons", ()))
        self.auxiliaries = _keys(table.get("auxiliaries", ()))
        self.copulas = _keys(table.get("copulas", ()))
        self.own = _keys(table.get("own", ()))
        self.joiners = _keys(table.get("joiners", ()))
        self.to_words = _keys(table.get("to_words", ()))
        self.said_in = _keys(table.get("said_in", ()))
        self.relays_through = _keys(table.get("relays_through", ()))
        self.not_labels = _keys(table.get("not_labels", ()))
        self.feminine = _keys(table.get("feminine", ()))
        self.feminine_endings: tuple[str, ...] = tuple(table.get("feminine_endings", ()))
        self.masculine_endings: tuple[str, ...] = tuple(table.get("masculine_endings", ()))
        self.relatives = _keys(table.get("relatives", ()))
        self.skipped = _keys(table.get("skipped", ()))
        self.openers = _keys(table.get("openers", ()))
        self.of_words = _keys(table.get("of_words", ()))
        self.place_words = _keys(table.get("place_words", ()))
        self.boundaries = _keys(table.get("boundaries", ()))
        self.not_subjects = _keys(table.get("not_subjects", ()))
        self.not_names = _keys((*dates["weekdays"], *table.get("not_names", ())))
        self.begins_clause = self.openers | self.boundaries | _MARKS | {","}
        self.names = frozenset(
            name.casefold()
            for kinds in (table["known"], table["generic"])
            for names in kinds.values()
            for name in names
        )
        self.stops = pack.words("sources", "stops")


def _keys(words: Iterable[str]) -> frozenset[str]:
    """Return the shadow of each word's first token: these lists hold single words."""
    return frozenset(tokenise(word, PLAIN)[0].key for word in words)


@cache
def said_words(pack: Pack) -> SaidWords:
    """Return the words of a pack's language."""
    return SaidWords(pack)
