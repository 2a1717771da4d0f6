"""The title a page of an archive has until a person gives it one: the last part of its address."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from app.intake.file_title import one_line, without_suffix

_SAYS_NOTHING = frozenset({"index", "default"})
"""Names that servers give the page of a folder."""
_LONGEST = 200


def address_title(url: str) -> str:
    """Return the last part of an address that has a letter, readable and without its suffix; "" for no address.

    Where none has one, the address without its scheme.
    """
    try:
        split = urlsplit(url)
    except ValueError:
        return _shortened(one_line(url))
    *_, last = ("", *(part for part in PurePosixPath(split.path).parts if _says_something(part)))
    query = f"?{split.query}" if split.query else ""
    name = _readable(last if query else without_suffix(last))
    if any(letter.isalpha() for letter in name):
        return _shortened(name + _readable(query))
    return _shortened(_readable(f"{split.netloc}{split.path.rstrip('/')}{query}") or one_line(url))


def _says_something(part: str) -> bool:
    return part.strip("/") != "" and without_suffix(part).lower() not in _SAYS_NOTHING


def _readable(part: str) -> str:
    """Return it with its percent codes undone where they are UTF-8."""
    try:
        return one_line(unquote(part, errors="strict"))
    except UnicodeDecodeError:
        return one_line(part)


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
