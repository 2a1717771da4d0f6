"""Makes an article's text and blocks of the lines of a PDF's pages."""

from collections import Counter
from collections.abc import Iterator, Sequence

from app.intake.pdf.joined_lines import SetLine, joined
from app.intake.pdf.line import Line
from app.intake.pdf.paragraphs import is_list_item, line_distance, paragraphs
from app.intake.pdf.pdf_page import PdfPage
from app.intake.pdf.running_heads import running_heads
from app.intake.text_builder import TextBuilder
from app.model.block import BlockKind

_LARGER = 1.15
"""Times the size of the body's letters from which a line is a heading."""
_LONGEST_HEADING = 200
_LOOSE = 0.62
"""Letter heights a letter takes on average from which a line is a row of cells; in sentences it is 0.35 to 0.55."""
_ENDS = frozenset(".,;:!?…؛،۔")


def add_pages(builder: TextBuilder, pages: Sequence[PdfPage]) -> None:
    """Add every line of the pages, paragraph by paragraph; headers and footers are blocks of their own."""
    heads = running_heads(pages)
    size, bold = _body_size(pages), _is_bold_throughout(pages)
    titled = False
    for page in pages:
        if page.recognised is not None:
            for words in page.recognised.paragraphs():
                builder.add(BlockKind.PARAGRAPH, words)
            builder.close_page(page.number, page.label, page.recognised.confidence)
            continue
        for is_head, lines in _apart(page, heads):
            if is_head:
                for line in lines:
                    builder.add(BlockKind.HEADER, line.text)
                continue
            for group in paragraphs(lines, line_distance(page.lines)):
                kind = _kind(group, size, may_be_bold=not bold)
                if kind is BlockKind.HEADING and not titled and page is pages[0]:
                    kind, titled = _title_or_heading(group, page), True
                builder.add(kind, joined([_set(line) for line in group]))
        builder.close_page(page.number, page.label)


def _set(line: Line) -> SetLine:
    width = line.box[2] - line.box[0]
    loose = width > _LOOSE * line.height * len(line.text)
    return SetLine(line.text, line.box[0], line.box[2], line.rtl, loose)


def _apart(page: PdfPage, heads: frozenset[tuple[int, int]]) -> Iterator[tuple[bool, list[Line]]]:
    """Yield the page's lines in their order, cut where headers begin and end."""
    run: list[Line] = []
    was_head = False
    for place, line in enumerate(page.lines):
        is_head = (page.number, place) in heads
        if run and is_head != was_head:
            yield was_head, run
            run = []
        run.append(line)
        was_head = is_head
    if run:
        yield was_head, run


def _body_size(pages: Sequence[PdfPage]) -> float:
    """Return the height that most letters have, in half points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.height * 2) / 2] += len(line.text)
    return max(sizes.items(), key=lambda pair: (pair[1], -pair[0]), default=(0.0, 0))[0]


def _is_bold_throughout(pages: Sequence[PdfPage]) -> bool:
    """Return whether so much is bold that it says nothing about headings."""
    lines = [line for page in pages for line in page.lines]
    return sum(len(line.text) for line in lines if line.bold) * 3 > sum(len(line.text) for line in lines)


def _kind(group: Sequence[Line], size: float, *, may_be_bold: bool) -> BlockKind:
    first, words = group[0], sum(len(line.text) for line in group)
    if words <= _LONGEST_HEADING and any(letter.isalpha() for letter in first.text):
        is_large = all(line.height >= _LARGER * size for line in group)
        is_bold = all(line.bold for line in group) and group[-1].text.rstrip()[-1:] not in _ENDS
        if is_large or (may_be_bold and is_bold and len(group) <= 2 and not is_list_item(first)):  # noqa: PLR2004
            return BlockKind.HEADING
    return BlockKind.LIST_ITEM if is_list_item(first) else BlockKind.PARAGRAPH


def _title_or_heading(group: Sequence[Line], page: PdfPage) -> BlockKind:
    """Return TITLE for a first heading that is as large as any line of its page."""
    largest = max(line.height for line in page.lines)
    return BlockKind.TITLE if group[0].height >= 0.95 * largest else BlockKind.HEADING
