"""The names of speakers before and after a cue."""

from app.model.confidence import Confidence
from app.model.vocabulary import SpeakerKind
from app.suggest.speakers.asides import Asides
from app.suggest.speakers.name_reach import NameReach
from app.suggest.speakers.said_before import SaidBefore
from app.suggest.speakers.said_words import SaidWords
from app.suggest.speakers.voice import Voice
from app.suggest.speakers.voice_names import VoiceNames
from app.suggest.text.stretch import Stretch

_LONGEST_LISTED = 10
_NEAR = 4
_LONGEST_OPENING = 8
_LONGEST_LABEL = 4
_SHORTEST_APART = 3
_LONGEST_RELATIVE = 8


class Voices:
    """Looks for the speaker beside a token of one sentence."""

    def __init__(self, sentence: Stretch, words: SaidWords, before: SaidBefore) -> None:
        self._text = sentence.text
        self._tokens = sentence.tokens
        self._pack = sentence.pack
        self._said = words
        self._before = before
        self._reach = NameReach(sentence, words)
        self._names = VoiceNames(sentence, words, before, self._reach)
        self._asides = Asides(sentence, words, self._reach, self._names, self._ending)

    def verb_start(self, index: int) -> int:
        """Step back from a verb over its auxiliaries and adverbs."""
        return self._reach.without_skipped(index)

    def ahead_of(self, index: int, *, clear: bool = False) -> Voice | None:
        """Return the subject that ends before a verb; a `clear` one is a name, a pronoun or a listed speaker."""
        index = self._reach.without_skipped(index)
        if index == 0:
            return None
        key = self._tokens[index - 1].key
        if key in self._said.not_subjects - self._said.pronouns:
            before = self._tokens[index - 2] if index > 1 else None
            is_object = before is not None and before.kind == "w" and before.key in self._said.of_words
            return self._phrase(index, clear=clear) if is_object else None
        if key in self._said.pronouns:
            return self._pronoun(index - 1)
        if key in self._said.relatives:
            index -= 1 + (index > 1 and self._tokens[index - 2].key == ",")
            return None if self._is_pronoun(index - 1) else self._ending(index, clear=clear)
        if key in (",", "-") and index > 1:
            return self._asides.subject(index - 1, clear=clear)
        return self._body(index) or self._subject(index, clear=clear)

    def _subject(self, index: int, *, clear: bool) -> Voice | None:
        voice = self._ending(index, clear=clear)
        return voice and (self._before_relative(voice.first) or voice)

    def _before_relative(self, index: int) -> Voice | None:
        """Return who stands before the relative clause in which a token is: "Scientists who follow the talks say"."""
        for place in range(index - 1, max(0, index - _LONGEST_RELATIVE), -1):
            token = self._tokens[place]
            if token.key in self._said.relatives and not self._pack.words("sources", "that_words").at(
                self._tokens, place
            ):
                return self._ending(place, clear=False)
            if token.kind == "p":
                return None
        return None

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
                listed = self._names.listed(begin, table)
                if listed and (begin <= bare or (table == "known" and self._reach.ends_name(listed[0]))):
                    voice = Voice(first=begin, last=listed[0], kind=listed[1], confidence=sure)
                    return self._names.with_brackets(
                        self._longer_generic(voice) if table == "generic" else voice
                    )
        return self._free(bare, clear=clear)

    def after_medium(self, index: int) -> int:
        """Step over a medium that is spoken to, before the name of who speaks: "a déclaré à l'AFP Ahmed Saleh"."""
        tokens = self._tokens
        if index + 1 >= len(tokens) or tokens[index].key not in self._said.to_words:
            return index
        article = self._pack.words("sources", "articles").at(tokens, index + 1)
        listed = self._names.listed(article[0] if article else index + 1, "known")
        return listed[0] if listed else index

    def after_circumstance(self, index: int) -> int:
        """Return where who speaks begins behind when or where ("заявил в среду министр"), 0 where nobody does."""
        return self._reach.after_circumstance(index)

    def listed(self, index: int, table: str) -> tuple[int, SpeakerKind] | None:
        """Return the end and the kind of a listed source that begins at a token."""
        return self._names.listed(index, table)

    def label(self, *, opens_line: bool) -> Voice | None:
        """Return who signs a post, or the name before a colon that opens a line: "HILL: I won"."""
        signed = self._names.signature()
        if signed or not opens_line:
            return signed
        end = self._reach.run_from(0)
        if not 0 < end <= _LONGEST_LABEL or end + 1 >= len(self._tokens) or self._tokens[end].key != ":":
            return None
        start, last = self._tokens[0].start, self._tokens[end - 1].end
        is_quoted = self._tokens[end + 1].key in self._said.marks | self._said.pronouns
        is_listed = any(self._tokens[place].key in self._said.not_labels for place in range(end))
        is_name = is_quoted or self._text[start:last].isupper()
        return self._names.of_run(0, end) if is_name and not is_listed else None

    def leading(self, index: int) -> Voice | None:
        """Return the subject with which the sentence, or the clause before a token, begins."""
        begin = self._reach.after_dateline()
        if found := self._leading(begin, index):
            return found
        keys = [token.key for token in self._tokens[begin : min(index, begin + _LONGEST_OPENING)]]
        return self._leading(begin + keys.index(",") + 1, index) if "," in keys else None

    def _leading(self, begin: int, index: int) -> Voice | None:
        said, first = self._said, begin
        while begin < index and self._tokens[begin].key in said.openers | said.articles:
            begin += 1
        if begin >= index or self._is_pronoun(begin):
            return self._pronoun(begin) if begin < index else None
        end = self._reach.run_from(begin)
        for table in ("known", "generic"):
            if (listed := self._names.listed(begin, table)) and end <= listed[0]:
                return Voice(first=begin, last=listed[0], kind=listed[1])
        name = self._text[self._tokens[begin].start : self._tokens[end - 1].end] if end > begin else ""
        if name and (end - begin > 1 or begin > 0 or self._names.is_name(begin, name)):
            return self._names.of_run(begin, end)
        is_opened = any(token.key in said.openers for token in self._tokens[first:begin])
        return None if is_opened else self._head(begin)

    def _head(self, begin: int) -> Voice | None:
        """Return a phrase of a few words with a kind of speaker in it ("Polls", "Local officials")."""
        for end in range(begin + 1, min(begin + _NEAR, len(self._tokens)) + 1):
            if self._tokens[end - 1].kind != "w" or self._tokens[end - 1].key in self._said.boundaries:
                break
            if kind := self._reach.kind_in(end - 1, end):
                return Voice(first=begin, last=end, kind=kind)
        return None

    def owner_of(self, index: int) -> Voice | None:
        """Return whose a word is: "Smith's claim", "her claim"."""
        before = index - 1
        if before > 0 and self._tokens[before].key in self._said.own:
            return self.leading(before)
        if before > 1 and self._tokens[before].key == "s" and self._tokens[before - 1].key == "'":
            return self._ending(before - 1, clear=True)
        return self._ending(before, clear=True) if before > 0 and self._tokens[before].key == "'" else None

    def aside_of(self, index: int) -> Voice | None:
        """Return the subject before words between commas that end before a verb, None where there are no two."""
        return self._asides.between_two(index)

    def unnamed(self, index: int, end: int) -> Voice | None:
        """Return the last speaker for a verb whose subject is left out; its own words stand for the name."""
        verb = self._text[self._tokens[index].start : self._tokens[end - 1].end]
        meant = self._before.stands_for(feminine=self._before.gender_of(verb))
        if meant is None:
            return None
        return Voice(first=index, last=end, kind=meant.kind, name=meant.name)

    def spoke_last(self, index: int, end: int) -> Voice | None:
        """Return the last speaker, for whom words like "по его словам" stand."""
        meant = self._before.stands_for()
        return None if meant is None else Voice(first=index, last=end, kind=meant.kind, name=meant.name)

    def _pronoun(self, index: int) -> Voice | None:
        """Return who a pronoun stands for: whom its own sentence begins with, else whom the one before tells of."""
        is_person = self._tokens[index].key in self._said.persons
        own = self.leading(index) if index > 1 else None
        if own and not own.name and not self._is_pronoun(own.first):
            words = self._text[self._tokens[own.first].start : self._tokens[own.last - 1].end]
            if self._before.is_person(words) or not is_person:
                return Voice(first=index, last=index + 1, kind=own.kind, name=words)
        feminine = (
            self._tokens[index].key in self._said.feminine if self._said.feminine and is_person else None
        )
        meant = self._before.stands_for(person=is_person, feminine=feminine)
        if meant is None:
            return Voice(first=index, last=index + 1, confidence=Confidence.LOW)
        return Voice(first=index, last=index + 1, kind=meant.kind, name=meant.name)

    def _is_pronoun(self, index: int) -> bool:
        return 0 <= index < len(self._tokens) and self._tokens[index].key in self._said.pronouns

    def _body(self, index: int) -> Voice | None:
        """Return the body "in" which it is said, where a language says so: "В Минобороны заявили"."""
        if self._tokens[0].key not in self._said.said_in or not 1 < index <= _LONGEST_OPENING:
            return None
        kind = self._reach.kind_in(1, index)
        known = self._names.listed(1, "known")
        if (kind is None and known is None) or any(token.kind == "p" for token in self._tokens[:index]):
            return None
        return Voice(first=1, last=index, kind=known[1] if known else kind or SpeakerKind.WITNESS)

    def _ending(self, index: int, *, clear: bool) -> Voice | None:
        whole, index = index, self._reach.without_brackets(index)
        for table, sure in (("known", Confidence.HIGH), ("generic", Confidence.MEDIUM)):
            listed = self._pack.slots("sources", table).before(self._tokens, index, longest=_LONGEST_LISTED)
            if listed and self._names.listed(listed[0], table):
                is_whole = table == "known" or self._reach.has_article(listed[0])
                first = listed[0] if is_whole else self._reach.phrase_start(listed[0], index)
                voice = Voice(first=first, last=index, kind=SpeakerKind(listed[1]), confidence=sure)
                return self._names.with_brackets(voice) if whole > index else voice
        quoted = self._reach.quoted_name(index)
        start = self._reach.run_before(index) if quoted is None else quoted
        if any(token.key not in self._said.articles for token in self._tokens[start:index]):
            named = self._in_phrase(start, index)
            return self._names.with_brackets(named) if named and whole > index else named
        return self._phrase(index, clear=clear)

    def _in_phrase(self, start: int, index: int) -> Voice | None:
        """Return a run of capitals, or the phrase it ends ("a spokesman for Mr. Trump")."""
        said = self._said
        begin = start - 1 if start > 1 and self._tokens[start - 1].key in said.articles else start
        before = self._tokens[begin - 1].key if begin else ""
        if before in said.of_words:
            first = self._reach.phrase_start(start, index)
            if first < start - 1:
                return self._names.of_run(first, index)
        if before in said.of_words or before in said.place_words:
            return self.leading(begin - 1)
        return self._names.of_run(self._reach.with_titles(start), index)

    def _phrase(self, index: int, *, clear: bool) -> Voice | None:
        """Return a phrase in small letters: "two people familiar with the matter"."""
        first = index if self._said.caseless else self._reach.phrase_start(index, index)
        if first == index or self._tokens[index - 1].kind != "w":
            return None
        if first and self._tokens[first - 1].key in self._said.place_words:
            return self.leading(first - 1)
        if (
            self._tokens[first].key in self._said.not_subjects - self._said.articles
            or self._tokens[index - 1].key in self._said.articles
        ):
            return None
        kind = self._reach.kind_in(first, index)
        if kind is None and (clear or any(token.kind == "n" for token in self._tokens[first:index])):
            return None
        sure = Confidence.MEDIUM if kind else Confidence.LOW
        return Voice(first=first, last=index, kind=kind or SpeakerKind.WITNESS, confidence=sure)

    def _free(self, bare: int, *, clear: bool) -> Voice | None:
        said = self._said
        if (
            bare >= len(self._tokens)
            or self._tokens[bare].key in said.not_subjects | said.of_words | said.place_words
        ):
            return None
        if self._said.caseless:
            end = self._reach.caseless_end(bare)
            return self._names.with_brackets(self._names.caseless(bare, end)) if end > bare else None
        end = self._reach.run_from(bare)
        if end > bare:
            return self._names.with_brackets(self._names.of_run(bare, end))
        end = self._reach.phrase_end(bare)
        kind = self._reach.kind_in(bare, end)
        if end == bare or (clear and kind is None):
            return None
        sure = Confidence.MEDIUM if kind else Confidence.LOW
        return Voice(first=bare, last=end, kind=kind or SpeakerKind.WITNESS, confidence=sure)

    def named_after(self, voice: Voice) -> Voice:
        """Return the name that follows an office in small letters: "said the mayor, Anne Hill"."""
        if (
            not self._names.is_small(voice)
            or voice.last >= len(self._tokens)
            or self._tokens[voice.last].key != ","
        ):
            return voice
        end = self._reach.run_from(voice.last + 1)
        is_apart = end == len(self._tokens) or self._tokens[end].kind == "p"
        if end < voice.last + _SHORTEST_APART or not is_apart:
            return voice
        return Voice(first=voice.last + 1, last=end, kind=voice.kind)

    def _longer_generic(self, voice: Voice) -> Voice:
        """Take what belongs to a listed speaker into its name: "officials in Washington", "губернатор Иван Гончар"."""
        last = self._reach.run_from(voice.last) if self._said.keeps_titles else voice.last
        if last < len(self._tokens) and self._tokens[last].key in self._said.of_words:
            end = self._reach.phrase_end(last)
            last = end if end > last + 1 else last
        return Voice(first=voice.first, last=last, kind=voice.kind, confidence=voice.confidence)
