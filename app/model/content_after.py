"""A case's content after an edit, without reading the whole case again."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.model.article import Article
from app.model.case_content import CaseContent
from app.model.case_facts import CaseFacts
from app.model.decision import Decision
from app.model.edit import Change
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.passage import Passage
from app.model.reading import Reading
from app.model.reading_facts import ReadingFacts, facts_of
from app.model.record import from_record, to_record
from app.model.rejection import Rejection
from app.model.tag import Tag
from app.model.timeline import HistoryHead

_MAPPINGS: Mapping[str, tuple[str, type]] = {
    Article.ENTITY: ("articles", Article),
    Passage.ENTITY: ("passages", Passage),
    Incident.ENTITY: ("incidents", Incident),
    Figure.ENTITY: ("figures", Figure),
    Rejection.ENTITY: ("rejections", Rejection),
    Tag.ENTITY: ("tags", Tag),
}
_SEQUENCES: Mapping[str, tuple[str, type]] = {
    Evidence.ENTITY: ("evidence", Evidence),
    Decision.ENTITY: ("decisions", Decision),
}


def content_after(content: CaseContent, changes: Iterable[Change], head: HistoryHead) -> CaseContent:
    """Return what `content` is once `changes` are made, in the same order as if it were read anew."""
    by_entity: dict[str, list[Change]] = {}
    for change in changes:
        by_entity.setdefault(change.entity, []).append(change)
    parts: dict[str, Any] = {"head": head}
    for entity, own in by_entity.items():
        if entity in _MAPPINGS:
            name, kind = _MAPPINGS[entity]
            parts[name] = _changed(getattr(content, name), own, kind)
        elif entity in _SEQUENCES:
            name, kind = _SEQUENCES[entity]
            values: Sequence[Any] = getattr(content, name)
            parts[name] = tuple(_changed({value.id: value for value in values}, own, kind).values())
        elif entity == Reading.ENTITY:
            parts["readings"] = _changed_readings(content.readings, own)
        elif entity == CaseFacts.ENTITY:
            parts["facts"] = _changed({content.facts.id: content.facts}, own, CaseFacts)[content.facts.id]
    return replace(content, **parts)


def _changed_readings(
    readings: Mapping[str, ReadingFacts], changes: Iterable[Change]
) -> dict[str, ReadingFacts]:
    """Take in readings that came or went; none is ever changed."""
    changed = dict(readings)
    for change in changes:
        if change.after is None:
            changed.pop(change.id, None)
        else:
            changed[change.id] = facts_of(from_record(Reading, change.after))
    return dict(sorted(changed.items()))


def _changed(values: Mapping[str, Any], changes: Iterable[Change], kind: type) -> dict[str, Any]:
    changed = dict(values)
    last = next(reversed(changed), "")
    in_order = True
    for change in changes:
        if change.after is None:
            changed.pop(change.id, None)
            continue
        is_new = change.id not in changed
        before = {} if is_new else to_record(changed[change.id])
        changed[change.id] = from_record(kind, before | change.after)
        in_order = in_order and (not is_new or change.id > last)
        last = max(last, change.id)
    return changed if in_order else dict(sorted(changed.items()))
