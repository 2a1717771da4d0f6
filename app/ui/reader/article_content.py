"""Brings an article of a case into the form the reader shows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.model.article import Article
from app.model.block import BlockKind
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.span import Kind, Span
from app.ui.window_language import current_language, language_name

if TYPE_CHECKING:
    from app.services.casework import Casework
    from app.services.views import MarkRow

_QUICKLY_CHECKED = 8_000_000
"""Bytes of original that are hashed within some milliseconds."""
_READER_KINDS = {
    BlockKind.TITLE: "heading1",
    BlockKind.HEADING: "heading2",
    BlockKind.CAPTION: "caption",
    BlockKind.NOTE: "caption",
    BlockKind.COMMENT: "caption",
    BlockKind.HEADER: "caption",
}
_KINDS: dict[str, frozenset[Kind]] = {
    "": frozenset(),
    "I": frozenset({"incident"}),
    "F": frozenset({"figure"}),
    "IF": frozenset({"incident", "figure"}),
}


def article_content(
    casework: "Casework", article_id: str, *, words: bool = True, text_sha256: str = ""
) -> ReaderContent:
    """Return an article with its passages; without `words` only its title and facts.

    `text_sha256` names the text of an earlier reading, "" the one that the article shows.
    """
    article = casework.articles.one(article_id)
    facts = facts_line(article, unchanged=_is_unchanged(casework, article))
    if not words:
        return ReaderContent(article.id, article.title, facts, "")
    reading = casework.articles.reading_of(article.id, text_sha256 or article.text_sha256)
    return ReaderContent(
        article_id=article.id,
        title=article.title,
        facts_line=facts,
        text=casework.articles.text_of(reading.text_sha256),
        blocks=tuple(
            (_READER_KINDS.get(block.kind, str(block.kind)), block.start, block.end)
            for block in reading.blocks
        ),
        spans=tuple(span_of(row) for row in casework.views.marks(article_id, reading.text_sha256)),
        paragraph_starts=tuple((block.start, number) for number, block in enumerate(reading.blocks, start=1)),
        reading=reading,
    )


def span_of(row: "MarkRow") -> Span:
    """Return a passage as the reader paints it."""
    return Span(row.passage_id, row.start, row.end, _KINDS[row.kinds])


def facts_line(article: Article, *, unchanged: bool | None) -> str:
    """Return who, when, language and hash in one line, each part in its own direction."""
    from app.wording.moments import moment_words

    translate = QCoreApplication.translate
    parts = [f"\u2068{name}\u2069" for name in article.authors]
    if article.container_title:
        parts.append(f"\u2068{article.container_title}\u2069")
    if article.issued is not None and article.issued.is_known:
        parts.append(f"\u2068{moment_words(article.issued, current_language())}\u2069")
    else:
        parts.append(translate("ReaderHead", "no date"))
    if article.language:
        parts.append(language_name(article.language))
    short = f"\u2066{article.sha256[:4]}…{article.sha256[-4:]}\u2069"
    if unchanged is None:
        parts.append(translate("ReaderHead", "original sha256 {hash}").format(hash=short))
    elif unchanged:
        parts.append(translate("ReaderHead", "original sha256 {hash} ✓ unchanged").format(hash=short))
    else:
        parts.append(
            translate(
                "ReaderHead", "original sha256 {hash} ✗ no longer what was added: verify the case"
            ).format(hash=short)
        )
    return "  ·  ".join(parts)


def _is_unchanged(casework: "Casework", article: Article) -> bool | None:
    return casework.articles.is_unchanged(article.id) if article.size <= _QUICKLY_CHECKED else None
