"""Reads the `key: value` lines between two rules at the top of a Markdown file; no YAML is run."""

import re
from collections.abc import Iterator

from app.intake.written_date import read_date
from app.model.proposal import Proposal

_FRONT = re.compile(r"(?P<rule>---|\+\+\+)[ \t]*\n(?P<lines>(?:.*\n)*?)(?P=rule)[ \t]*(?:\n|\Z)")
_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w -]{0,80}?)[ \t]{0,80}[:=][ \t]*(?P<value>.*)")
_ITEM = re.compile(r"\s+-\s+(?P<value>.+)|-\s+(?P<value_2>.+)")
_LONGEST = 16_384
_FIELDS = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "by": "authors",
    "byline": "authors",
    "date": "issued",
    "published": "issued",
    "publishdate": "issued",
    "publisher": "container_title",
    "publication": "container_title",
    "source": "container_title",
    "site": "container_title",
    "container-title": "container_title",
    "url": "url",
    "link": "url",
    "source_url": "url",
    "lang": "language",
    "language": "language",
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def front_matter_end(text: str) -> int:
    """Return where the front matter at the top of `text` ends (code points), 0 where there is none."""
    match = _FRONT.match(text[:_LONGEST])
    if match is None or not any(_PAIR.fullmatch(line) for line in match["lines"].split("\n")):
        return 0
    return match.end()


def front_matter_facts(front: str) -> tuple[Proposal, ...]:
    """Return what the front matter proposes, one proposal a field at most."""
    found: dict[str, Proposal] = {}
    for key, written in _pairs(front):
        field = _FIELDS.get(key.lower())
        if field is not None:
            field, value = _coded(field, written)
            if value:
                proposal = Proposal(field=field, value=value, as_written=written, provenance="front_matter")
                found.setdefault(field, proposal)
    return tuple(found.values())


def _pairs(front: str) -> Iterator[tuple[str, str]]:
    lines = front.split("\n")[1:]
    for place, line in enumerate(lines):
        match = _PAIR.fullmatch(line)
        if match is not None:
            yield match["key"], match["value"].strip() or "; ".join(_items(lines[place + 1 :]))


def _items(lines: list[str]) -> Iterator[str]:
    for line in lines:
        match = _ITEM.fullmatch(line)
        if match is None:
            return
        yield _bare(match["value"] or match["value_2"])


def _coded(field: str, written: str) -> tuple[str, str | None]:
    value = _bare(written)
    is_address = value.startswith(("http://", "https://"))
    if field == "issued":
        return field, read_date(value)
    if field == "authors":
        names = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
        return field, "; ".join(name for part in names if (name := _bare(part)))
    if field == "language":
        return field, value if _LANGUAGE.fullmatch(value) else None
    if field == "container_title" and is_address:
        return "url", value
    return field, value if field != "url" or is_address else None


def _bare(text: str) -> str:
    value = text.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1].strip()
    return value
