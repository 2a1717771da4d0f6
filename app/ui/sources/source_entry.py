"""A source as the bibliography shows it."""

from dataclasses import dataclass

from app.model.article import Article
from app.model.reading_facts import ReadingFacts
from app.services.article_row import ArticleRow


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An article with what rests in it, which claims cite it (by reference), and its twins' numbers.

    `checked` is the result of a check: None before one, "" where it is unchanged, else what is wrong. `reading`
    is what gave the text that it shows.
    """

    row: ArticleRow
    incidents: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    twins: tuple[int, ...] = ()
    checked: str | None = None
    reading: ReadingFacts | None = None

    @property
    def article(self) -> Article:
        """Its facts."""
        return self.row.article

    @property
    def missing(self) -> tuple[str, ...]:
        """Which facts are not known: `date`, `publisher`, `author`, `address`."""
        article = self.article
        stated = {
            "date": article.issued is not None and article.issued.is_known,
            "publisher": bool(article.container_title.strip()),
            "author": any(author.strip() for author in article.authors),
            "address": bool(article.url.strip()),
        }
        return tuple(name for name, known in stated.items() if not known)

    @property
    def waiting(self) -> int:
        """How many facts the file proposes that nobody has accepted."""
        return len({proposal.field for proposal in self.article.proposed})

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing and nothing waits."""
        return not self.missing and not self.waiting
