"""One page as an archive holds it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page's record: `id` is the record's, `url` and `date` (as written, UTC) say what was captured and when.

    `number` is the record's place in its `member` (a WARC file in a WACZ, "" in a WARC alone), from 0.
    """

    id: str
    number: int
    member: str
    url: str
    date: str
    media_type: str
    charset: str
    title: str = ""
    size: int = 0
    wanted_as: str = ""
