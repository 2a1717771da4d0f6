"""Reads one article in: the file's bytes, the text a reader makes of them, and the facts it proposes."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.intake.address_title import address_title
from app.intake.file_title import file_title
from app.intake.original_bytes import SIZE_LIMIT, read_original, shown_name, shown_path
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.registry import reader_for
from app.model.block import Block
from app.model.errors import CaseError, ErrorCode
from app.model.notice import Notice
from app.model.page import Page
from app.model.proposal import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article as read: original bytes, canonical text, hashes (hex), blocks and main ranges (code points).

    `proposals` are unconfirmed facts (title, authors, issued, container_title, url, language), best first for
    each field; several authors stand in one value, separated by `; `. `encoding_in_doubt` asks for a person's
    eye, and `encoding_alternatives` are what else the bytes may be.
    """

    original: bytes
    filename: str
    media_type: str
    sha256: str
    text: str
    text_sha256: str
    reader: str
    reader_version: str
    encoding: str
    encoding_in_doubt: bool
    encoding_alternatives: tuple[str, ...]
    blocks: tuple[Block, ...]
    main: tuple[tuple[int, int], ...]
    proposals: tuple[Proposal, ...]
    pages: tuple[Page, ...] = ()
    notices: tuple[Notice, ...] = ()
    part: str = ""

    def proposed(self, field: str) -> Proposal | None:
        """Return the best proposal for a field of the article, None where there is none."""
        return next((proposal for proposal in self.proposals if proposal.field == field), None)

    @property
    def provisional_title(self) -> str:
        """The title it has until a person gives one: its file's name, or the end of a page's address."""
        titles = [proposal.value for proposal in self.proposals if proposal.field == "title"]
        return titles[-1] if titles else file_title(self.filename)


def read_article(path: Path, encoding: str | None = None) -> ReadArticle:
    """Return the article in the file at `path`; `encoding` is the codec a person chose, where somebody did.

    Raises CaseError, fact `path`: FILE_MISSING, FILE_UNREADABLE, FILE_IS_FOLDER, FILE_NOT_REGULAR,
    FILE_EMPTY, FILE_TOO_LARGE (`size`, `limit` in bytes), FILE_BINARY and FORMAT_UNSUPPORTED (`format`, empty
    where unknown), VALUE_INVALID (`encoding`).
    """
    data = read_original(path)
    try:
        return read_bytes(data, shown_name(path), encoding)
    except CaseError as error:
        raise CaseError(error.code, **{**error.facts, "path": shown_path(path)}) from error


def read_bytes(data: bytes, filename: str, encoding: str | None = None) -> ReadArticle:
    """Return the article in `data`, a pure function of its arguments; raises as `read_article` does."""
    return read_request(ReadRequest(data=data, filename=filename, encoding=encoding))


def read_request(request: ReadRequest) -> ReadArticle:
    """Return the article that a request asks for; raises as `read_article` does, and what its reader raises."""
    check_size(request)
    reader = reader_for(request.data, request.filename)
    return article_of(request, reader, reader.read(request))


def check_size(request: ReadRequest) -> None:
    """Raise CaseError(FILE_TOO_LARGE) for more bytes than a case takes, FILE_EMPTY for none."""
    size = len(request.data)
    if size > SIZE_LIMIT:
        raise CaseError(ErrorCode.FILE_TOO_LARGE, path=request.filename, size=size, limit=SIZE_LIMIT)
    if not size:
        raise CaseError(ErrorCode.FILE_EMPTY, path=request.filename, size=0)


def article_of(request: ReadRequest, reader: Reader, result: ReaderResult) -> ReadArticle:
    """Return what a reader made of a request as an article; raises CaseError(FILE_EMPTY) where that is nothing.

    A file with pages but no words (a scan) is an article too: a person reads its pages as pictures.
    """
    data, filename = request.data, request.filename
    if not result.blocks and not result.pages:
        raise CaseError(ErrorCode.FILE_EMPTY, path=filename, size=len(data))
    return ReadArticle(
        original=data,
        filename=filename,
        media_type=reader.media_type,
        sha256=sha256(data).hexdigest(),
        text=result.text,
        text_sha256=sha256(result.text.encode("utf-8")).hexdigest(),
        reader=reader.name,
        reader_version=" ".join(filter(None, (reader.version, result.version))),
        encoding=result.decoded.encoding,
        encoding_in_doubt=result.decoded.in_doubt,
        encoding_alternatives=result.decoded.alternatives,
        blocks=result.blocks,
        main=result.main,
        proposals=(*result.proposals, _provisional_title(request, result)),
        pages=result.pages,
        notices=result.notices,
        part=request.part,
    )


def _provisional_title(request: ReadRequest, result: ReaderResult) -> Proposal:
    """Return what names an article in any case; pages of one archive are told apart by their addresses."""
    address = next((one.value for one in result.proposals if one.field == "url"), "") if request.part else ""
    if title := address_title(address):
        return Proposal(field="title", value=title, provenance="address_end")
    return Proposal(field="title", value=file_title(request.filename), provenance="file_name")
