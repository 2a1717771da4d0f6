"""Tells from the name of one of Word's own styles what a paragraph is."""

from app.model.block import BlockKind

_NAMED = {
    "title": BlockKind.TITLE,
    "subtitle": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "intense quote": BlockKind.QUOTE,
    "quotations": BlockKind.QUOTE,
    "block text": BlockKind.QUOTE,
    "caption": BlockKind.CAPTION,
    "html preformatted": BlockKind.CODE,
    "preformatted text": BlockKind.CODE,
    "macro": BlockKind.CODE,
}


def kind_of_style(name: str) -> BlockKind | None:
    """Return the kind of a paragraph in the style `name`, None where the name says nothing.

    Word stores the English names of its own styles whatever the language of the program.
    """
    name = name.casefold()
    if name.startswith("heading "):
        return BlockKind.HEADING
    if name.startswith("list "):
        return BlockKind.LIST_ITEM
    return _NAMED.get(name)
