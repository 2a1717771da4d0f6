"""Articles with what moves offsets: emoji, no-break spaces, right-to-left letters."""

from app.model.block import Block, BlockKind
from app.model.reading import Reading
from app.ui.reader.reader_content import ReaderContent
from app.ui.reader.span import Span

ENGLISH = (
    "First attacks since the ceasefire\n"
    "A witness 😀 wrote that Saraqib\u00a0town was hit on 2r June, "
    "and at least two civilians were , killed.\n"
    "\n"
    "In the past three months some 120,000 persons returned to their home communities "
    "👩\u200d👩\u200d👧 in Idlib. The figures differ between the monitors, "
    "and nobody has counted the displaced in the camps along the border.\n"
    "Read 295 times"
)
ARABIC = (
    "غارات جوية على ريف إدلب\n"
    "قال المرصد إن طائرات 😀 روسية استهدفت يوم 2 حزيران 2020 جبل الأكراد وفق SOHR Observatory في لندن، "
    "وتحدثت مصادر عن نزوح أكثر من 5,555 شخصاً.\n"
    "An English paragraph stands here."
)


def span(text, words, *kinds, passage_id=None):
    start = text.index(words)
    return Span(passage_id or words, start, start + len(words), frozenset(kinds), words)


def content(text, *spans, **more):
    starts, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append((at, len(starts) + 1))
        at += len(line) + 1
    return ReaderContent("A", "A title", "Facts", text, (), spans, tuple(starts), **more)


def read(text, *main, pages=(), spans=(), kinds=None, article_id="A"):
    """An article as a reader gave it: a block a line, these ranges the main part."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = (kinds or {}).get(len(blocks) + 1, BlockKind.PARAGRAPH)
            blocks.append(Block(kind, at, at + len(line)))
        at += len(line) + 1
    reading = Reading(
        id="R",
        article=article_id,
        text_sha256="",
        reader="html",
        reader_version="1",
        blocks=tuple(blocks),
        main=tuple(main),
        pages=tuple(pages),
    )
    return ReaderContent(
        article_id,
        "A title",
        "Facts",
        text,
        tuple((str(block.kind), block.start, block.end) for block in blocks),
        tuple(spans),
        tuple((block.start, number) for number, block in enumerate(blocks, start=1)),
        reading=reading,
    )
