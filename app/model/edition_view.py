"""What an edition for others shows of a timeline: roles for names, coarser places, in every word that is printed."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from app.model.article import Article
from app.model.incident import Incident
from app.model.name_finder import NameFinder
from app.model.place import Place
from app.model.speaker import Speaker
from app.model.timeline import Timeline
from app.model.vocabulary import Edition
from app.model.withheld_names import WithheldNames, coarse, nameless, roles_only

_Value = TypeVar("_Value")
RoleWords = Callable[[str], str]
"""Gives the word that stands for a name: of a role, `witness` or `place`."""

_NOT_WORDS = frozenset(
    {
        "id", "ref", "aliases", "article", "claim", "passage", "incident", "text_sha256", "sha256", "edtf",
        "media_type", "added_at", "at", "hash", "language", "reader", "version", "latitude", "longitude",
        "figures", "members", "incidents", "prefix", "suffix",
    }
)  # fmt: skip
_CODED = re.compile(r"(?:%[0-9A-Fa-f]{2})+")


def edition_view(timeline: Timeline, names: WithheldNames, words: RoleWords) -> Timeline:
    """Return a timeline as its edition shows it; the internal one shows all."""
    if timeline.options.edition is Edition.INTERNAL:
        return timeline
    view = _View(names, words, public=timeline.options.edition is Edition.PUBLIC)
    return replace(
        timeline,
        title=view.text(timeline.title),
        description=view.text(timeline.description),
        entries=view.all(timeline.entries),
        undated=view.all(timeline.undated),
        figures=view.all(timeline.figures),
        groups=view.all(timeline.groups),
        sources=view.all(timeline.sources),
    )


class _View:
    def __init__(self, names: WithheldNames, words: RoleWords, *, public: bool) -> None:
        self._public = public
        # Of a spelling that is several the first tells the role: a whole name before a word of another.
        self._roles: dict[str, str] = {}
        for named in (names.names, names.parts):
            for role, found in named.items():
                for name in found:
                    self._roles.setdefault(NameFinder.key(name), f"[{words(role)}]")
        every = [name for named in (names.names, names.parts) for found in named.values() for name in found]
        self._finder = NameFinder(every) if every else None
        self._texts: dict[str, str] = {}

    def all(self, values: tuple[_Value, ...]) -> tuple[_Value, ...]:
        """Return values with every word of theirs as it is shown; those without names stay what they are."""
        if self._finder is None and not self._public:
            return values
        return tuple(self._shown(value) for value in values)

    def text(self, text: str) -> str:
        """Return a text with the role of each withheld name in its place."""
        if text not in self._texts:
            shown = text
            for start, end, key in reversed(self._finder.found(text) if self._finder else []):
                shown = f"{shown[:start]}{self._roles[key]}{shown[end:]}"
            self._texts[text] = shown
        return self._texts[text]

    def _shown(self, value: Any) -> Any:  # noqa: ANN401  (any value of the model)
        if isinstance(value, tuple):
            return tuple(self._shown(part) for part in value)
        if isinstance(value, str) and not isinstance(value, Enum):
            return self.text(value)
        return self._fields(self._coarser(value)) if is_dataclass(value) else value

    def _coarser(self, value: Any) -> Any:  # noqa: ANN401
        """Take out of a value what this edition never shows of its kind."""
        if isinstance(value, Article):
            url, archived = ("" if self._names(one) else one for one in (value.url, value.archive_url))
            filename = "" if self._public else value.filename
            return replace(value, url=url, archive_url=archived, filename=filename)
        if not self._public:
            return value
        if isinstance(value, Incident):
            return replace(value, actors=roles_only(value.actors))
        if isinstance(value, Place):
            return coarse(value)
        return nameless(value) if isinstance(value, Speaker) else value

    def _names(self, address: str) -> bool:
        """Whether a withheld name stands in an address: the rest of it would still lead there."""
        plain = _CODED.sub(
            lambda code: bytes.fromhex(code[0].replace("%", "")).decode("utf-8", "replace"), address
        )
        return self._finder is not None and self._finder.is_in(plain)

    def _fields(self, value: Any) -> Any:  # noqa: ANN401
        changed = {}
        for one in fields(value):
            old = getattr(value, one.name)
            if one.name in _NOT_WORDS and not _holds_values(old):
                continue
            new = self._shown(old)
            if new != old:
                changed[one.name] = new
        return replace(value, **changed) if changed else value


def _holds_values(value: object) -> bool:
    """Whether something is, or is full of, values of the model and not ids."""
    return is_dataclass(value) or (isinstance(value, tuple) and bool(value) and is_dataclass(value[0]))
