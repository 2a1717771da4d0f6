"""Works out what has to go so that a name, or whatever rested on some rows, is in a case no more."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from hashlib import sha256

from app.model.name_finder import NameFinder
from app.model.record import Json, Record
from app.store.connection import Connection
from app.store.custody_log import CustodyLog
from app.store.entity_table import KINDS, table_of
from app.store.event_log import EventLog
from app.store.purge_event import Removed
from app.store.raw_name import RawName
from app.store.redaction import redacted, redacted_record

_ENCLOSED = ("prefix", "suffix")
"""What stands around a passage is cut from the text anew: a name may be cut in two there."""


class PurgePlan:
    """What a purge comes to, worked out inside one transaction before anything is written.

    `finder` finds the names (None: none), `ids` names rows that are gone already and of which nothing may be left.
    """

    def __init__(self, connection: Connection, finder: NameFinder | None, ids: Collection[str] = ()) -> None:
        self.connection = connection
        self.finder = finder
        self._ids = frozenset(ids)
        self.before: dict[str, dict[str, Record]] = {entity: self._rows(entity) for entity in KINDS}
        self.texts: dict[str, str] = {}
        """The new text by the SHA-256 of the one that goes."""
        self.new_address: dict[str, str] = {}
        """SHA-256 of the new text by that of the old one."""
        self.originals: dict[str, bytes] = {}
        """The new original by the id of its article."""
        self.dropped: set[str] = set()
        """SHA-256 of every text and original that goes."""
        self.events: list[Removed] = []
        self.custody: list[str] = []
        self._touched: dict[str, set[str]] = defaultdict(set)
        self._find_texts()
        self._find_originals()
        self.after = {entity: self._redacted_rows(entity) for entity in KINDS}
        self._find_events()
        self._find_custody()

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it stands in the case."""
        return not (self.dropped or self.events or self.custody or any(self.changed()))

    def changed(self) -> Iterator[tuple[str, str]]:
        """Yield entity and id of each row that becomes another."""
        for entity, rows in self.before.items():
            for id_, record in rows.items():
                if self.after[entity][id_] != record:
                    yield entity, id_

    def restated(self) -> Iterator[tuple[str, str, Record | None]]:
        """Yield entity, id and record (None: gone) of each row that the history no longer tells by itself."""
        every = {*self.changed(), *((entity, id_) for entity, ids in self._touched.items() for id_ in ids)}
        for entity, id_ in sorted(every):
            yield entity, id_, self.after[entity].get(id_)

    def _rows(self, entity: str) -> dict[str, Record]:
        table = table_of(entity)
        records = (table.record(row) for row in self.connection.each(table.select_sql()))
        return {record["id"]: record for record in records}

    def _find_texts(self) -> None:
        if self.finder is None:
            return
        for address, text in self.connection.each("SELECT sha256, text FROM text ORDER BY sha256"):
            new = self.finder.taken_out(text)
            if new != text:
                self.texts[address] = new
                self.new_address[address] = _address(new)
                self.dropped.add(address)

    def _find_originals(self) -> None:
        """Find the articles whose files go: those with the name in a text, in a fact or in the bytes."""
        articles = self.before["article"]
        bytes_with_it = self._originals_with_the_name()
        texts_of: dict[str, set[str]] = defaultdict(set)
        for reading in self.before["reading"].values():
            texts_of[reading["article"]].add(reading["text_sha256"])
        files = {
            record["sha256"]
            for id_, record in articles.items()
            if self.texts.keys() & {*texts_of[id_], record["text_sha256"]}
            or record["sha256"] in bytes_with_it
            or self._differs(record)
        }
        for id_, record in articles.items():
            if record["sha256"] in files:
                self.originals[id_] = self._text_now(record["text_sha256"]).encode("utf-8")
        self.dropped |= files | (bytes_with_it - {record["sha256"] for record in articles.values()})

    def _originals_with_the_name(self) -> set[str]:
        if self.finder is None:
            return set()
        name = RawName(self.finder)
        return {
            address
            for (address,) in self.connection.rows("SELECT sha256 FROM original")
            if name.is_in(self.connection.value("SELECT bytes FROM original WHERE sha256 = ?", (address,)))
        }

    def _text_now(self, address: str) -> str:
        known = self.texts.get(address)
        if known is not None:
            return known
        return str(self.connection.value("SELECT text FROM text WHERE sha256 = ?", (address,)))

    def _find_events(self) -> None:
        """Find the events of which nothing may be left; what they name drags further ones with it."""
        bodies = [
            (address, raw, json.loads(raw))
            for _, address, _, _, _, _, raw in EventLog(self.connection).bodies()
            if raw is not None
        ]
        self._drop_files_of_removed_articles([body for _, _, body in bodies])
        for address, raw, body in bodies:
            if self._must_go(raw, body):
                self.events.append(Removed.of(address, body, self.finder))
                for change in body["changes"]:
                    self._touched[change["entity"]].add(change["id"])

    def _drop_files_of_removed_articles(self, bodies: list[Json]) -> None:
        """Let the files and texts of articles go that are in the case no more, but were."""
        used = {record["text_sha256"] for record in self.before["reading"].values()}
        used |= {record["sha256"] for record in self.before["article"].values()}
        for body in bodies:
            for change in body["changes"]:
                for record in (change["before"], change["after"]):
                    if change["entity"] in ("article", "reading") and record and self._is_hit(change, record):
                        named = {record[name] for name in ("sha256", "text_sha256") if name in record}
                        self.dropped |= named - used

    def _is_hit(self, change: Json, record: Record) -> bool:
        return (
            change["id"] in self._ids
            or record.get("text_sha256") in self.dropped
            or record.get("sha256") in self.dropped
            or self._differs(record)
        )

    def _must_go(self, raw: str, body: Json) -> bool:
        if any(change["id"] in self._ids for change in body["changes"]):
            return True
        if any(address in raw for address in self.dropped):
            return True
        return self.finder is not None and redacted(body, self.finder) != body

    def _find_custody(self) -> None:
        """Let go what names hashes of files made of the case before, and whoever bears the name."""
        if not (self.dropped or self.events or any(self.changed())):
            return
        for row in CustodyLog(self.connection).rows():
            body = json.loads(row[5] or "null")
            if body is not None and (body["facts"] or self._differs(body)):
                self.custody.append(row[1])

    def _redacted_rows(self, entity: str) -> dict[str, Record]:
        rows = self.before[entity]
        if entity == "passage":
            return {id_: self._redacted_passage(record) for id_, record in rows.items()}
        return {id_: self._moved(entity, id_, self._redacted(record)) for id_, record in rows.items()}

    def _redacted(self, record: Record) -> Record:
        return record if self.finder is None else redacted_record(record, self.finder)

    def _differs(self, record: Record) -> bool:
        return self.finder is not None and redacted_record(record, self.finder) != record

    def _moved(self, entity: str, id_: str, record: Record) -> Record:
        """Return the record of an article or reading with the text and the file that it has then."""
        text = record.get("text_sha256")
        if text in self.texts:
            record = {**record, "text_sha256": self.new_address[text]}
        if entity == "article" and id_ in self.originals:
            data = self.originals[id_]
            stem = record["filename"].rpartition(".")[0] or record["filename"]
            record = {
                **record,
                "sha256": sha256(data).hexdigest(),
                "size": len(data),
                "media_type": "text/plain",
                "filename": f"{stem}.txt",
                "part": "",
            }
        return record

    def _redacted_passage(self, record: Record) -> Record:
        new = self._redacted({name: record[name] for name in record if name not in ("exact", *_ENCLOSED)})
        text = self.texts.get(record["text_sha256"])
        if text is None:
            return {**record, **new}
        start, end = record["start"], record["end"]
        cut = {
            "exact": text[start:end],
            "prefix": text[max(0, start - len(record["prefix"])) : start],
            "suffix": text[end : end + len(record["suffix"])],
        }
        return {**record, **new, **cut, "text_sha256": self.new_address[record["text_sha256"]]}


def _address(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
