"""Reads EPUB books: the chapters in reading order, then the table of contents."""

from app.intake.epub.epub_facts import epub_facts
from app.intake.epub.epub_package import EpubPackage, elements
from app.intake.epub.page_breaks import PageBreaks
from app.intake.fact_finder import find_facts
from app.intake.html.html_tree import parse_html
from app.intake.html.html_walk import walk
from app.intake.read_request import ReadRequest
from app.intake.reader import Reader
from app.intake.reader_result import ReaderResult
from app.intake.safe_xml import parse_xml
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind
from app.model.errors import CaseError, ErrorCode
from app.model.notice import Notice
from app.model.proposal import Proposal


def read(request: ReadRequest) -> ReaderResult:
    """Return the words of a book with the pages of its printed edition, where it names them.

    Raises CaseError: FILE_BROKEN, FILE_TOO_COMPLEX, FILE_LOCKED.
    """
    book = _Book(EpubPackage(request.data))
    book.chapters(request)
    end = max(0, book.builder.length - 1)
    book.contents()
    text, blocks = book.builder.text, book.builder.blocks
    return ReaderResult(
        text=text,
        blocks=blocks,
        main=tuple(book.main),
        proposals=_facts(book, text),
        pages=book.breaks.pages(end),
        notices=(Notice("parts_not_read", ", ".join(book.unread)),) if book.unread else (),
    )


class _Book:
    """A book on its way into one text."""

    def __init__(self, package: EpubPackage) -> None:
        self.package = package
        self.builder = TextBuilder()
        self.breaks = PageBreaks(package)
        self.main: list[tuple[int, int]] = []
        self.unread: list[str] = []

    def chapters(self, request: ReadRequest) -> None:
        """Add every page of the spine; tables of contents stay outside the main part."""
        spine = self.package.spine
        apart = self.package.contents_pages
        for done, item in enumerate(spine):
            before = len(self.builder.blocks)
            self._page(item.name)
            added = self.builder.blocks[before:]
            if added and item.name not in apart:
                self._into_main(added[0].start, added[-1].end)
            request.advance(done + 1, len(spine))

    def contents(self) -> None:
        """Add the table of contents, where no page of the book shows it."""
        pages = {item.name for item in self.package.spine}
        navigation, ncx = self.package.navigation, self.package.ncx
        if navigation is not None and navigation.name in self.package.archive:
            if navigation.name not in pages:
                self._page(navigation.name)
        elif ncx is not None and ncx.name in self.package.archive and not self.package.contents_pages & pages:
            root = parse_xml(self.package.archive.read(ncx.name), lenient=True)
            for label in elements(root, "navLabel"):
                self.builder.add(BlockKind.LIST_ITEM, " ".join("".join(label.itertext()).split()))

    def _page(self, name: str) -> None:
        try:
            root = parse_html(self.package.archive.read(name)).root
        except CaseError as error:
            if error.code not in (ErrorCode.FILE_BROKEN, ErrorCode.FILE_BINARY):
                raise
            self.unread.append(name)
            return
        self.breaks.mark(root, name)
        page = TextBuilder()
        walk(root, page)
        for block in page.blocks:
            words = page.text[block.start : block.end]
            self.builder.add(block.kind, self.breaks.take(words, self.builder.length))

    def _into_main(self, start: int, end: int) -> None:
        if self.main and self.main[-1][1] == start - 1:
            start = self.main.pop()[0]
        self.main.append((start, end))


def _facts(book: _Book, text: str) -> tuple[Proposal, ...]:
    stated = epub_facts(book.package.root)
    fields = {proposal.field for proposal in stated}
    found = find_facts(text, book.builder.blocks)
    return (*stated, *(proposal for proposal in found if proposal.field not in fields))


READER = Reader(
    name="epub",
    version="2",
    media_type="application/epub+zip",
    suffixes=frozenset({".epub"}),
    kinds=frozenset({"epub"}),
    read=read,
)
