"""Reads messages as mail programs save them (.eml, .emlx, one message of an .mbox)."""

from email.message import Message

from app.intake.decoded import NOT_DECODED, Decoded
from app.intake.language import language_of
from app.intake.mail.mail_headers import header_words, people, sent_at, sent_day
from app.intake.mail.mailbox import messages_in
from app.intake.mail.message_text import MessageText
from app.intake.mail.raw_message import parse_message
from app.intake.publication_line import read_address
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.notice import Notice
from app.model.proposal import Proposal
from app.model.vocabulary import ArticleKind

_MOST_MESSAGES = 2_000
_NAMED = 20
_HEAD = 1 << 16
_SOURCE = "mail_header"


def read(request: ReadRequest) -> ReaderResult:
    """Return one message: subject, the fields a reader sees, body, and the messages inside it.

    Raises CaseError: FILE_HAS_PARTS (`count`), FILE_PART_UNKNOWN (`value`), FILE_TOO_COMPLEX, VALUE_INVALID.
    """
    message = parse_message(_chosen(request))
    text = MessageText(request.encoding)
    try:
        text.add_message(message)
    except RecursionError as error:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX) from error
    words = text.builder.text
    return ReaderResult(
        text=words,
        blocks=text.builder.blocks,
        main=((0, len(words)),) if words else (),
        decoded=_decoded(text.decoded),
        proposals=_facts(message, _body(text.builder)),
        notices=_notices(text),
    )


def parts(data: bytes) -> tuple[FilePart, ...]:
    """Return the messages of a mailbox, numbered from 1 in its order; () for a message alone."""
    messages = _bounded(messages_in(data))
    if len(messages) == 1:
        return ()
    return tuple(_part(str(number), message) for number, message in enumerate(messages, 1))


def _part(number: str, data: bytes) -> FilePart:
    head = parse_message(data[:_HEAD])
    return FilePart(
        id=number,
        title=header_words(head, "Subject"),
        captured_at=sent_at(head),
        media_type="message/rfc822",
        size=len(data),
    )


def _bounded(messages: list[bytes]) -> list[bytes]:
    if len(messages) > _MOST_MESSAGES:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX, parts=len(messages))
    return messages


def _chosen(request: ReadRequest) -> bytes:
    messages = _bounded(messages_in(request.data))
    if not request.part:
        if len(messages) > 1:
            raise CaseError(ErrorCode.FILE_HAS_PARTS, count=len(messages))
        return messages[0]
    by_number = {str(number): message for number, message in enumerate(messages, 1)}
    if request.part not in by_number:
        raise CaseError(ErrorCode.FILE_PART_UNKNOWN, value=request.part)
    return by_number[request.part]


def _decoded(found: list[Decoded]) -> Decoded:
    """Return how the message was decoded: as its longest part, in doubt where any part is."""
    if not found:
        return NOT_DECODED
    longest = max(found, key=lambda decoded: len(decoded.text))
    doubtful = next((decoded for decoded in found if decoded.in_doubt), None)
    chosen = doubtful or longest
    return Decoded(
        text="", encoding=chosen.encoding, in_doubt=chosen.in_doubt, alternatives=chosen.alternatives
    )


def _body(builder: TextBuilder) -> str:
    """Return the text without the fields at its head, whose names are English in every message."""
    text = builder.text
    return "\n".join(text[b.start : b.end] for b in builder.blocks if b.kind is not BlockKind.HEADER)


def _facts(message: Message, words: str) -> tuple[Proposal, ...]:
    senders = people(message, "From")
    values = (
        ("title", header_words(message, "Subject"), header_words(message, "Subject")),
        ("authors", "; ".join(name or address for name, address in senders), header_words(message, "From")),
        ("issued", sent_day(message) or "", header_words(message, "Date")),
        ("url", read_address(header_words(message, "Archived-At").strip("<>")) or "", ""),
        ("kind", ArticleKind.PERSONAL_COMMUNICATION.value, ""),
    )
    facts = [
        Proposal(field=field, value=value, as_written=written, provenance=_SOURCE)
        for field, value, written in values
        if value
    ]
    if language := language_of(words):
        facts.append(Proposal(field="language", value=language, provenance="script_and_stop_words"))
    return tuple(facts)


def _notices(text: MessageText) -> tuple[Notice, ...]:
    notices = []
    if text.attached:
        more = len(text.attached) - _NAMED
        names = [*text.attached[:_NAMED], *([f"… (+{more})"] if more > 0 else [])]
        notices.append(Notice("mail_attachments", ", ".join(names)))
    if text.locked:
        notices.append(Notice("mail_encrypted"))
    return tuple(notices)


READER = Reader(
    name="mail",
    version="2",
    media_type="message/rfc822",
    suffixes=frozenset({".eml", ".emlx", ".mbox", ".mbx"}),
    kinds=frozenset({"mail"}),
    read=read,
    parts=parts,
)
