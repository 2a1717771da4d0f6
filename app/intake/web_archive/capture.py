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


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedPage:
    """A capture with its bytes as the server sent them, unpacked; what does not fit is said."""

    capture: Capture
    data: bytes
    checksum_fails: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureIndex:
    """The pages of an archive in its order; `broken_after` records it could be read no further (None: whole)."""

    captures: tuple[Capture, ...]
    broken_after: int | None = None
    wrong_members: tuple[str, ...] = ()
