"""An article as an entry of a bibliography, in words; what is missing is said, not left away."""

from app.model.article import Article
from app.wording.captures import capture_words
from app.wording.isolates import without_isolates
from app.wording.moments import moment_words
from app.wording.phrases import DEFAULT_LANGUAGE, phrase
from app.wording.values import value_word


def publisher_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the publisher, or `[publisher not stated]`."""
    return _line(article.container_title) or phrase("timeline", "publisher_missing", language)


def issued_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the date, or `[date not stated]`."""
    if article.issued is not None and article.issued.is_known:
        return moment_words(article.issued, language)
    return phrase("timeline", "date_missing", language)


def title_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the title, or `[no title]`."""
    return _line(article.title) or phrase("timeline", "title_missing", language)


def authors_words(article: Article) -> str:
    """Return the authors, "" where none is known."""
    return "; ".join(_line(author) for author in article.authors if author.strip())


def language_words(tag: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the name of a language (BCP 47): `Ukrainian`; the tag itself where it has no name."""
    from babel.core import Locale, UnknownLocaleError

    if not tag:
        return ""
    try:
        name = Locale.parse(tag, sep="-").get_display_name(language)
    except (UnknownLocaleError, ValueError):
        return tag
    return str(name or tag)


def citation_words(article: Article, language: str = DEFAULT_LANGUAGE) -> str:
    """Return a citation to paste elsewhere: authors, title, publisher, date, kind, address, SHA-256."""
    authors = authors_words(article)
    title = phrase("timeline", "quoted", language).format(words=title_words(article, language))
    facts = [
        publisher_words(article, language),
        issued_words(article, language),
        language_words(article.language, language),
        value_word(article.kind, language),
    ]
    parts = [authors, title, ", ".join(fact for fact in facts if fact)]
    addresses = [address.strip() for address in (article.url, article.archive_url) if address.strip()]
    captured = without_isolates(capture_words(article, language))
    if kept := ", ".join(part for part in ("; ".join(addresses), captured) if part):
        parts.append(kept)
    parts.append(f"SHA-256 {article.sha256}")
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _line(words: str) -> str:
    return " ".join(words.split())
