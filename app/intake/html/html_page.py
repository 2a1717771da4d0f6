"""Reads one page: its full text, its main part and the facts that it states."""

from app.intake.html.html_facts import html_facts
from app.intake.html.html_tree import parse_html
from app.intake.html.html_walk import walk
from app.intake.html.main_part import main_part
from app.intake.reader_result import ReaderResult
from app.intake.text_builder import TextBuilder


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
    return ReaderResult(
        text=text,
        blocks=blocks,
        main=main,
        decoded=tree.decoded,
        proposals=html_facts(tree.root, text, main, url=url),
    )
