"""One way to read one format."""

from collections.abc import Callable
from dataclasses import dataclass

from app.intake.read_request import ReadRequest
from app.intake.reader_result import ReaderResult
from app.model.file_part import FilePart
from app.model.page_image import PageImage


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """A named, versioned pure function of an article's bytes; a change to its text takes a new version.

    `kinds` are the codes of `app.intake.file_kind` it reads, `suffixes` the names of files whose bytes say
    nothing. `read` touches no file, no network and no clock: it runs in a child process. `parts` lists the
    articles that a file of this format holds, where it may hold several. `picture` draws one page: it takes
    the request, the page's number from 1 and the code points (start, end) to frame.
    """

    name: str
    version: str
    media_type: str
    suffixes: frozenset[str]
    read: Callable[[ReadRequest], ReaderResult]
    kinds: frozenset[str] = frozenset()
    parts: Callable[[bytes], tuple[FilePart, ...]] | None = None
    picture: Callable[[ReadRequest, int, tuple[int, int]], PageImage] | None = None
