"""What stands beside a word of saying in one sentence: what lets it be one, and what forbids it."""

from functools import cached_property

from app.suggest.speakers.said_words import SaidWords
from app.suggest.text.runs import is_capitalised, is_headline
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import touches

_LONGEST_BLOCK = 3
_AUXILIARY_WITHIN = 5
_COPULA_WITHIN = 4


class SaidAround:
    """Looks at the tokens before and after one of them; none of its answers names a speaker."""

    def __init__(self, sentence: Stretch, words: SaidWords) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._said = words

    def at(self, key: str, index: int) -> int:
        """Return the token after the phrase of a list that begins at a token, 0 where none does."""
        found = self._pack.words("sources", key).at(self._tokens, index)
        return found[0] if found else 0

    def is_blocked(self, index: int) -> bool:
        """Whether a word before a verb says that nobody speaks: "to say", "was told", "would say"."""
        return self._begins("blocks", index) is not None

    def unreal_start(self, index: int) -> int | None:
        """Return where the words begin by which a verb tells no fact: "will say", "does not believe"."""
        return self._begins("unreal", index)

    def is_denied(self, index: int) -> bool:
        """Whether a word before a verb denies it: "does not blame"."""
        return self._begins("negations", index) is not None

    def _begins(self, key: str, index: int) -> int | None:
        found = (
            self._pack.words("sources", key).before(self._tokens, index, _LONGEST_BLOCK) if index else None
        )
        return found[0] if found else None

    def copula(self, index: int) -> int | None:
        """Return the copula shortly before a word: "is deeply skeptical", "were already describing"."""
        for place in range(index - 1, max(-1, index - _COPULA_WITHIN), -1):
            if self._tokens[place].key in self._said.copulas:
                return place
            if self._tokens[place].kind != "w":
                return None
        return None

    def is_perfect(self, index: int) -> bool:
        """Whether an auxiliary stands a word or two before a participle: "a également déclaré", "a-t-il dit"."""
        before = self._tokens[max(0, index - _AUXILIARY_WITHIN) : index]
        return any(token.key in self._said.auxiliaries for token in before)

    def is_quoting(self, end: int) -> bool:
        """Whether a quotation begins after a verb, whatever stands before it: "leaned over to say “no”"."""
        if end < len(self._tokens) and self._tokens[end].key == ",":
            end += 1
        return end < len(self._tokens) and self._tokens[end].key in self._said.quotes

    def is_after_mark(self, index: int) -> bool:
        """Whether a quotation ends just before a verb, or a comma or dash before it."""
        while index > 0 and self._tokens[index - 1].key in (",", "-"):
            index -= 1
        return index > 0 and self._tokens[index - 1].key in self._said.marks

    def is_joined(self, key: str, index: int) -> bool:
        """Whether a verb goes on with the subject of the clause before it: "toured the plant and hopes"."""
        before = self._tokens[index - 1].key if index else ""
        if key == "weak_verbs":
            return before in self._said.joiners
        return key == "that_verbs" and (before == "," or before in self._said.joiners)

    def goes_on(self, end: int) -> bool:
        """Whether what is said follows: "that", with a comma before it where the language writes one."""
        comma = end < len(self._tokens) and self._tokens[end].key == ","
        return self.at("that_words", end + comma) > 0

    def ends_sentence(self, index: int, end: int) -> bool:
        """Whether a verb stands alone behind a comma at the end: ", dijo."."""
        is_last = end >= len(self._tokens) or self._tokens[end].key in (".", ",")
        return index > 0 and is_last

    def is_in_name(self, index: int) -> bool:
        """Whether a word is part of another ("so-called") or, outside a headline, of a name ("Brenda Snipe")."""
        if index == 0:
            return False
        if self._tokens[index - 1].key == "-":
            return touches(self._tokens, index) and touches(self._tokens, index - 1)
        return self._has_capital(index) and self._has_capital(index - 1) and not self._is_headline

    def _has_capital(self, index: int) -> bool:
        return is_capitalised(self._text, self._tokens[index])

    @cached_property
    def _is_headline(self) -> bool:
        return is_headline(self._text, self._tokens)

    def is_surely_said(self, index: int, end: int) -> bool:
        """Whether a verb can be nothing but speech: before "that", after a quotation, or a word like "said"."""
        if self.unreal_start(index) is not None:
            return False
        return self.goes_on(end) or self.is_after_mark(index) or self.at("said", index) > 0
