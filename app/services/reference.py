"""Finds what a person names by its id or its short reference."""

from app.model.article import Article
from app.model.claim import Claim
from app.model.errors import CaseError, ErrorCode
from app.store.case_file import CaseFile


def article_named(file: CaseFile, name: str) -> Article:
    """Return the article with this id or reference (`A-1`, any case); raises CaseError(REFERENCE_UNKNOWN)."""
    found = file.article(name)
    if found is None:
        wanted = name.strip().upper()
        found = next((article for article in file.articles() if article.ref == wanted), None)
    if found is None:
        raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=name)
    return found


def claim_named(file: CaseFile, name: str) -> Claim:
    """Return the claim with this id, reference or alias (`I-7`); raises CaseError(REFERENCE_UNKNOWN)."""
    found = file.claim(name.strip())
    if found is None:
        raise CaseError(ErrorCode.REFERENCE_UNKNOWN, reference=name)
    return found
