"""Short names for the elements and attributes of OpenDocument (ODF 1.2 part 1)."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


@lru_cache(maxsize=4096)
def odf_name(tag: str) -> str:
    """Return `text:p` for `{namespace}p`; names outside OpenDocument's own namespaces begin with `?:`."""
    space, _, local = tag.rpartition("}")
    room = space[1:].removeprefix(_OASIS).partition(":")[0] if space[1:].startswith(_OASIS) else "?"
    return f"{room}:{local}"


def odf_value(element: "_Element", name: str) -> str:
    """Return the value of an attribute by its short name, "" where there is none."""
    room, _, local = name.partition(":")
    return str(element.get(f"{{{_OASIS}{room}:1.0}}{local}", ""))


def odf_child(element: "_Element", name: str) -> "_Element | None":
    """Return the first child of that name."""
    return next((child for child in element if odf_name(child.tag) == name), None)
