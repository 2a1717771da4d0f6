"""Tells where in a case a purge would take something out."""

from collections.abc import Iterator

from app.model.name_finder import NameFinder
from app.model.purge_preview import PurgeFind, PurgePreview
from app.model.record import Json
from app.store.purge_plan import PurgePlan

_AROUND = 40
"""Code points shown on either side of a name."""
_CUT_FROM_TEXT = frozenset({"exact", "prefix", "suffix"})
_FOLLOWS = frozenset({"sha256", "text_sha256", "size", "media_type", "part"})
"""Fields that change only because others do."""


def preview(plan: PurgePlan, texts: dict[str, str]) -> PurgePreview:
    """Return what `plan` comes to; `texts` are the old words of the texts that change, by their SHA-256."""
    references = sorted(
        (plan.before["article"][id_]["ref"] for id_ in plan.originals), key=lambda ref: (len(ref), ref)
    )
    return PurgePreview(
        finds=(*_in_texts(plan, texts), *_in_rows(plan)),
        articles=tuple(references),
        edits=len(plan.events),
        custody=len(plan.custody),
    )


def _in_texts(plan: PurgePlan, texts: dict[str, str]) -> Iterator[PurgeFind]:
    if plan.finder is None:
        return
    for id_, record in plan.before["article"].items():
        text = texts.get(record["text_sha256"])
        if text is not None:
            for words in _around(text, plan.finder):
                yield PurgeFind("article", id_, record["ref"], "text", words)


def _in_rows(plan: PurgePlan) -> Iterator[PurgeFind]:
    for entity, id_ in plan.changed():
        before, after = plan.before[entity][id_], plan.after[entity][id_]
        for field, value in before.items():
            if field in _FOLLOWS or (entity == "passage" and field in _CUT_FROM_TEXT):
                continue
            if value != after[field] and (field != "filename" or (plan.finder and plan.finder.is_in(value))):
                yield PurgeFind(entity, id_, before.get("ref", ""), field, _shown(value, plan.finder))


def _shown(value: Json, finder: NameFinder | None) -> str:
    words = next((word for word in _words(value) if finder is None or finder.is_in(word)), "")
    return next(_around(words, finder), words[: 2 * _AROUND]) if finder else words[: 2 * _AROUND]


def _words(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)
    elif isinstance(value, dict):
        yield from _words(list(value.values()))


def _around(text: str, finder: NameFinder) -> Iterator[str]:
    for start, end in finder.places(text):
        yield " ".join(text[max(0, start - _AROUND) : end + _AROUND].split())
