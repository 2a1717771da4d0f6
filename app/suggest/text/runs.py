"""Capitalised runs of words: names, as far as capitals show them."""

from app.suggest.pack import Pack
from app.suggest.text.tokens import Token

_MOST_WORDS = 10


def is_capitalised(text: str, token: Token) -> bool:
    """Return whether a token begins with a capital letter."""
    return token.kind == "w" and text[token.start].isupper()


def is_headline(text: str, tokens: list[Token]) -> bool:
    """Return whether most words of a sentence have a capital."""
    words = [token for token in tokens if token.kind == "w"]
    return 2 * sum(is_capitalised(text, token) for token in words) > len(words)


def run_from(text: str, tokens: list[Token], index: int, inside: frozenset[str]) -> int:
    """Return the token after the run of capitalised words that begins at one; `inside` are small words within it."""
    end = index
    position = index
    while position < len(tokens) and position - index < _MOST_WORDS:
        token = tokens[position]
        if (
            is_capitalised(text, token)
            and "\n" not in text[tokens[max(index, position - 1)].end : token.start]
        ):
            end = position = position + 1
        elif token.key in inside and end > index:
            position += 1
        else:
            break
    return end


def run_before(text: str, tokens: list[Token], index: int, inside: frozenset[str]) -> int:
    """Return the first token of the run of capitalised words that ends just before one, or that one itself."""
    start = position = index
    while position > 0 and index - position < _MOST_WORDS:
        token = tokens[position - 1]
        if is_capitalised(text, token):
            start = position = position - 1
        elif token.key in inside and start < index:
            position -= 1
        else:
            break
    return start


def small_words(pack: Pack, name: str) -> frozenset[str]:
    """Return the small words that may stand inside a name."""
    return frozenset(pack.table(name)["inside"])
