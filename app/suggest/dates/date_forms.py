"""The date templates of a language."""

from functools import cache

from app.suggest.dates.grammar import Grammar
from app.suggest.pack import Pack


@cache
def date_grammar(language: str, name: str) -> Grammar:
    """Return the templates of the list `name` (`forms`, `ranges`) of a language."""
    return Grammar(Pack(language).table("dates")[name])
