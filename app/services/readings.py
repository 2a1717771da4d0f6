"""Readings of an article: its file read again, and passages moved to what came of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from app.intake.read_article import ReadArticle
from app.intake.registry import READERS
from app.model.article import Article
from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.move_proposal import MoveProposal
from app.model.moved_words import MovedWords, same_words
from app.model.passage import Passage
from app.model.proposal import Proposal
from app.model.read_choice import ReadChoice
from app.model.reading import Reading
from app.model.reading_facts import ReadingFacts
from app.services.articles import Articles
from app.services.changed import Changed
from app.services.desk import Desk
from app.services.move_changes import MoveChanges
from app.services.reading_in import ReadingIn
from app.store.utc_now import utc_now


class Readings:
    """A reading is never changed: another one comes beside it, and passages stay on theirs until they are moved."""

    def __init__(self, desk: Desk, articles: Articles, reading_in: ReadingIn) -> None:
        self._desk = desk
        self._articles = articles
        self._reading_in = reading_in

    def of(self, article_id: str) -> tuple[Reading, ...]:
        """Return all readings of an article, newest last."""
        return self._desk.file.readings.of(self._articles.one(article_id).id)

    def facts(self, article_ids: Sequence[str]) -> tuple[ReadingFacts, ...]:
        """Return what is known of the readings of these articles (ids), without their blocks."""
        return tuple(self._desk.file.readings.facts(article_ids))

    def is_outdated(self, article_id: str) -> bool:
        """Return whether this program has a newer version of the reader that made the text now shown."""
        reading = self._articles.reading(article_id)
        known = next((reader.version for reader in READERS if reader.name == reading.reader), "")
        return _number(known) > _number(reading.reader_version)

    def read(
        self,
        article_id: str,
        choice: ReadChoice,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ReadArticle:
        """Read the stored original again, which needs time but changes nothing; raises as reading in does.

        Where `choice` names no part, the article's own is read.
        """
        article = self._articles.one(article_id)
        wanted = replace(choice, part=choice.part or article.part)
        data = self._articles.original(article.id)
        return self._reading_in.read_bytes(
            data, article.filename, wanted, progress=progress, cancelled=cancelled
        )

    def read_again(self, article_id: str, choice: ReadChoice) -> Changed | None:
        """Read the stored original again and let the article show what came of it; None where nothing is new."""
        return self.take(article_id, self.read(article_id, choice))

    def take(self, article_id: str, read: ReadArticle) -> Changed | None:
        """Put a reading beside the others and let the article show its text; passages stay on theirs.

        Where the text is the same but its paragraphs or pages are not, the places that its passages are cited
        by follow. None where the article shows just this already. Raises CaseError(VALUE_INVALID) for other bytes.
        """
        article = self._articles.one(article_id)
        if read.sha256 != article.sha256:
            raise CaseError(ErrorCode.VALUE_INVALID, field="sha256", value=read.sha256)
        reading = reading_of(read, article)
        shown = replace(
            article, text_sha256=read.text_sha256, part=read.part, proposed=_proposed(article, read)
        )
        there = self._same(reading)
        if there is not None:
            if article.text_sha256 == reading.text_sha256:
                return None
            reading = there
        changes = [
            Change.insert(reading) if there is None else None,
            Change.update(article, shown),
            *self._placed(article.id, reading),
        ]
        texts = {read.text_sha256: read.text}
        return self._desk.apply(EditKind.READ_AGAIN, changes, article.title, texts=texts)

    def left_behind(self, article_id: str) -> tuple[Passage, ...]:
        """Return the passages that stand on another text than the one now shown, in the order they start."""
        article = self._articles.one(article_id)
        passages = self._desk.file.passages(article.id)
        return tuple(passage for passage in passages if passage.text_sha256 != article.text_sha256)

    def left_behind_count(self, article_id: str) -> int:
        """Return how many passages `left_behind` would return, without reading them."""
        article = self._articles.one(article_id)
        return self._desk.file.readings.passages_elsewhere(article.id, article.text_sha256)

    def proposals(self, article_id: str) -> tuple[MoveProposal, ...]:
        """Return for each passage left behind where its words stand now, or why that cannot be said."""
        article = self._articles.one(article_id)
        by_text: dict[str, list[Passage]] = defaultdict(list)
        for passage in self.left_behind(article.id):
            by_text[passage.text_sha256].append(passage)
        now = self._articles.text(article.id)
        found: list[MoveProposal] = []
        for text_sha256, passages in by_text.items():
            words = MovedWords(self._articles.text_of(text_sha256), now)
            found += map(words.proposal, passages)
        return tuple(found)

    def move(self, article_id: str, moves: Iterable[MoveProposal]) -> Changed | None:
        """Move passages to their places in the text now shown, in one edit; None where none has a place.

        One that comes to a place that is marked already joins the passage there, with its evidence, tags and
        note. Raises CaseError(WORDS_DISAGREE) where other words stand at a place: nothing is moved then.
        """
        article = self._articles.one(article_id)
        reading, text = self._articles.reading(article.id), self._articles.text(article.id)
        changes = MoveChanges(self._desk.file)
        for move in moves:
            if move.start is None or move.end is None:
                continue
            target = Passage.cut(reading, text, move.start, move.end)
            if not same_words(target.exact, move.passage.exact):
                raise CaseError(
                    ErrorCode.WORDS_DISAGREE, words=move.passage.exact, start=move.start, end=move.end
                )
            changes.move(move.passage.id, target)
        return self._desk.apply(EditKind.MOVE_PASSAGES, changes.changes(), article.title)

    def _same(self, reading: Reading) -> Reading | None:
        """Return the newest reading of the same text where nothing but id and time tells the two apart."""
        newest = self._desk.file.readings.newest_id(reading.article, reading.text_sha256)
        if newest is None:
            return None
        there = self._articles.reading_of(reading.article, reading.text_sha256)
        return there if replace(reading, id=there.id, added_at=there.added_at) == there else None

    def _placed(self, article_id: str, reading: Reading) -> list[Change | None]:
        """Return what gives passages on this very text the places that its newest reading gives them."""
        own = (
            passage
            for passage in self._desk.file.passages(article_id)
            if passage.text_sha256 == reading.text_sha256
        )
        return [
            Change.update(passage, replace(passage, locator=reading.locator(passage.start, passage.end)))
            for passage in own
        ]


def reading_of(read: ReadArticle, article: Article) -> Reading:
    """Return what was read as a new reading of an article."""
    return Reading(
        id=new_id(),
        article=article.id,
        text_sha256=read.text_sha256,
        reader=read.reader,
        reader_version=read.reader_version,
        encoding=read.encoding,
        blocks=read.blocks,
        main=read.main,
        added_at=utc_now(),
        pages=read.pages,
        notices=read.notices,
    )


def _proposed(article: Article, read: ReadArticle) -> tuple[Proposal, ...]:
    """Return what is proposed from now on: for what still waits or was never stated, never over a fact."""
    waiting = {proposal.field for proposal in article.proposed}
    return tuple(
        proposal
        for proposal in read.proposals
        if proposal.field in waiting or not getattr(article, proposal.field, True)
    )


def _number(version: str) -> tuple[int, ...]:
    """Return a reader's own version as numbers; what stands after it is of its libraries."""
    first = version.split(" ", 1)[0]
    return tuple(int(part) for part in first.split(".") if part.isdecimal())
