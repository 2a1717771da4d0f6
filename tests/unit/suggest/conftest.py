"""One article a language with the traps of real articles in parallel sentences, and what is suggested about it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.model.moment import Moment
from app.model.suggestion import Suggestion, SuggestionKind
from app.suggest.article import suggest_article
from app.suggest.pack import LANGUAGES
from app.suggest.suggest_context import SuggestContext

FOLDER = Path(__file__).parent / "traps"


@dataclass(frozen=True)
class Trapped:
    """An article's language, its text, the words of each trap, and the suggestions."""

    language: str
    text: str
    words: dict[str, str]
    suggestions: tuple[Suggestion, ...]

    def place(self, trap: str) -> tuple[int, int]:
        """Return the code points of a trap's words."""
        start = self.text.index(self.words[trap])
        return start, start + len(self.words[trap])

    def touching(self, trap: str, kind: SuggestionKind) -> list[Suggestion]:
        """Return what shares a sign with a trap's words."""
        start, end = self.place(trap)
        return [one for one in self.suggestions if one.kind is kind and one.start < end and start < one.end]

    def beside(self, trap: str, kind: SuggestionKind) -> list[Suggestion]:
        """Return what is suggested in the sentence of a trap's words."""
        start, _ = self.place(trap)
        return [
            one
            for one in self.suggestions
            if one.kind is kind and one.sentence_start <= start < one.sentence_end
        ]


@pytest.fixture(scope="session", params=LANGUAGES)
def trapped(request):
    """Return the article of each language in turn, published on 6 June 2020."""
    words = tomllib.loads((FOLDER / f"{request.param}.toml").read_text(encoding="utf-8"))
    text = words.pop("text")
    context = SuggestContext(language=request.param, published=Moment(edtf="2020-06-06"))
    return Trapped(request.param, text, words, suggest_article(text, context))
