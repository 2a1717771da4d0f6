"""Takes a message apart, whatever it claims about itself."""

import re
from collections.abc import Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser

from app.model.errors import CaseError, ErrorCode

_MOST_PARTS = 2_000
_DEEPEST = 20
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", ""))
_ENVELOPE = re.compile(rb"From [^\r\n]*\r?\n")
_COUNTED = re.compile(rb"\s*(\d{1,9})[ \t]*\r?\n")
"""Apple Mail writes a message's length before it."""
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_LARGE = 1 << 20
_LONGEST_HEAD = 4096
_PACKED = re.compile(rb"(?<=\n)(?:[A-Za-z0-9+/=]{60,998}+\r?\n)++")
_KIND = re.compile(rb"^content-type\s*:\s*([a-z][\w.+-]*)/", re.IGNORECASE | re.MULTILINE)
_WORDS = re.compile(rb"text|message|multipart", re.IGNORECASE)
_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)


def parse_message(data: bytes) -> Message:
    """Return the message in `data`: its byte-order mark, envelope line or length taken off.

    It is taken apart by the lenient rules: the strict ones raise over the headers that real messages have.

    Raises CaseError: FILE_TOO_COMPLEX (too many parts, or parts too deep).
    """
    data = unmarked(data)
    if envelope := _ENVELOPE.match(data):
        data = _QUOTED_FROM.sub(rb"\1", data[envelope.end() :])
    elif counted := _COUNTED.match(data):
        data = data[counted.end() : counted.end() + int(counted[1])]
    if len(_BOUNDARY.findall(data)) > _MOST_PARTS:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX)
    try:
        message = BytesParser(policy=policy.compat32).parsebytes(_without_large(data))
    except RecursionError as error:
        raise CaseError(ErrorCode.FILE_TOO_COMPLEX) from error
    for count, (_part, depth) in enumerate(parts_of(message)):
        if count >= _MOST_PARTS or depth > _DEEPEST:
            raise CaseError(ErrorCode.FILE_TOO_COMPLEX, parts=count)
    return message


def _without_large(data: bytes) -> bytes:
    """Return a message without the packed bytes of large attachments: no word of its text is in them."""
    if len(data) < _LARGE:
        return data
    kept = bytearray()
    place = 0
    for run in _PACKED.finditer(data):
        if run.end() - run.start() < _LARGE // 4:
            continue
        head = data[max(0, run.start() - _LONGEST_HEAD) : run.start()].rpartition(b"\n--")[2]
        if (kind := _KIND.search(head)) and not _WORDS.match(kind[1]):
            kept += data[place : run.start()]
            place = run.end()
    return bytes(kept + data[place:])


def parts_of(message: Message, depth: int = 0) -> Iterator[tuple[Message, int]]:
    """Yield a message and all its parts in order with their depth from 0."""
    left = [(message, depth)]
    while left:
        part, deep = left.pop()
        yield part, deep
        left.extend((child, deep + 1) for child in reversed(children(part)))


def children(part: Message) -> list[Message]:
    """Return the parts directly inside `part`."""
    payload = part.get_payload() if part.is_multipart() else []
    return [child for child in payload if isinstance(child, Message)] if isinstance(payload, list) else []


def unmarked(data: bytes) -> bytes:
    """Return bytes without their byte-order mark, UTF-16 as UTF-8."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return rest.decode(codec, "replace").encode("utf-8", "replace") if codec else rest
    return data
