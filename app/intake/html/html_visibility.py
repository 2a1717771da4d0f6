"""Whether a reader sees an element of a page, as far as the element itself says so."""

import re
from typing import TYPE_CHECKING

from app.intake.html.html_elements import UNSEEN, UNSEEN_IN_DRAWING

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_SHOWN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE
)
_SHADOW = ("shadowrootmode", "shadowroot")
_OF_HEAD = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"}
)
"""What a head may hold; with anything else a browser begins the body, which the parser at hand does not."""
_BY_SINGLE_FILE = "sf-hidden"
"""The class SingleFile gives to what was not shown when the page was saved."""


def is_unseen(element: "_Element", name: str) -> bool:
    """Return whether what `element`, called `name`, holds is no part of the page as read.

    What hides the whole page (`html`, `body`) is undone by a script once it has loaded, and does not count.
    Rules of style sheets are not known here.
    """
    if name in UNSEEN:
        return not _is_seen_all_the_same(element, name)
    if name in ("html", "body"):
        return False
    if name == "dialog" and "open" not in element.attrib:
        return True
    if name in UNSEEN_IN_DRAWING and _is_drawn(element):
        return True
    attributes = element.attrib
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or _BY_SINGLE_FILE in attributes.get("class", "").split()
        or _NOT_SHOWN.search(attributes.get("style", "")) is not None
    )


def _is_seen_all_the_same(element: "_Element", name: str) -> bool:
    """Return whether a head holds the body too, or a template a shadow tree."""
    if name == "head":
        return any(isinstance(child.tag, str) and child.tag not in _OF_HEAD for child in element)
    return name == "template" and any(key in element.attrib for key in _SHADOW)


def _is_drawn(element: "_Element") -> bool:
    return next(element.iterancestors("svg"), None) is not None
