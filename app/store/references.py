"""Checks that what an edit touched still hangs together."""
# ruff: noqa: S608  (the names put into SQL are the schema's own, never anybody's words)

from collections.abc import Iterable, Mapping

from app.model.errors import CaseError, ErrorCode
from app.model.record import Record
from app.store.blob_store import BlobStore
from app.store.canonical_json import canonical_json
from app.store.change_plan import RowState
from app.store.connection import Connection

_TAGGED = ("passage", "incident", "figure")
_CLAIMS = ("incident", "figure")
_Rows = Mapping[str, Mapping[str, RowState]]


class References:
    """Looks at the rows as they stand before the commit; foreign keys are the database's own matter."""

    def __init__(self, connection: Connection, blobs: BlobStore) -> None:
        self._connection = connection
        self._blobs = blobs

    def check(self, rows: _Rows) -> None:
        """Raise CaseError(CLAIM_WITHOUT_PASSAGE, DANGLING, WORDS_DISAGREE) where something does not hang."""
        self._check_claims(rows)
        self._check_tags(rows)
        self._check_decisions(rows)
        self._check_passages(rows)

    def _check_claims(self, rows: _Rows) -> None:
        """Every claim rests on at least one passage."""
        touched = {id_ for entity in _CLAIMS for id_, state in rows.get(entity, {}).items() if state.after}
        for state in rows.get("evidence", {}).values():
            touched |= {record["claim"] for record in (state.before, state.after) if record}
        ids = canonical_json(sorted(touched))
        for entity, label in zip(_CLAIMS, ("title", "value_as_written"), strict=True):
            bare = self._connection.row(
                f"SELECT ref, {label} FROM {entity} WHERE id IN (SELECT value FROM json_each(?))"
                f" AND NOT EXISTS (SELECT 1 FROM evidence WHERE {entity}_claim = {entity}.id) LIMIT 1",
                (ids,),
            )
            if bare:
                raise CaseError(ErrorCode.CLAIM_WITHOUT_PASSAGE, claim=" ".join(bare), ref=bare[0])

    def _check_tags(self, rows: _Rows) -> None:
        used: dict[str, str] = {}
        for entity in _TAGGED:
            for id_, state in rows.get(entity, {}).items():
                if state.after and state.after["tags"]:
                    used.update(dict.fromkeys(state.after["tags"], _called(state.after, id_)))
        self._check_known("tag", used)
        gone = _gone(rows, "tag")
        for entity in _TAGGED if gone else ():
            self._check_unused(f"SELECT id, tags FROM {entity} WHERE tags <> '[]'", gone, entity)

    def _check_decisions(self, rows: _Rows) -> None:
        used: dict[str, str] = {}
        for id_, state in rows.get("decision", {}).items():
            if state.after:
                used.update(dict.fromkeys(state.after["figures"], _called(state.after, id_)))
        self._check_known("figure", used)
        gone = _gone(rows, "figure")
        if gone:
            self._check_unused("SELECT id, figures FROM decision", gone, "decision")

    def _check_known(self, entity: str, used: Mapping[str, str]) -> None:
        """Refuse references to rows that are not there; `used` names who refers to each."""
        if not used:
            return
        found = self._connection.rows(
            f"SELECT id FROM {entity} WHERE id IN (SELECT value FROM json_each(?))",
            (canonical_json(list(used)),),
        )
        for missing in used.keys() - {id_ for (id_,) in found}:
            raise CaseError(ErrorCode.DANGLING, subject=missing, by=used[missing])

    def _check_unused(self, query: str, gone: Mapping[str, Record], entity: str) -> None:
        """Refuse to remove what a list in another row still names."""
        left = self._connection.row(
            f"SELECT found.id, item.value FROM ({query}) AS found,"
            f" json_each(found.{_list_of(entity)}) AS item"
            " WHERE item.value IN (SELECT value FROM json_each(?)) LIMIT 1",
            (canonical_json(list(gone)),),
        )
        if left:
            raise CaseError(
                ErrorCode.DANGLING, subject=_called(gone[left[1]], left[1]), by=f"{entity} {left[0]}"
            )

    def _check_passages(self, rows: _Rows) -> None:
        """Refuse a passage whose words do not stand at its place."""
        for state in rows.get("passage", {}).values():
            passage = state.after
            if passage is None or state.after is state.before:
                continue
            text = self._blobs.text(passage["text_sha256"])
            start, end = passage["start"], passage["end"]
            if not 0 <= start < end <= len(text):
                raise CaseError(ErrorCode.RANGE_INVALID, start=start, end=end, length=len(text))
            if text[start:end] != passage["exact"]:
                raise CaseError(ErrorCode.WORDS_DISAGREE, words=passage["exact"], start=start, end=end)


def _gone(rows: _Rows, entity: str) -> dict[str, Record]:
    states: Iterable[tuple[str, RowState]] = rows.get(entity, {}).items()
    return {id_: state.before for id_, state in states if state.before is not None and state.after is None}


def _called(record: Record, id_: str) -> str:
    return str(record.get("ref") or record.get("name") or record.get("exact") or record.get("reason") or id_)


def _list_of(entity: str) -> str:
    return "figures" if entity == "decision" else "tags"
