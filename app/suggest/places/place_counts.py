"""How often each name that may be a place stands in a text: told before it is read, so that its countries are known."""

from collections import Counter

from app.suggest.pack import Pack
from app.suggest.places.atlas import Atlas
from app.suggest.places.people_counts import peoples_in
from app.suggest.places.place_spellings import spellings_of

_LONGEST = 400_000
"""Code points that are looked at; what an article is about shows long before."""
_ROUND = ".,;:!?()[]{}«»“”„\"'’‘–—…،؛؟"
_SHORTEST = 3


def weigh(atlas: Atlas, text: str, pack: Pack) -> None:
    """Let an atlas know which countries a text is about."""
    home = pack.table("places").get("home", ("",))
    atlas.weigh(names_in(text, pack), peoples_in(text, pack), home[0])


def names_in(text: str, pack: Pack) -> dict[str, int]:
    """Return the keys of a text's words, and of pairs of words, that may name places, with their number."""
    capitals = pack.table("places").get("capitals", True)
    counts: Counter[str] = Counter()
    before = ""
    for written in text[:_LONGEST].split():
        word = written.strip(_ROUND)
        is_name = len(word) >= _SHORTEST and (word[0].isupper() if capitals else word[0].isalpha())
        if is_name:
            counts[word] += 1
            if before:
                counts[f"{before} {word}"] += 1
        before = word if is_name and word == written else ""
    keys: Counter[str] = Counter()
    for name, times in counts.items():
        for key in spellings_of(name, pack) if name.count(" ") == 0 else spellings_of(name, pack)[:1]:
            keys[key] += times
    return dict(keys)
