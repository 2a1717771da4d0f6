"""Names what a problem is about, as far as a case that differs still tells it."""
# ruff: noqa: S608  (the names put into SQL are this file's own)

import json
import re
from contextlib import suppress
from dataclasses import replace

from app.model.errors import CaseError
from app.model.problem_place import ProblemPlace
from app.model.record import Json
from app.store.connection import Connection
from app.store.driver import driver
from app.store.event_log import EventLog

_PLACE = re.compile(r"(\w+) ([0-9A-Za-z-]{1,64})")
_EVENT = re.compile(r"(event|custody) ([0-9–-]+)(?:: (\w+ [0-9A-Za-z-]{1,64})| .*)?")
_LONGEST = 120
"""Characters of a passage that name it."""
_WORDS = {"incident": "title", "figure": "value_as_written"}


class ProblemNames:
    """Reads no whole values: those may be what is damaged."""

    def __init__(self, connection: Connection, log: EventLog) -> None:
        self._connection = connection
        self._log = log

    def place(self, where: str) -> ProblemPlace:
        """Return the place that a problem names, an empty one for what has no name."""
        event = _EVENT.fullmatch(where)
        if event is not None:
            return self._event(event[1], event[2], event[3] or "")
        found = _PLACE.fullmatch(where)
        return self._thing(found[1], found[2]) if found is not None else ProblemPlace()

    def _event(self, chain: str, number: str, inside: str) -> ProblemPlace:
        thing = self.place(inside) if inside else ProblemPlace()
        place = replace(thing, kind=chain, number=number)
        if chain == "event" and number.isdigit():
            with suppress(driver().Error, CaseError, ValueError, TypeError):
                address = self._connection.value("SELECT hash FROM event WHERE seq = ?", (int(number),))
                return replace(place, entry=self._log.entry(address) if address else None)
        return place

    def _thing(self, entity: str, id_: str) -> ProblemPlace:
        look = {
            "article": self._article,
            "original": self._original,
            "text": self._text,
            "reading": self._reading,
            "passage": self._passage,
            "incident": self._claim,
            "figure": self._claim,
            "evidence": self._evidence,
            "rejection": self._rejection,
            "decision": self._decision,
            "tag": self._tag,
            "case": self._case,
        }.get(entity)
        if look is None:
            return ProblemPlace()
        try:
            found = look(entity, id_)
        except (driver().Error, ValueError, TypeError):
            found = None
        return found or self._remembered(entity, id_)

    def _article(self, kind: str, id_: str) -> ProblemPlace | None:
        return self._article_where(kind, "id = ?", id_)

    def _original(self, kind: str, address: str) -> ProblemPlace | None:
        return self._article_where(kind, "sha256 = ?", address)

    def _text(self, kind: str, address: str) -> ProblemPlace | None:
        return self._article_where(kind, "text_sha256 = ?", address) or self._article_where(
            kind, "id = (SELECT article FROM reading WHERE text_sha256 = ? LIMIT 1)", address
        )

    def _reading(self, kind: str, id_: str) -> ProblemPlace | None:
        return self._article_where(kind, "id = (SELECT article FROM reading WHERE id = ?)", id_)

    def _rejection(self, kind: str, id_: str) -> ProblemPlace | None:
        return self._article_where(kind, "id = (SELECT article FROM rejection WHERE id = ?)", id_)

    def _article_where(self, kind: str, condition: str, value: str) -> ProblemPlace | None:
        query = f"SELECT id, ref, title FROM article WHERE {condition} ORDER BY id LIMIT 1"
        row = self._connection.row(query, (value,))
        return row and ProblemPlace(
            kind=kind, reference=str(row[1]), words=str(row[2]), leads_to="article", id=str(row[0])
        )

    def _passage(self, kind: str, id_: str) -> ProblemPlace | None:
        query = (
            f"SELECT substr(passage.exact, 1, {_LONGEST}), article.ref FROM passage"
            " LEFT JOIN article ON article.id = passage.article WHERE passage.id = ?"
        )
        row = self._connection.row(query, (id_,))
        return row and ProblemPlace(
            kind=kind, words=str(row[0]), article=str(row[1] or ""), leads_to="passage", id=id_
        )

    def _claim(self, kind: str, id_: str) -> ProblemPlace | None:
        row = self._connection.row(f"SELECT ref, {_WORDS[kind]} FROM {kind} WHERE id = ?", (id_,))
        return row and ProblemPlace(
            kind=kind, reference=str(row[0]), words=str(row[1]), leads_to="claim", id=id_
        )

    def _evidence(self, kind: str, id_: str) -> ProblemPlace | None:
        query = "SELECT claim_kind, claim, passage FROM evidence WHERE id = ?"
        row = self._connection.row(query, (id_,))
        if row is None:
            return None
        claim = self._claim(row[0], row[1]) if row[0] in _WORDS else None
        place = self._passage(kind, row[2]) or claim
        return place and replace(place, kind=kind, reference=claim.reference if claim else "")

    def _decision(self, kind: str, id_: str) -> ProblemPlace | None:
        query = (
            "SELECT group_concat(figure.ref, ', '), min(figure.id) FROM decision, json_each(decision.figures)"
            " AS item JOIN figure ON figure.id = item.value WHERE decision.id = ?"
        )
        row = self._connection.row(query, (id_,))
        if not row or row[0] is None:
            return None
        return ProblemPlace(kind=kind, reference=str(row[0]), leads_to="claim", id=str(row[1]))

    def _tag(self, kind: str, id_: str) -> ProblemPlace | None:
        row = self._connection.row("SELECT name FROM tag WHERE id = ?", (id_,))
        return row and ProblemPlace(kind=kind, words=str(row[0]))

    def _case(self, kind: str, _id: str) -> ProblemPlace:
        return ProblemPlace(kind=kind)

    def _remembered(self, entity: str, id_: str) -> ProblemPlace:
        """Return what the history last said of something that is there no more."""
        place = ProblemPlace(kind=entity)
        with suppress(driver().Error, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            query = "SELECT body FROM event WHERE instr(body, ?) ORDER BY seq DESC"
            for (body,) in self._connection.rows(query + " LIMIT 20", (f'"{id_}"',)):
                for change in json.loads(body)["changes"]:
                    record = (change.get("after") or change.get("before")) if change["id"] == id_ else None
                    if isinstance(record, dict) and {"ref", "exact", "name"} & record.keys():
                        return replace(place, reference=_text_of(record, "ref"), words=_said(record))
        return place


def _said(record: dict[str, Json]) -> str:
    names = ("title", "value_as_written", "exact", "name")
    return next((said for name in names if (said := _text_of(record, name))), "")


def _text_of(record: dict[str, Json], name: str) -> str:
    value = record.get(name)
    return value[:_LONGEST] if isinstance(value, str) else ""
