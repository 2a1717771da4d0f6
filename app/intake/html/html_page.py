"""Reads one page: its full text, its main part and the facts that it states."""

from dataclasses import replace

from app.intake.html.html_facts import html_facts
from app.intake.html.html_tree import parse_html
from app.intake.html.html_walk import walk
from app.intake.html.main_part import main_part
from app.intake.reader_result import ReaderResult
from app.intake.text_builder import TextBuilder
from app.model.block import Block, BlockKind
from app.model.proposal import Proposal


def read_page(data: bytes, encoding: str | None = None, *, url: str = "") -> ReaderResult:
    """Return what a reader makes of one page; `url` is the address that the file around it gives, where one does.

    Raises CaseError: FILE_BINARY, FILE_TOO_COMPLEX, VALUE_INVALID (the encoding).
    """
    tree = parse_html(data, encoding)
    builder = TextBuilder()
    walk(tree.root, builder)
    if not builder.blocks:
        walk(tree.root, builder, without_scripts=True)
    text, blocks = builder.text, builder.blocks
    main = main_part(tree.root, text, blocks)
    proposals = html_facts(tree.root, tree.decoded.text, text, blocks, main, url=url)
    return ReaderResult(
        text=text,
        blocks=_with_title(text, blocks, proposals),
        main=main,
        decoded=tree.decoded,
        proposals=proposals,
    )


def _with_title(text: str, blocks: tuple[Block, ...], proposals: tuple[Proposal, ...]) -> tuple[Block, ...]:
    """Return the blocks with the heading that is the page's title called so."""
    title = next((fact.value for fact in proposals if fact.field == "title"), "").casefold()
    for place, block in enumerate(blocks):
        words = " ".join(text[block.start : block.end].split())
        if block.kind is BlockKind.HEADING and words.casefold() == title:
            return (*blocks[:place], replace(block, kind=BlockKind.TITLE), *blocks[place + 1 :])
    return blocks
