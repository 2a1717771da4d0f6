"""One source document of a case: its bibliographic facts and the hashes of what is kept of it."""

from dataclasses import dataclass
from typing import ClassVar

from app.model.moment import Moment
from app.model.proposal import Proposal
from app.model.vocabulary import ArticleKind, Confidentiality, Reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article's facts (names after CSL); `sha256` names its bytes, `text_sha256` the text now read.

    `part` names the page of a file that holds several (a web archive), "" for the whole file.
    """

    ENTITY: ClassVar[str] = "article"

    id: str
    ref: str
    title: str
    sha256: str
    size: int
    text_sha256: str
    filename: str = ""
    media_type: str = ""
    authors: tuple[str, ...] = ()
    container_title: str = ""
    issued: Moment | None = None
    url: str = ""
    archive_url: str = ""
    accessed: str = ""
    language: str = ""
    kind: ArticleKind = ArticleKind.DOCUMENT
    reliability: Reliability = Reliability.NOT_RATED
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    note: str = ""
    proposed: tuple[Proposal, ...] = ()
    added_at: str = ""
    part: str = ""

    @property
    def number(self) -> int:
        """The number in its reference: 3 for `A-3`; also its number among the printed sources."""
        return int(self.ref.rpartition("-")[2])
