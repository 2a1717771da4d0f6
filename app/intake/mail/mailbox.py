"""Cuts a mailbox (mbox) into its messages."""

import re

from app.intake.mail.raw_message import unmarked

_BEGINNING = re.compile(rb"(?:(?<=\n\n)|(?<=\n\r\n))From [^\r\n]+\r?\n(?=[A-Za-z][A-Za-z0-9-]*:|>From )")


def messages_in(data: bytes) -> list[bytes]:
    """Return the messages of a mailbox in its order, each with its envelope line; one message as it is."""
    data = unmarked(data)
    if not data.startswith(b"From "):
        return [data]
    starts = [0, *(found.start() for found in _BEGINNING.finditer(data, 1))]
    ends = [*starts[1:], len(data)]
    return [data[start:end] for start, end in zip(starts, ends, strict=True)]
