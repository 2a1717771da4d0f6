"""The small words around names of places in one language, ready to be asked for."""

from functools import cache

from app.suggest.pack import Pack, pack_for

_COMMAS = (",", "،")


class PlaceWords:
    """Lists of a language's `places.toml`; which words a list holds is said there."""

    def __init__(self, pack: Pack) -> None:
        table = pack.table("places")
        self.has_capitals = bool(table.get("capitals", True))
        self.inside, self.tails = frozenset(table["inside"]), frozenset(table.get("tails", ()))
        self.joiners = frozenset((*table["joiners"], *_COMMAS))
        """Also commas."""
        self.small = frozenset((*table["inside"], *table["between"], "'"))
        """What may stand in a name or before it."""
        self.articles = tuple(table.get("articles", ()))
        self.of_words = frozenset(table.get("of_words", ()))
        self.one_word = frozenset(table.get("one_word", ()))
        self.and_prefixes = tuple(table.get("and_prefixes", ()))
        self.at_prefixes = tuple(table.get("at_prefixes", ()))
        self.declines = "endings" in table
        """Whether names stand in cases."""
        self.of_clubs = frozenset(table.get("of_clubs", ()))
        self.bodies = frozenset(table.get("bodies", ()))
        self.short_regions: dict[str, str] = dict(table.get("short_regions", {}))
        self._parting = self.joiners | (
            self.inside & frozenset((*table["cues"], *table["weak"])) - self.of_words
        )
        self.heads = frozenset(table.get("heads", ()))
        self.not_endings = tuple(table.get("not_endings", ()))
        self.kinds = frozenset(word for words in table["kinds_before"].values() for word in words)
        self.not_after = pack.words("places", "not_after")
        self.several = pack.words("places", "several")
        self.several_after = pack.words("places", "several_after")

    def parts(self, word: str) -> bool:
        """Whether a small word may part two names, and need not be inside one: "Leyla Yunus at Baku"."""
        return word in self._parting


@cache
def place_words(language: str) -> PlaceWords:
    """Return the words of a language; read once."""
    return PlaceWords(pack_for(language))
