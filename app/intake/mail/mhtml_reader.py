"""Reads web pages that a browser saved as one message with all their parts (MHTML)."""

from email.message import Message

from app.intake.html.html_page import read_page
from app.intake.mail.mail_headers import header_words, sent_at
from app.intake.mail.message_text import is_page
from app.intake.mail.part_bytes import part_bytes
from app.intake.mail.part_words import declared_charset, decode_declared
from app.intake.mail.raw_message import parse_message, parts_of
from app.intake.publication_line import read_address
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.model.errors import CaseError, ErrorCode
from app.model.notice import Notice
from app.model.proposal import Proposal

_SOURCE = "mhtml_header"
_WEB = ("http://", "https://")


def read(request: ReadRequest) -> ReaderResult:
    """Return the page that a file was saved for; the pages in its frames are counted in a notice.

    Raises CaseError: FILE_BROKEN (no page in it), FILE_TOO_COMPLEX, FILE_BINARY, VALUE_INVALID (the encoding).
    """
    message = parse_message(request.data)
    pages = [part for part, _depth in parts_of(message) if is_page(part)]
    if not pages:
        raise CaseError(ErrorCode.FILE_BROKEN)
    root = _root(message, pages)
    url = _address(message, root)
    data = part_bytes(root)
    result = read_page(data, request.encoding or _encoding(root, data), url=url)
    frames = len(pages) - 1
    return ReaderResult(
        text=result.text,
        blocks=result.blocks,
        main=result.main,
        decoded=result.decoded,
        proposals=(*_facts(message, url), *result.proposals, *_subject(message)),
        notices=(*result.notices, *([Notice("mhtml_frames", str(frames))] if frames else [])),
    )


def _root(message: Message, pages: list[Message]) -> Message:
    """Return the page that the file names as its beginning, else the one it was saved from, else the first."""
    start = message.get_param("start")
    if isinstance(start, str):
        for page in pages:
            if header_words(page, "Content-ID").strip("<>") == start.strip("<> "):
                return page
    place = header_words(message, "Snapshot-Content-Location")
    saved = (page for page in pages if place and header_words(page, "Content-Location") == place)
    return next(saved, pages[0])


def _address(message: Message, root: Message) -> str:
    places = (
        header_words(message, "Snapshot-Content-Location"),
        header_words(root, "Content-Location"),
        header_words(message, "Content-Location"),
    )
    return next((place for place in places if place.startswith(_WEB) and read_address(place)), "")


def _encoding(root: Message, data: bytes) -> str | None:
    """Return the encoding that the part's header gives, None where the page itself has to say."""
    codec = declared_charset(root)
    return None if codec is None else decode_declared(data, codec).encoding


def _facts(message: Message, url: str) -> list[Proposal]:
    facts = [Proposal(field="url", value=url, provenance=_SOURCE)] if url else []
    if accessed := sent_at(message):
        written = header_words(message, "Date")
        facts.append(Proposal(field="accessed", value=accessed, as_written=written, provenance=_SOURCE))
    return facts


def _subject(message: Message) -> list[Proposal]:
    subject = header_words(message, "Subject")
    return [Proposal(field="title", value=subject, provenance=_SOURCE)] if subject else []


READER = Reader(
    name="mhtml",
    version="2",
    media_type="multipart/related",
    suffixes=frozenset({".mhtml", ".mht"}),
    kinds=frozenset({"mhtml"}),
    read=read,
)
