"""What the program proposes about a case's articles, and what a person says to it."""

from collections.abc import Iterable, Sequence

from app.model.article import Article
from app.model.claim import label_of
from app.model.edit import Change, EditKind
from app.model.errors import CaseError
from app.model.ids import new_id
from app.model.rejection import Rejection
from app.model.suggestion import Suggestion
from app.services.accepting import Accepting
from app.services.answered import Answered
from app.services.articles import Articles
from app.services.changed import Changed
from app.services.desk import Desk
from app.services.draft import Draft
from app.services.draft_claims import Drafts
from app.services.incident_kinds import new_kinds
from app.services.looked import Looked
from app.services.marking import PREFIX
from app.services.outcome import Outcome
from app.services.own_places import own_places
from app.services.reading_date import reading_date
from app.services.reading_language import reading_language
from app.services.suggest_job import SuggestJob
from app.services.suggested_claim import SuggestedClaims

_SUBJECT = 60


class Suggestions:
    """Proposes passages and claims; nothing is in the case before it is accepted."""

    def __init__(self, desk: Desk, articles: Articles, drafts: Drafts, looked: Looked) -> None:
        self._desk = desk
        self._articles = articles
        self._drafts = drafts
        self._looked = looked

    def of(self, article_id: str) -> tuple[Suggestion, ...]:
        """Return the suggestions about an article (id or reference) that still wait, in the order of the words."""
        job = self.job(article_id)
        return self.fresh(job.article, job.run())

    def job(self, article_id: str) -> SuggestJob:
        """Return what looks through an article without touching the case, for another thread."""
        article = self._articles.one(article_id)
        return SuggestJob(
            article=article.id,
            text=self._articles.text_of(article.text_sha256),
            text_sha256=article.text_sha256,
            language=reading_language(article),
            published=reading_date(article),
            own_places=own_places(self._desk.content()),
        )

    def fresh(self, article_id: str, found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
        """Return those of `found`, all that a look through the article found, that were neither rejected nor marked."""
        article = self._articles.one(article_id)
        found = tuple(found)
        self._looked.remember(article, found)
        text = self._articles.text_of(article.text_sha256)
        return Answered(self._desk.content(), article, text, self._earlier_text).waiting(found)

    def draft(self, article_id: str, suggestion: Suggestion) -> Draft:
        """Return the claim that a suggested incident or figure comes to, to be looked at before it is written."""
        article = self._articles.one(article_id)
        return SuggestedClaims(self._drafts, article.id).of(suggestion, looked_at=True)

    def outcome(self, article_id: str, suggestion: Suggestion) -> Outcome:
        """Return what accepting a suggestion that somebody looked at would write."""
        return self._accepting(self._articles.one(article_id)).outcome(suggestion)

    def accept(
        self, article_id: str, accepted: Sequence[Suggestion], *, looked_at: bool = True
    ) -> Changed | None:
        """Write what was accepted, in one edit; where nobody `looked_at` each, its fields stay guesses.

        An incident or figure becomes a claim on its sentence. A time, place or speaker is given to the one claim on
        its sentence that lacks it (`taker_of`); where none does its words become a passage alone. A publication date
        becomes the article's. Returns None where there is nothing to write.
        """
        article = self._articles.one(article_id)
        taken = self._accepting(article)
        for one in accepted:
            taken.take(one, looked_at=looked_at)
        claims = taken.new_claims()
        text = self._articles.text(article.id)
        subject = _of_several(label_of(claims[0]) if claims else _words(text, accepted), len(accepted))
        kinds = new_kinds(self._desk.file.facts(), claims)
        return self._desk.apply(EditKind.ACCEPT_SUGGESTIONS, [kinds, *taken.changes()], subject)

    def reject(self, article_id: str, rejected: Sequence[Suggestion]) -> Changed | None:
        """Write that these are not wanted, in one edit; they do not come back, in no later reading either."""
        article = self._articles.one(article_id)
        changes = [
            Change.insert(
                Rejection(
                    id=new_id(),
                    article=article.id,
                    text_sha256=article.text_sha256,
                    kind=str(one.kind),
                    start=one.start,
                    end=one.end,
                )
            )
            for one in rejected
        ]
        subject = _of_several(_words(self._articles.text(article.id), rejected), len(rejected))
        return self._desk.apply(EditKind.REJECT_SUGGESTIONS, changes, subject)

    def _accepting(self, article: Article) -> Accepting:
        numbers = {prefix: self._desk.file.next_number(prefix) for prefix in PREFIX.values()}
        text, reading = self._articles.text(article.id), self._articles.reading(article.id)
        drafts = SuggestedClaims(self._drafts, article.id)
        return Accepting(self._desk.content(), article, text, reading, numbers, drafts)

    def _earlier_text(self, text_sha256: str) -> str | None:
        try:
            return self._articles.text_of(text_sha256)
        except CaseError:
            return None


def _of_several(subject: str, count: int) -> str:
    """Return what an edit is about, with how many more it is about."""
    return f"{subject} (+{count - 1})" if count > 1 else subject


def _words(text: str, suggestions: Sequence[Suggestion]) -> str:
    """Return the first words that an edit is about."""
    if not suggestions:
        return ""
    words = " ".join(text[suggestions[0].start : suggestions[0].end].split())
    return words if len(words) <= _SUBJECT else f"{words[: _SUBJECT - 1]}…"
