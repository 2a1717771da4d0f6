"""How far the name of a speaker reaches, before and after a token of one sentence."""

from functools import cached_property

from app.model.vocabulary import SpeakerKind
from app.suggest.speakers.said_words import SaidWords
from app.suggest.text.families import SPEAKER
from app.suggest.text.runs import is_capitalised, is_headline
from app.suggest.text.stretch import Stretch
from app.suggest.text.tokens import Token, touches

_LONGEST_RUN = 10
_LONGEST_PHRASE = 12
_MOST_SKIPPED = 5
_IN_BRACKETS = 8
_MOST_CASELESS = 5
_NEAR = 4
_LONGEST_CIRCUMSTANCE = 8
_ENDS_CLAUSE = frozenset(',.;:!?()"“”«»')
_SHORTEST_DATELINE, _LONGEST_DATELINE = 3, 12
_SHORT_PHRASE = 5
_FEWEST_QUOTED, _MOST_QUOTED = 4, 8
_CLOSING = frozenset('"”»')


class NameReach:
    """Steps over the tokens of one sentence; every answer is an index of a token."""

    def __init__(self, sentence: Stretch, words: SaidWords) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._said = words
        self._verbs = sentence.pack.words("sources", "verbs")
        self._kind_words = sentence.pack.slots("sources", "kind_words")

    def after_dateline(self) -> int:
        """Return where a sentence begins behind its place and agency: "DAYTON, Ohio (AP) — Hale said"."""
        first = self._tokens[0]
        name = self._text[first.start : first.end]
        if len(name) < _SHORTEST_DATELINE or not name.isupper():
            return 0
        for place in range(1, min(_LONGEST_DATELINE, len(self._tokens) - 1)):
            if self._tokens[place].key == "-" and not touches(self._tokens, place):
                return place + 1 + (self._tokens[place + 1].key == "-")
        return 0

    def after_circumstance(self, index: int) -> int:
        """Return where who speaks begins behind when or where ("заявил в среду министр"), 0 where nobody does."""
        tokens = self._tokens
        for place in range(index + 1, min(index + _LONGEST_CIRCUMSTANCE, len(tokens))):
            before = tokens[place - 1].key
            if tokens[place].key in self._said.boundaries or tokens[place].key in _ENDS_CLAUSE:
                return 0
            if before in self._said.place_words | self._said.of_words:
                continue
            kind = self.kind_in(place, place + 1)
            if kind not in (None, SpeakerKind.MEDIA) or self.run_from(place) > place + 1:
                return place
        return 0

    def without_skipped(self, index: int) -> int:
        """Step back over what may stand between subject and verb: "has also", "(R-Ohio)"."""
        tokens = self._tokens
        for _ in range(_MOST_SKIPPED):
            if index > 0 and (
                tokens[index - 1].key in self._said.skipped or self._is_adverb(tokens[index - 1])
            ):
                index -= 1
            else:
                break
        return index

    def _is_adverb(self, token: Token) -> bool:
        said = self._said
        is_one = bool(said.adverbs) and token.key.endswith(said.adverbs) and token.key not in said.not_adverbs
        return is_one and not is_capitalised(self._text, token)

    def without_brackets(self, index: int) -> int:
        """Step back over brackets that end before a token: "(R-Ohio)"."""
        if index > 1 and self._tokens[index - 1].key == ")":
            for begin in range(index - 2, max(0, index - _IN_BRACKETS), -1):
                if self._tokens[begin].key == "(":
                    return begin
        return index

    def is_in_number(self, index: int) -> bool:
        """Whether a comma stands inside a number: "250,000"."""
        around = self._tokens[index - 1 : index + 2 : 2]
        return all(token.kind == "n" for token in around) and touches(self._tokens, index)

    def is_short_clause(self, index: int) -> bool:
        """Whether a clause begins a few words before a comma: "One donor, "."""
        begin = index
        while begin > 0 and index - begin <= _SHORT_PHRASE:
            if self._tokens[begin - 1].key in self._said.begins_clause:
                return True
            begin -= 1
        return begin == 0

    def has_article(self, index: int) -> bool:
        """Whether a phrase begins with an article, and nothing before it goes with it ("close to the campaign")."""
        before = self._tokens[index - 1].key if index else ""
        return self._tokens[index].key in self._said.articles and before not in self._said.of_words

    def phrase_start(self, start: int, index: int) -> int:
        """Go back from `start` over the words of a phrase: to its article, or to where its clause begins."""
        said, tokens = self._said, self._tokens
        while start > 0 and index - start < _LONGEST_PHRASE:
            key, before = tokens[start - 1].key, tokens[start - 2].key if start > 1 else ""
            if key in said.boundaries or (tokens[start - 1].kind == "p" and not self._joins(start - 1)):
                break
            if key in said.openers - said.of_words and before not in said.of_words:
                break
            start -= 1
            if key in said.articles and before not in said.of_words:
                break
        while start < index - 1 and tokens[start].key in said.of_words | said.place_words | said.not_names:
            start += 1
        return start

    def quoted_name(self, index: int) -> int | None:
        """Return where the name with words in quotation marks begins that ends before a token: "the group “Voice”"."""
        tokens = self._tokens
        if index < _FEWEST_QUOTED or tokens[index - 1].key not in _CLOSING or tokens[index - 2].kind != "w":
            return None
        for begin in range(index - 2, max(0, index - _MOST_QUOTED), -1):
            if tokens[begin].key in self._said.marks:
                is_name = tokens[begin - 1].kind == "w" and is_capitalised(self._text, tokens[begin + 1])
                return self.phrase_start(begin, index) if is_name else None
        return None

    def ends_name(self, index: int) -> bool:
        """Whether a name may end before a token: no further name begins there."""
        if index >= len(self._tokens) or self._tokens[index].kind == "p":
            return True
        if self._said.caseless:
            return self._said.stops.at(self._tokens, index) is not None
        return not is_capitalised(self._text, self._tokens[index])

    def _joins(self, index: int) -> bool:
        """Whether a small word or a sign may stand inside a name; a dash only where nothing parts it from both."""
        token = self._tokens[index]
        if token.key == "-":
            return touches(self._tokens, index) and touches(self._tokens, index + 1)
        return token.key in self._said.inside

    def phrase_end(self, begin: int) -> int:
        """Return where a phrase in small letters ends: before a sign, or a word that begins a clause."""
        end, said = begin, self._said
        while end < len(self._tokens) and end - begin < _LONGEST_PHRASE:
            token = self._tokens[end]
            is_inside = (
                token.key == "'" or (self._joins(end) and token.key == "-") or self._is_abbreviation(end)
            )
            if token.kind == "p" and not is_inside:
                break
            if token.key in said.boundaries | said.pronouns or said.stops.at(self._tokens, end):
                break
            if end > begin and token.begins & SPEAKER and self._verbs.at(self._tokens, end):
                break
            end += 1
        while end > begin and self._tokens[end - 1].key in said.of_words | said.articles | {"'", "-"}:
            end -= 1
        return end

    def _is_abbreviation(self, index: int) -> bool:
        """Whether a point stands inside a name: "Mr. Trump"."""
        follows = index + 1 < len(self._tokens) and is_capitalised(self._text, self._tokens[index + 1])
        return self._tokens[index].key == "." and follows

    def caseless_end(self, begin: int) -> int:
        """Return where a name ends in a script without capitals: before one of `stops`, after five words."""
        end = begin
        while end < len(self._tokens) and end - begin < _MOST_CASELESS:
            if self._tokens[end].kind != "w" or self._said.stops.at(self._tokens, end):
                break
            end += 1
        return end

    def run_from(self, index: int) -> int:
        """Return where the run of capitalised words that begins at a token ends."""
        end = position = index
        tokens, said = self._tokens, self._said
        while position < len(tokens) and position - index < _LONGEST_RUN:
            key = tokens[position].key
            if end > index and self._is_headline_verb(position):
                break
            if is_capitalised(self._text, tokens[position]) and key not in said.not_names:
                end = position = position + 1
            elif self._joins(position) and end > index:
                position += 1
            else:
                break
        return end

    def _is_headline_verb(self, index: int) -> bool:
        """Whether a word is a verb that a headline writes with a capital: "Hill Denies He Knew"."""
        if not (self._tokens[index].begins & SPEAKER and self._verbs.at(self._tokens, index)):
            return False
        return self._is_headline

    @cached_property
    def _is_headline(self) -> bool:
        return is_headline(self._text, self._tokens)

    def run_before(self, index: int) -> int:
        """Return where the run of capitalised words that ends before a token begins."""
        start = position = index
        tokens, said = self._tokens, self._said
        while position > 0 and index - position < _LONGEST_RUN:
            key = tokens[position - 1].key
            is_name = is_capitalised(self._text, tokens[position - 1]) and key not in said.not_names
            if is_name and (position - 1 > 0 or key not in said.openers):
                start = position = position - 1
            elif self._joins(position - 1) and start < index:
                position -= 1
            else:
                break
        return start

    def with_titles(self, start: int) -> int:
        """Step back over words of office before a name, where the language writes them into it."""
        titles = self._kind_words
        while (
            self._said.keeps_titles
            and start > 0
            and (found := titles.at(self._tokens, start - 1))
            and found[0] == start
        ):
            start -= 1
        return start

    def kind_near(self, first: int, last: int) -> SpeakerKind | None:
        """Return the kind of the office before a name ("campaign manager"), or after it between commas."""
        begin = first
        while begin > max(0, first - _NEAR) and self._tokens[begin - 1].kind == "w":
            begin -= 1
        found = self.kind_in(begin, first) if begin < first else None
        if found is None and last < len(self._tokens) and self._tokens[last].key == ",":
            end = last + 1
            while end < min(len(self._tokens), last + 2 * _NEAR) and self._tokens[end].key != ",":
                end += 1
            closed = end < len(self._tokens) and self._tokens[end].key == ","
            found = self.kind_in(last + 1, end) if closed else None
        return found

    def kind_in(self, first: int, last: int) -> SpeakerKind | None:
        """Return the kind that a word between two tokens tells, None where none does."""
        for index in range(first, min(last, len(self._tokens))):
            if found := self._kind_words.at(self._tokens, index):
                return SpeakerKind(found[1])
        return None
