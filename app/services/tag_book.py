"""The tags of a case by name, with those that an edit is about to add."""

from collections.abc import Iterable
from dataclasses import replace

from app.model.edit import Change
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.keepable import keepable
from app.model.tag import Tag

COLORS = ("orange", "pink", "blue", "green", "yellow", "sky", "violet", "grey")
"""The palette's slots, given to new tags in turn."""


class TagBook:
    """Finds tags by name and makes those that are missing; names are one but for case and spaces."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        self._tags = {tag_key(tag.name): tag for tag in tags}
        self._new: list[Tag] = []

    def named(self, names: Iterable[str]) -> tuple[Tag, ...]:
        """Return the tags of these names, once each; raises CaseError(VALUE_INVALID) for a blank one."""
        return tuple({tag.id: tag for tag in map(self._one, names)}.values())

    def ids(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the ids of the tags of these names."""
        return tuple(tag.id for tag in self.named(names))

    def describe(self, name: str, color: str, note: str) -> None:
        """Give a tag that this edit adds its colour and note; one the case has already stays as it is."""
        tag = self._one(name)
        if tag in self._new:
            described = replace(tag, color=color or tag.color, note=note or tag.note)
            self._new[self._new.index(tag)] = self._tags[tag_key(name)] = described

    def changes(self) -> list[Change]:
        """Return the changes that add the tags made so far."""
        return [Change.insert(tag) for tag in self._new]

    def _one(self, name: str) -> Tag:
        key = tag_key(name)
        if not key:
            raise CaseError(ErrorCode.VALUE_INVALID, field="tags", value=name)
        if key not in self._tags:
            self._tags[key] = Tag(id=new_id(), name=name.strip(), color=COLORS[len(self._tags) % len(COLORS)])
            self._new.append(self._tags[key])
        return self._tags[key]


def tag_key(name: str) -> str:
    """Return the form under which names of tags are compared."""
    return " ".join(keepable(name).casefold().split())
