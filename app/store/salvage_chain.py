"""What is left of a chain, and whether the entries that are lost can keep their places in it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from app.store.canonical_json import parsed
from app.store.chain_row import ChainRow
from app.store.salvage_finds import Finds


@dataclass(frozen=True, slots=True)
class SalvagedChain:
    """The entries that a new case can carry, in order; of those that are lost only the place is left, no body.

    `left_out` could be read but follows an entry of which nothing is known, not even its hash. `unplaced` are
    hashes that rows name as their last edit, of which nothing else is left.
    """

    rows: tuple[ChainRow, ...]
    lost: tuple[int, ...]
    left_out: tuple[ChainRow, ...]
    unplaced: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether nothing of it is missing."""
        return not self.lost and not self.left_out and not self.unplaced

    @property
    def readable(self) -> Iterator[ChainRow]:
        """Yield every entry that can be read, also those left out, in order."""
        yield from (row for row in self.rows if row.body is not None)
        yield from self.left_out


def salvaged_edits(finds: Finds, versions: Collection[str]) -> SalvagedChain:
    """Return what is left of the edits; `versions` are the hashes that rows name as their last edit."""
    known = finds.events
    named, purged = set(versions), set[str]()
    for row in known.values():
        body = parsed(row.body or "null")
        named |= {value for value in (body.get("seen"), row.prev) if value}
        purged |= {one["hash"] for one in body.get("removed", ())}
    unsure = {
        row.seq: row
        for row in finds.unsure
        if row.seq not in known
        and (row.hash in named or _follows(row, known) or not _follows(row, finds.custody))
    }
    others = {row.hash for row in finds.custody.values()} | finds.originals | finds.texts
    bare = {seq: replace(row, body=None) for seq, row in unsure.items()}
    chain = _chain(known, bare, _hints(finds, others), finds, purged, seen=True)
    placed = {row.hash for row in (*chain.rows, *chain.left_out)}
    return replace(chain, unplaced=frozenset(versions) - placed)


def salvaged_custody(finds: Finds, edits: SalvagedChain) -> SalvagedChain:
    """Return what is left of the chain of what was done with the case."""
    taken = {row.hash for row in edits.rows}
    unsure = {row.seq: replace(row, body=None) for row in finds.unsure if row.hash not in taken}
    unsure = {seq: row for seq, row in unsure.items() if seq not in finds.custody}
    purged = {address for row in edits.readable for address in parsed(row.body or "null").get("custody", ())}
    return _chain(finds.custody, unsure, {}, finds, purged, seen=False)


def _follows(row: ChainRow, rows: Mapping[int, ChainRow]) -> bool:
    before, after = rows.get(row.seq - 1), rows.get(row.seq + 1)
    return (before is not None and before.hash == row.prev) or (after is not None and after.prev == row.hash)


def _hints(finds: Finds, others: Collection[str]) -> dict[int, str]:
    """Return hashes by number, as indexes tell them, where only one can be meant."""
    hints: dict[int, set[str]] = {}
    for address, numbers in finds.numbered.items():
        if address not in others:
            for number in numbers:
                hints.setdefault(number, set()).add(address)
    return {number: next(iter(found)) for number, found in hints.items() if len(found) == 1}


def _chain(
    known: Mapping[int, ChainRow],
    bare: Mapping[int, ChainRow],
    hints: Mapping[int, str],
    finds: Finds,
    purged: Collection[str],
    *,
    seen: bool,
) -> SalvagedChain:
    rows: list[ChainRow] = []
    hashes: set[str] = set()
    last: dict[str, ChainRow] = {}
    top = max((*known, *bare), default=0)
    while top + 1 in hints and top:
        top += 1
    for seq in range(1, top + 1):
        row = known.get(seq) or bare.get(seq) or _deduced(seq, known, hints, finds, last, rows, seen=seen)
        if row is None or not _fits(row, last, hashes):
            break
        rows.append(row)
        hashes.add(row.hash)
        last[row.origin] = row
    carried = {row.seq for row in rows}
    gone = {row.seq for row in bare.values() if row.hash in purged}
    lost = tuple(seq for seq in range(1, top + 1) if seq not in known and seq not in gone)
    return SalvagedChain(tuple(rows), lost, tuple(known[seq] for seq in sorted(known) if seq not in carried))


def _fits(row: ChainRow, last: Mapping[str, ChainRow], hashes: Collection[str]) -> bool:
    """Whether the guards let this entry follow, and every entry that it names is there."""
    before = last.get(row.origin)
    if row.hash in hashes or (row.reverses is not None and row.reverses not in hashes):
        return False
    if before is not None:
        return row.n == before.n + 1 and row.prev == before.hash
    return row.n == 1 and (row.prev is None or row.prev in hashes)


def _deduced(
    seq: int,
    known: Mapping[int, ChainRow],
    hints: Mapping[int, str],
    finds: Finds,
    last: Mapping[str, ChainRow],
    rows: list[ChainRow],
    *,
    seen: bool,
) -> ChainRow | None:
    """Work out the place of an entry that is lost from what its neighbours and indexes say of it."""
    origin = _origin(seq, known, finds, last)
    if origin is None:
        return None
    before = last.get(origin)
    n = before.n + 1 if before else 1
    follower = known.get(seq + 1)
    address = hints.get(seq)
    if follower is not None:
        said = parsed(follower.body or "null").get("seen") if seen else None
        address = said or (follower.prev if (follower.origin, follower.n) == (origin, n + 1) else address)
    if address is None:
        next_own = next((row for row in known.values() if (row.origin, row.n) == (origin, n + 1)), None)
        address = next_own.prev if next_own else None
    if address is None:
        return None
    prev = before.hash if before else rows[-1].hash if rows else None
    return ChainRow(seq, address, origin, n, prev, None, None)


def _origin(
    seq: int, known: Mapping[int, ChainRow], finds: Finds, last: Mapping[str, ChainRow]
) -> str | None:
    """Return whose entry is lost, where only one can be meant."""
    told = {
        origin
        for origin, n in finds.origins.get(seq, ())
        if n == (last[origin].n + 1 if origin in last else 1)
    }
    if len(told) == 1:
        return told.pop()
    everyone = {row.origin for row in known.values()}
    owing = set()
    for origin in everyone:
        later = min((row.n for row in known.values() if row.origin == origin and row.seq > seq), default=0)
        if later > (last[origin].n if origin in last else 0) + 1:
            owing.add(origin)
    if len(owing) == 1:
        return owing.pop()
    return everyone.pop() if len(everyone) == 1 else None
