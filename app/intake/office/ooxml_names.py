"""Short names for the elements and attributes of Office Open XML, transitional and strict alike."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_SCHEMAS = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    _SCHEMAS + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _SCHEMAS + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _SCHEMAS + "officeDocument/2006/relationships": "r",
    _STRICT + "officeDocument/relationships": "r",
    _SCHEMAS + "drawingml/2006/main": "a",
    _STRICT + "drawingml/main": "a",
    _SCHEMAS + "drawingml/2006/chart": "c",
    _STRICT + "drawingml/chart": "c",
    _SCHEMAS + "drawingml/2006/diagram": "dgm",
    _STRICT + "drawingml/diagram": "dgm",
    _SCHEMAS + "markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
}


@lru_cache(maxsize=4096)
def short_name(tag: str) -> str:
    """Return `w:p` for `{namespace}p`; a name in a namespace of no concern here begins with `?:`."""
    space, _, local = tag.rpartition("}")
    return f"{_PREFIXES.get(space[1:], '?')}:{local}"


def value_of(element: "_Element | None", name: str) -> str:
    """Return the value of the attribute `name` (`w:val`, in either namespace), "" where there is none."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if key.endswith(name[2:]) and short_name(key) == name:
            return str(value)
    return ""


def child_of(element: "_Element | None", *names: str) -> "_Element | None":
    """Return the first child called `names[0]`, in it the first called `names[1]`, and so on."""
    for name in names:
        if element is None:
            return None
        element = next((child for child in element if short_name(child.tag) == name), None)
    return element
