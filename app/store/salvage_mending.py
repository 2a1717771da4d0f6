"""Makes rows hang together again after something that they rest on was lost, and says what that costs."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from app.model.block import Block, BlockKind
from app.model.case_facts import CaseFacts
from app.model.ids import new_id
from app.model.problem import Problem
from app.model.reading import Reading
from app.model.record import Record, to_record
from app.store.counters import numbers_of
from app.store.salvage_finds import Finds
from app.store.salvage_state import SalvagedState
from app.store.utc_now import utc_now

MISSING = "\u2591"
"""Stands for each character of a lost text that no passage holds (LIGHT SHADE)."""
READER = "recovered"
_CLAIMS = ("incident", "figure")
_TAGGED = ("passage", "incident", "figure")


class Mending:
    """Changes `state.rows` until every reference leads somewhere; what it adds stands in `originals` and `texts`."""

    def __init__(self, state: SalvagedState, finds: Finds, title: str) -> None:
        self._rows = state.rows
        self._state = state
        self._finds = finds
        self._title = title
        self.originals: dict[str, bytes] = {}
        self.texts: dict[str, str] = {}
        self.losses: list[Problem] = []

    def mend(self) -> None:
        """Do it, from what others rest on to what rests on it."""
        self._mend_case()
        self._drop("reading", lambda row: row["article"] in self._rows["article"])
        self._drop("passage", lambda row: row["article"] in self._rows["article"])
        self._drop("rejection", lambda row: row["article"] in self._rows["article"])
        self._mend_words()
        self._mend_texts()
        self._mend_originals()
        self._mend_readings()
        self._drop("evidence", self._leads_somewhere)
        resting = {row["claim"] for row in self._rows["evidence"].values()}
        for entity in _CLAIMS:
            self._drop(entity, lambda row: row["id"] in resting)
        self._mend_lists()
        self._mend_references()

    def _mend_case(self) -> None:
        cases = self._rows["case"]
        while len(cases) > 1:
            cases.popitem()
        if not cases:
            facts = CaseFacts(id=new_id(), title=self._title, created_at=utc_now())
            cases[facts.id] = to_record(facts)
            self._lose("case_facts_lost", "case")

    def _leads_somewhere(self, row: Record) -> bool:
        return row["passage"] in self._rows["passage"] and row["claim"] in self._rows[row["claim_kind"]]

    def _drop(self, entity: str, stays) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        for id_, row in list(self._rows[entity].items()):
            if not stays(row):
                del self._rows[entity][id_]
                self._lose("row_lost", self._name(entity, id_), self._resting_on(entity, id_))

    def _mend_words(self) -> None:
        """Cut a passage's words from its text anew where they differ: the text has its hash, a row has none."""
        for id_, row in list(self._rows["passage"].items()):
            if row["text_sha256"] not in self._finds.texts:
                continue
            text, start, end = self._text(row["text_sha256"]), row["start"], row["end"]
            if text[start:end] == row["exact"] and 0 <= start < end:
                continue
            if 0 <= start < end <= len(text):
                self._rows["passage"][id_] = {**row, "exact": text[start:end]}
                self._lose("row_doubtful", self._name("passage", id_), self._resting_on("passage", id_))
            else:
                del self._rows["passage"][id_]
                self._lose("row_lost", self._name("passage", id_), self._resting_on("passage", id_))

    def _mend_texts(self) -> None:
        """Put in place of a lost text one of the same length at least, with the passages' words where they were."""
        using = defaultdict[str, list[tuple[str, str]]](list)
        for entity in ("article", "reading", "passage"):
            for id_, row in self._rows[entity].items():
                if row["text_sha256"] not in self._finds.texts:
                    using[row["text_sha256"]].append((entity, id_))
        for lost, users in using.items():
            text = self._rebuilt(lost)
            address = sha256(text.encode("utf-8")).hexdigest()
            self.texts[address] = text
            articles = sorted(self._article_of(entity, id_) for entity, id_ in users)
            for entity, id_ in users:
                self._rows[entity][id_] = {**self._rows[entity][id_], "text_sha256": address}
            self._lose("text_lost", ", ".join(dict.fromkeys(articles)), self._claims_on_text(address))

    def _rebuilt(self, address: str) -> str:
        passages = [row for row in self._rows["passage"].values() if row["text_sha256"] == address]
        readings = [row for row in self._rows["reading"].values() if row["text_sha256"] == address]
        ends = [row["end"] + len(row["suffix"]) for row in passages]
        ends += [block["end"] for row in readings for block in row["blocks"]]
        # So that no two lost texts become one, the hash of the lost one stands at its end.
        letters = list(MISSING * max(ends, default=0)) + list(f"\n[{address}]")
        for row in passages:
            start = max(0, row["start"] - len(row["prefix"]))
            words = row["prefix"] + row["exact"] + row["suffix"]
            letters[start : start + len(words)] = words
        return "".join(letters)

    def _mend_originals(self) -> None:
        """Put in place of a lost original the text that was read from it."""
        for id_, row in list(self._rows["article"].items()):
            if row["sha256"] in self._finds.originals:
                continue
            data = self._text(row["text_sha256"]).encode("utf-8")
            stem = row["filename"].rpartition(".")[0] or row["filename"]
            self._lose("original_lost", row["ref"], self._claims_on_text(row["text_sha256"]))
            self._rows["article"][id_] = {
                **row,
                "sha256": sha256(data).hexdigest(),
                "size": len(data),
                "media_type": "text/plain",
                "filename": f"{stem}.txt",
                "part": "",
            }
            self.originals[sha256(data).hexdigest()] = data

    def _text(self, address: str) -> str:
        return self.texts[address] if address in self.texts else self._finds.text(address)

    def _mend_readings(self) -> None:
        """Give an article whose reading is lost one without headings and pages."""
        known = {(row["article"], row["text_sha256"]) for row in self._rows["reading"].values()}
        for id_, row in self._rows["article"].items():
            if (id_, row["text_sha256"]) in known:
                continue
            reading = Reading(
                id=new_id(),
                article=id_,
                text_sha256=row["text_sha256"],
                reader=READER,
                reader_version="1",
                blocks=tuple(_lines(self._text(row["text_sha256"]))),
            )
            self._rows["reading"][reading.id] = to_record(replace(reading, added_at=row["added_at"]))
            self._lose("reading_lost", row["ref"])

    def _mend_lists(self) -> None:
        for entity in _TAGGED:
            for id_, row in self._rows[entity].items():
                tags = [tag for tag in row["tags"] if tag in self._rows["tag"]]
                if tags != row["tags"]:
                    self._rows[entity][id_] = {**row, "tags": tags}
                    self._lose("tags_lost", self._name(entity, id_))
        for id_, row in list(self._rows["decision"].items()):
            figures = [figure for figure in row["figures"] if figure in self._rows["figure"]]
            if not figures:
                del self._rows["decision"][id_]
            elif figures != row["figures"]:
                self._rows["decision"][id_] = {**row, "figures": figures}
            if figures != row["figures"]:
                self._lose("decision_lost", f"decision {id_}")

    def _mend_references(self) -> None:
        for id_, row in self._rows["figure"].items():
            if row["incident"] is not None and row["incident"] not in self._rows["incident"]:
                self._rows["figure"][id_] = {**row, "incident": None}
                self._lose("link_lost", row["ref"])
        for entity in ("article", *_CLAIMS):
            taken: set[str] = set()
            for id_, row in self._rows[entity].items():
                if row["ref"] in taken:
                    self._rows[entity][id_] = {**row, "ref": self._free(entity, row["ref"])}
                    self._lose("reference_changed", row["ref"])
                taken.add(row["ref"])

    def _free(self, entity: str, reference: str) -> str:
        prefix = reference.partition("-")[0]
        used = [number for row in self._rows[entity].values() for _, number in numbers_of(row)]
        return f"{prefix}-{max(used, default=0) + 1}"

    def _article_of(self, entity: str, id_: str) -> str:
        row = self._rows[entity][id_]
        article = id_ if entity == "article" else row["article"]
        return str(self._rows["article"].get(article, {}).get("ref", article))

    def _claims_on_text(self, address: str) -> tuple[str, ...]:
        passages = {id_ for id_, row in self._rows["passage"].items() if row["text_sha256"] == address}
        claims = {row["claim"] for row in self._rows["evidence"].values() if row["passage"] in passages}
        return tuple(sorted(self._state.names.get(claim, claim) for claim in claims))

    def _resting_on(self, entity: str, id_: str) -> tuple[str, ...]:
        field = {"passage": "passage", "incident": "claim", "figure": "claim"}.get(entity)
        if entity == "evidence" or field is None:
            return ()
        claims = {row["claim"] for row in self._rows["evidence"].values() if row[field] == id_} - {id_}
        return tuple(sorted(self._state.names.get(claim, claim) for claim in claims))

    def _name(self, entity: str, id_: str) -> str:
        return self._state.names.get(id_, f"{entity} {id_}")

    def _lose(self, what: str, where: str, rests_on: tuple[str, ...] = ()) -> None:
        self.losses.append(Problem(what, where, rests_on))


def _lines(text: str) -> Iterator[Block]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(BlockKind.PARAGRAPH, start, start + len(line))
        start += len(line) + 1
