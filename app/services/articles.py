"""A case's articles: adding, their facts, their texts, removing."""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from app.intake.read_article import ReadArticle
from app.model.article import Article
from app.model.capture_time import capture_time
from app.model.edit import Change, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.read_choice import ReadChoice
from app.model.reading import Reading
from app.model.sources import second_copies
from app.services.added_article import AddedArticle
from app.services.article_facts import accepted, with_given
from app.services.article_row import ArticleRow
from app.services.changed import Changed
from app.services.desk import Desk
from app.services.given_facts import GivenFacts
from app.services.new_reading import new_reading
from app.services.reading_in import ReadingIn
from app.services.reference import article_named
from app.services.removal import Removal, passages_removal
from app.services.required import require_text
from app.services.twins import Twins
from app.store.utc_now import utc_now

_OF_THE_FILE = ("ref", "sha256", "size", "text_sha256", "filename", "media_type", "added_at", "part")
_ACCESSED = ("YYYY-MM-DD", "YYYY-MM-DDThh:mmZ")
"""How a day and a time are written."""
_AS_IT_COMES = ReadChoice()


class Articles:
    """Adds articles and keeps their facts; an article's bytes and text are never changed."""

    def __init__(self, desk: Desk, reading_in: ReadingIn) -> None:
        self._desk = desk
        self._reading_in = reading_in
        self._kept: Reading | None = None

    def add(
        self,
        path: Path,
        given: GivenFacts | None = None,
        *,
        choice: ReadChoice = _AS_IT_COMES,
        accept_proposed: bool = False,
    ) -> AddedArticle:
        """Read the file at `path` in; raises CaseError as `app.services.reading_in` does."""
        return self.add_read(self.read(path, choice), given, accept_proposed=accept_proposed)

    def read(self, path: Path, choice: ReadChoice = _AS_IT_COMES) -> ReadArticle:
        """Return what `add_read` takes: all of `add` that needs no case and may so run beside it."""
        return self._reading_in.read(path, choice)

    def add_read(
        self, read: ReadArticle, given: GivenFacts | None = None, *, accept_proposed: bool = False
    ) -> AddedArticle:
        """Add what `read` returned; the same part of the same bytes is there only once."""
        return self._add(read, given or GivenFacts(), accept_proposed=accept_proposed)

    def add_bytes(
        self, data: bytes, filename: str, given: GivenFacts | None = None, *, accept_proposed: bool = False
    ) -> AddedArticle:
        """Read `data` in as if it were a file of this name."""
        read = self._reading_in.read_bytes(data, filename)
        return self.add_read(read, given, accept_proposed=accept_proposed)

    def twins(self, read: ReadArticle) -> Twins:
        """Return the articles that what was read would repeat; the empty text has no twin."""
        same = self._desk.file.articles_with_sha256(read.sha256)
        return Twins(
            same_bytes=next((article for article in same if article.part == read.part), None),
            same_text=tuple(self._desk.file.articles_with_text(read.text_sha256)) if read.text else (),
        )

    def rows(self) -> tuple[ArticleRow, ...]:
        """Return the articles in the order they were added, with what rests in them."""
        counts = self._desk.file.counts.of_articles()
        return tuple(
            ArticleRow(article, *counts.get(article.id, (0, 0, 0))) for article in self._desk.file.articles()
        )

    def one(self, id_or_ref: str) -> Article:
        """Return one article; raises CaseError(REFERENCE_UNKNOWN)."""
        return article_named(self._desk.file, id_or_ref)

    def reading(self, article_id: str) -> Reading:
        """Return the reading whose text the article now shows; only a purge changes one, so the last is kept."""
        article = self.one(article_id)
        return self.reading_of(article.id, article.text_sha256)

    def reading_of(self, article_id: str, text_sha256: str) -> Reading:
        """Return the newest reading that gave a text of an article; raises CaseError(REFERENCE_UNKNOWN)."""
        kept = self._kept
        newest = self._desk.file.readings.newest_id(article_id, text_sha256)
        if kept is None or (kept.id, kept.text_sha256) != (newest, text_sha256):
            kept = self._kept = self._desk.file.reading(article_id, text_sha256)
        return kept

    def text(self, article_id: str) -> str:
        """Return the text that the article now shows."""
        return self.text_of(self.one(article_id).text_sha256)

    def text_of(self, text_sha256: str) -> str:
        """Return a text of any reading by its hash; raises CaseError(REFERENCE_UNKNOWN)."""
        return self._desk.file.text(text_sha256)

    def second_copies(self, article_id: str) -> tuple[Article, ...]:
        """Return the other articles that show the same text, where there is any text."""
        article = self.one(article_id)
        return second_copies(self._desk.file.articles_with_text(article.text_sha256)).get(article.id, ())

    def original(self, article_id: str) -> bytes:
        """Return the original bytes."""
        return self._desk.file.original(self.one(article_id).sha256)

    def is_unchanged(self, article_id: str) -> bool:
        """Return whether original and text still have the hashes they were added with."""
        article = self.one(article_id)
        text = self.text(article_id).encode("utf-8")
        return (
            sha256(self.original(article_id)).hexdigest() == article.sha256
            and sha256(text).hexdigest() == article.text_sha256
        )

    def change(self, article: Article) -> Changed | None:
        """Make `article` the new state of its facts; what was read from its file stays.

        Raises CaseError(VALUE_INVALID) without a title, or where `accessed` is no date and no time.
        """
        require_text("title", article.title)
        old = self.one(article.id)
        if article.accessed not in ("", old.accessed) and capture_time(article.accessed) is None:
            raise CaseError(
                ErrorCode.VALUE_INVALID, field="accessed", value=article.accessed, allowed=_ACCESSED
            )
        article = replace(article, **{name: getattr(old, name) for name in _OF_THE_FILE})
        return self._desk.apply(EditKind.CHANGE_ARTICLE, [Change.update(old, article)], article.title)

    def accept(self, article_id: str, fields: Iterable[str] | None = None) -> Changed | None:
        """Take proposed facts as the article's own; None takes the best proposal of each field."""
        article = self.one(article_id)
        return self.change(accepted(article, fields))

    def dismiss(self, article_id: str, fields: Iterable[str]) -> Changed | None:
        """Drop the proposals for these fields."""
        article = self.one(article_id)
        unwanted = set(fields)
        kept = tuple(proposal for proposal in article.proposed if proposal.field not in unwanted)
        return self.change(replace(article, proposed=kept))

    def removal(self, article_id: str) -> Removal:
        """Return what would go with the article."""
        return passages_removal(self._desk.content(), self._desk.file.passages(self.one(article_id).id))[0]

    def remove(self, article_id: str) -> Changed:
        """Remove an article, its passages and the claims on them alone; its bytes stay for an undo."""
        article = self.one(article_id)
        content = self._desk.content()
        _, changes = passages_removal(content, self._desk.file.passages(article.id))
        rejections = (one for one in content.rejections.values() if one.article == article.id)
        changes += map(Change.delete, rejections)
        changes += map(Change.delete, self._desk.file.readings.of(article.id))
        changes.append(Change.delete(article))
        return self._desk.write(EditKind.REMOVE_ARTICLE, changes, article.title)

    def _add(self, read: ReadArticle, given: GivenFacts, *, accept_proposed: bool) -> AddedArticle:
        twins = self.twins(read)
        if twins.same_bytes is not None:
            return self._outcome(twins.same_bytes, read, changed=None)
        article = self._new_article(read, given, accept_proposed=accept_proposed)
        changes = [Change.insert(article), Change.insert(new_reading(article, read, article.added_at))]
        changed = self._desk.write(
            EditKind.ADD_ARTICLE,
            changes,
            article.title,
            originals={read.sha256: read.original},
            texts={read.text_sha256: read.text},
        )
        outcome = self._outcome(article, read, changed=changed)
        return replace(outcome, same_text_as=twins.same_text[0].ref) if twins.same_text else outcome

    def _new_article(self, read: ReadArticle, given: GivenFacts, *, accept_proposed: bool) -> Article:
        article = Article(
            id=new_id(),
            ref=f"A-{self._desk.file.next_number('A')}",
            title=read.provisional_title,
            sha256=read.sha256,
            size=len(read.original),
            text_sha256=read.text_sha256,
            filename=read.filename,
            media_type=read.media_type,
            proposed=read.proposals,
            added_at=utc_now(),
            part=read.part,
        )
        article = with_given(article, given)
        require_text("title", article.title)
        return accepted(article, None) if accept_proposed else article

    def _outcome(self, article: Article, read: ReadArticle, *, changed: Changed | None) -> AddedArticle:
        return AddedArticle(
            article=article,
            paragraphs=len(read.blocks),
            characters=len(read.text),
            encoding=read.encoding,
            encoding_in_doubt=read.encoding_in_doubt,
            reused=changed is None,
            changed=changed,
            notices=read.notices,
            pages=len(read.pages),
        )
