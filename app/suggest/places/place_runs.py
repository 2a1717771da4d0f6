"""Runs of words that may name places: capitalised ones, with the small words and signs that join them."""

from collections.abc import Iterator

from app.suggest.pack import Pack
from app.suggest.places.place_words import place_words
from app.suggest.text.families import DATE
from app.suggest.text.runs import is_capitalised
from app.suggest.text.tokens import Token, touches

_MOST = 12
_APOSTROPHE, _HYPHEN = "'", "-"
_POSSESSIVE = "s"


def runs_in(text: str, tokens: list[Token], pack: Pack) -> Iterator[tuple[int, int]]:
    """Yield the first token of each run and the one after its last; words that name times end a run."""
    words = place_words(pack.language)
    index = 0
    while index < len(tokens):
        if is_capitalised(text, tokens[index]) and not _is_time(tokens, index, pack):
            end = _end(text, tokens, index, words.inside, pack)
            while end < len(tokens) and tokens[end].key in words.tails:
                end += 1
            yield index, end
            index = end
        else:
            index += 1


def _end(text: str, tokens: list[Token], first: int, inside: frozenset[str], pack: Pack) -> int:
    """Return the token after the run's last: "Deir ez-Zor", "Sana'a", "Rostov-on-Don", "Tell al Abyad"."""
    end = position = first + 1
    while position < len(tokens) and position - first < _MOST:
        token = tokens[position]
        if touches(tokens, position) and token.key in (_HYPHEN, _APOSTROPHE):
            if not _joins(tokens, position):
                break
            end = position = position + 2
        elif token.kind != "w" or touches(tokens, position):
            break
        elif is_capitalised(text, token):
            if _is_time(tokens, position, pack):
                break
            end = position = position + 1
        elif token.key in inside:
            position += 1
        else:
            break
    return end


def _joins(tokens: list[Token], sign: int) -> bool:
    """Whether a hyphen or an apostrophe stands within a word, and not before an English genitive's "s"."""
    if sign + 1 >= len(tokens) or not touches(tokens, sign + 1) or tokens[sign + 1].kind != "w":
        return False
    return tokens[sign].key == _HYPHEN or tokens[sign + 1].key != _POSSESSIVE


def _is_time(tokens: list[Token], index: int, pack: Pack) -> bool:
    if not tokens[index].begins & DATE:
        return False
    return any(pack.values("dates", table).at(tokens, index) for table in ("months", "weekdays", "seasons"))
