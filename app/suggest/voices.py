"""The names of speakers before and after a cue."""

from functools import cached_property

from app.model.confidence import Confidence
from app.model.vocabulary import SpeakerKind
from app.suggest.phrases import Phrases
from app.suggest.runs import is_capitalised
from app.suggest.said_before import SaidBefore
from app.suggest.said_words import SaidWords
from app.suggest.stretch import Stretch
from app.suggest.voice import Voice

_LONGEST_LISTED = 10
_LONGEST_RUN = 10
_LONGEST_PHRASE = 12
_LONGEST_ASIDE = 30
_MOST_SKIPPED = 5
_IN_BRACKETS = 8
_MOST_CASELESS = 5
_NEAR = 4


class Voices:
    """Looks for the speaker beside a token of one sentence."""

    def __init__(self, sentence: Stretch, words: SaidWords, before: SaidBefore) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._said = words
        self._before = before

    def ahead_of(self, index: int, *, clear: bool = False) -> Voice | None:
        """Return the subject that ends before a verb; a `clear` one is a name, a pronoun or a listed speaker."""
        index = self._without_skipped(index)
        if index == 0:
            return None
        key = self._tokens[index - 1].key
        if key in self._said.pronouns:
            return self._pronoun(index - 1)
        if key in self._said.relatives:
            index -= 1 + (index > 1 and self._tokens[index - 2].key == ",")
            return None if self._is_pronoun(index - 1) else self._ending(index, clear=clear)
        if key in (",", "-") and index > 1:
            return self._before_aside(index - 1)
        return self._ending(index, clear=clear)

    def behind(self, index: int, *, clear: bool = False) -> Voice | None:
        """Return the speaker that begins at a token after a cue; a `clear` one is no mere phrase."""
        if index >= len(self._tokens):
            return None
        if self._is_pronoun(index):
            return self._pronoun(index)
        article = self._pack.words("sources", "articles").at(self._tokens, index)
        bare = article[0] if article else index
        kind = self._pack.slots("sources", "kind_words").at(self._tokens, bare)
        for begin in (index, bare, kind[0] if kind else bare):
            for table, sure in (("known", Confidence.HIGH), ("generic", Confidence.MEDIUM)):
                if listed := self.listed(begin, table):
                    voice = Voice(first=begin, last=listed[0], kind=listed[1], confidence=sure)
                    return self._with_brackets(self._longer_generic(voice) if table == "generic" else voice)
        return self._free(index, bare, clear=clear)

    def listed(self, index: int, table: str) -> tuple[int, SpeakerKind] | None:
        """Return a listed source; a short one in capitals ("AP", "WHO") only where the text has capitals too."""
        found = self._pack.slots("sources", table).at(self._tokens, index)
        if found is None:
            return None
        words = self._text[self._tokens[index].start : self._tokens[found[0] - 1].end]
        cased = self._said.caseless or table == "generic" or any(letter.isupper() for letter in words)
        return (found[0], SpeakerKind(found[1])) if cased else None

    def leading(self, index: int) -> Voice | None:
        """Return the subject with which the sentence, or the clause before a token, begins."""
        begin = 0
        while begin < index and self._tokens[begin].key in self._said.openers | self._said.articles:
            begin += 1
        if begin >= index:
            return None
        if self._is_pronoun(begin):
            return self._pronoun(begin)
        known = self.listed(begin, "known")
        if known:
            return Voice(first=begin, last=known[0], kind=known[1], confidence=Confidence.MEDIUM)
        end = self._run_from(begin)
        if end == begin:
            generic = self.listed(begin, "generic")
            return Voice(first=begin, last=generic[0], kind=generic[1]) if generic else None
        name = self._text[self._tokens[begin].start : self._tokens[end - 1].end]
        is_name = end - begin > 1 or begin > 0 or self._before.kind_of(name) is not None
        return self._of_run(begin, end) if is_name else None

    def unnamed(self, index: int, end: int) -> Voice | None:
        """Return the last speaker for a verb whose subject is left out; its own words stand for the name."""
        meant = self._before.stands_for()
        if meant is None:
            return None
        return Voice(first=index, last=end, kind=meant.kind, name=meant.name)

    def _pronoun(self, index: int) -> Voice | None:
        """Return who a pronoun stands for, as far as the sentence before tells."""
        own = self.leading(index) if index > 1 else None
        if own and not own.name and not self._is_pronoun(own.first):
            words = self._text[self._tokens[own.first].start : self._tokens[own.last - 1].end]
            return Voice(first=index, last=index + 1, kind=own.kind, name=words)
        meant = self._before.stands_for()
        if meant is None:
            return Voice(first=index, last=index + 1, confidence=Confidence.LOW)
        return Voice(first=index, last=index + 1, kind=meant.kind, name=meant.name)

    def _is_pronoun(self, index: int) -> bool:
        return 0 <= index < len(self._tokens) and self._tokens[index].key in self._said.pronouns

    def _without_skipped(self, index: int) -> int:
        """Step back over what may stand between subject and verb: "has also", "(R-Ohio)"."""
        tokens = self._tokens
        for _ in range(_MOST_SKIPPED):
            if (index > 0 and tokens[index - 1].key in self._said.skipped) or (
                index > 0 and tokens[index - 1].key.endswith(self._said.adverbs) and self._said.adverbs
            ):
                index -= 1
            else:
                break
        return index

    def _without_brackets(self, index: int) -> int:
        if index > 1 and self._tokens[index - 1].key == ")":
            for begin in range(index - 2, max(0, index - _IN_BRACKETS), -1):
                if self._tokens[begin].key == "(":
                    return begin
        return index

    def _with_brackets(self, voice: Voice) -> Voice:
        """Take an acronym in brackets into the name: "Syrian Observatory for Human Rights (SOHR)"."""
        tokens, last = self._tokens, voice.last
        if last + 2 < len(tokens) and (tokens[last].key, tokens[last + 2].key) == ("(", ")"):
            return Voice(first=voice.first, last=last + 3, kind=voice.kind, confidence=voice.confidence)
        return voice

    def _before_aside(self, comma: int) -> Voice | None:
        """Return the name before words between commas: "Smith, a Republican from Ohio, said"."""
        found: Voice | None = None
        for index in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1):
            key = self._tokens[index].key
            if key in self._said.marks:
                break
            if key == self._tokens[comma].key and (voice := self._ending(index, clear=True)):
                found = voice
                if voice.first == 0 or self._tokens[voice.first - 1].key in self._said.begins_clause:
                    break
        return found

    def _ending(self, index: int, *, clear: bool) -> Voice | None:
        whole, index = index, self._without_brackets(index)
        for table, sure in (("known", Confidence.HIGH), ("generic", Confidence.MEDIUM)):
            listed = self._pack.slots("sources", table).before(self._tokens, index, longest=_LONGEST_LISTED)
            if listed and self.listed(listed[0], table):
                first = listed[0] if table == "known" else self._phrase_start(listed[0], index)
                voice = Voice(first=first, last=index, kind=SpeakerKind(listed[1]), confidence=sure)
                return self._with_brackets(voice) if whole > index else voice
        start = self._run_before(index)
        if any(token.key not in self._said.articles for token in self._tokens[start:index]):
            named = self._in_phrase(start, index)
            return self._with_brackets(named) if named and whole > index else named
        return self._phrase(index, clear=clear)

    def _in_phrase(self, start: int, index: int) -> Voice | None:
        """Return a run of capitals, or the phrase it ends ("a spokesman for Mr. Trump")."""
        before = self._tokens[start - 1].key if start else ""
        if before in self._said.of_words:
            first = self._phrase_start(start, index)
            if first < start - 1:
                return self._of_run(first, index)
            return None
        if before in self._said.place_words:
            return None
        return self._of_run(self._with_titles(start), index)

    def _with_titles(self, start: int) -> int:
        titles = self._pack.slots("sources", "kind_words")
        while (
            self._said.keeps_titles
            and start > 0
            and (found := titles.at(self._tokens, start - 1))
            and found[0] == start
        ):
            start -= 1
        return start

    def _phrase(self, index: int, *, clear: bool) -> Voice | None:
        """Return a phrase in small letters: "two people familiar with the matter"."""
        first = self._phrase_start(index, index)
        if first == index or self._tokens[index - 1].kind != "w":
            return None
        if self._tokens[index - 1].key in self._said.not_subjects | self._said.articles:
            return None
        kind = self._kind_in(first, index)
        if clear and kind is None:
            return None
        sure = Confidence.MEDIUM if kind else Confidence.LOW
        return Voice(first=first, last=index, kind=kind or SpeakerKind.WITNESS, confidence=sure)

    def _phrase_start(self, start: int, index: int) -> int:
        """Go back from `start` over the words of a phrase: to its article, or to where its clause begins."""
        said, tokens = self._said, self._tokens
        while start > 0 and index - start < _LONGEST_PHRASE:
            key, before = tokens[start - 1].key, tokens[start - 2].key if start > 1 else ""
            if key in said.boundaries or (tokens[start - 1].kind == "p" and key not in said.inside):
                break
            if key in said.openers and before not in said.of_words:
                break
            start -= 1
            if key in said.articles and before not in said.of_words:
                break
        while start < index and tokens[start].key in said.of_words | said.place_words:
            start += 1
        return start

    def _free(self, index: int, bare: int, *, clear: bool) -> Voice | None:
        if self._said.caseless:
            end = self._caseless_end(bare)
            return self._with_brackets(self._of_run(bare, end)) if end > bare else None
        end = self._run_from(bare)
        if end > bare:
            return self._with_brackets(self._of_run(bare, end))
        kind = self._kind_in(bare, bare + 2)
        if bare == index and kind is None and clear:
            return None
        end = self._phrase_end(bare)
        if end == bare or (clear and self._kind_in(bare, end) is None and bare == index):
            return None
        kind = self._kind_in(bare, end)
        sure = Confidence.MEDIUM if kind else Confidence.LOW
        return Voice(first=bare, last=end, kind=kind or SpeakerKind.WITNESS, confidence=sure)

    def _phrase_end(self, begin: int) -> int:
        end, said = begin, self._said
        while end < len(self._tokens) and end - begin < _LONGEST_PHRASE:
            token = self._tokens[end]
            if token.kind == "p" and token.key not in ("'", "-") and not self._is_abbreviation(end):
                break
            if token.key in said.boundaries or said.stops.at(self._tokens, end):
                break
            end += 1
        while end > begin and self._tokens[end - 1].key in said.of_words | said.articles | {"'", "-"}:
            end -= 1
        return end

    def _is_abbreviation(self, index: int) -> bool:
        """Whether a point stands inside a name: "Mr. Trump"."""
        follows = index + 1 < len(self._tokens) and is_capitalised(self._text, self._tokens[index + 1])
        return self._tokens[index].key == "." and follows

    def _longer_generic(self, voice: Voice) -> Voice:
        """Take what belongs to a listed speaker into its name: "officials in Washington", "police of Kyiv"."""
        last = voice.last
        if last < len(self._tokens) and self._tokens[last].key in self._said.of_words:
            end = self._phrase_end(last)
            last = end if end > last + 1 else last
        return Voice(first=voice.first, last=last, kind=voice.kind, confidence=voice.confidence)

    def _caseless_end(self, begin: int) -> int:
        end = begin
        while end < len(self._tokens) and end - begin < _MOST_CASELESS:
            if self._tokens[end].kind != "w" or self._said.stops.at(self._tokens, end):
                break
            end += 1
        return end

    def _of_run(self, first: int, last: int) -> Voice:
        kind = self._kind_in(first, last) or self._kind_near(first, last)
        if kind is None:
            name = self._text[self._tokens[first].start : self._tokens[last - 1].end]
            kind = self._before.kind_of(name) or SpeakerKind.WITNESS
        return Voice(first=first, last=last, kind=kind)

    def _kind_near(self, first: int, last: int) -> SpeakerKind | None:
        """Return the kind of the office before a name ("campaign manager"), or after it between commas."""
        begin = first
        while begin > max(0, first - _NEAR) and self._tokens[begin - 1].kind == "w":
            begin -= 1
        found = self._kind_in(begin, first) if begin < first else None
        if found is None and last < len(self._tokens) and self._tokens[last].key == ",":
            end = last + 1
            while end < min(len(self._tokens), last + 2 * _NEAR) and self._tokens[end].key != ",":
                end += 1
            closed = end < len(self._tokens) and self._tokens[end].key == ","
            found = self._kind_in(last + 1, end) if closed else None
        return found

    def _kind_in(self, first: int, last: int) -> SpeakerKind | None:
        for index in range(first, min(last, len(self._tokens))):
            if found := self._kind_words.at(self._tokens, index):
                return SpeakerKind(found[1])
        return None

    @cached_property
    def _kind_words(self) -> Phrases[str]:
        return self._pack.slots("sources", "kind_words")

    def _run_from(self, index: int) -> int:
        end = position = index
        tokens, said = self._tokens, self._said
        while position < len(tokens) and position - index < _LONGEST_RUN:
            key = tokens[position].key
            if is_capitalised(self._text, tokens[position]) and key not in said.not_names:
                end = position = position + 1
            elif key in said.inside and end > index:
                position += 1
            else:
                break
        return end

    def _run_before(self, index: int) -> int:
        start = position = index
        tokens, said = self._tokens, self._said
        while position > 0 and index - position < _LONGEST_RUN:
            key = tokens[position - 1].key
            is_name = is_capitalised(self._text, tokens[position - 1]) and key not in said.not_names
            if is_name and (position - 1 > 0 or key not in said.openers):
                start = position = position - 1
            elif key in said.inside and start < index:
                position -= 1
            else:
                break
        return start
