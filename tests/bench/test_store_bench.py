"""How long a large case takes to write and read; run by `pytest tests/bench`, printed with -s.

Times are CPU times of this thread but for single edits, whose disk is measured apart in the same run.
"""

import statistics
import time
from hashlib import sha256

import pytest

from app.model.article import Article
from app.model.block import Block, BlockKind
from app.model.case_facts import CaseFacts
from app.model.claim import ClaimKind
from app.model.edit import Change, Edit, EditKind
from app.model.evidence import Evidence
from app.model.figure import Figure
from app.model.identity import Identity
from app.model.ids import new_id
from app.model.incident import Incident
from app.model.moment import Moment
from app.model.passage import Passage
from app.model.place import Place
from app.model.reading import Reading
from app.model.speaker import Speaker
from app.store.case_file import CaseFile
from app.store.connection import Connection
from app.store.undo_stacks import UndoStacks

PASSAGES = 10_000
LINE = "In the village some twenty people were reported killed when shells fell on the market, SOHR said on 2 June."
STEP = len(LINE) + 1
TEXT = "\n".join([LINE] * PASSAGES)
IDENTITY = Identity("Ann", "origin", "1")


def milliseconds(what, act, limit, clock=time.thread_time, times=1):
    """Print the best of so many times and hold it to its limit."""
    best = min(_once(act, clock) for _ in range(times))
    print(f"\n{what}: {best:.1f} ms (at most {limit})", end="")  # noqa: T201
    assert best < limit


def _once(act, clock):
    begin = clock()
    act()
    return (clock() - begin) * 1000


def marks(reading, count, offset=5):
    """Make so many passages, each with an incident or a figure and its evidence."""
    changes = []
    for number in range(count):
        place = Place(name=f"Village {number}")
        passage = Passage.cut(reading, TEXT, number * STEP + offset, number * STEP + 60)
        if number % 2:
            when = Moment(edtf=f"2020-{number % 12 + 1:02}", as_written="2 June")
            claim = Incident(
                id=new_id(), ref=f"I-{number + 1}", title=f"Shelling {number}", when=when, place=place
            )
        else:
            claim = Figure(
                id=new_id(),
                ref=f"F-{number + 1}",
                value_as_written="some twenty",
                best=20 + number,
                place=place,
            )
        kind = ClaimKind.INCIDENT if number % 2 else ClaimKind.FIGURE
        speaker = Speaker(name=f"Speaker {number % 50}")
        link = Evidence(
            id=new_id(), claim=claim.id, claim_kind=kind, passage=passage.id, attribution=(speaker,)
        )
        changes += map(Change.insert, (passage, claim, link))
    return Edit(EditKind.IMPORT_MARKS, tuple(changes), "marks")


@pytest.fixture
def reading(tmp_path):
    address = sha256(TEXT.encode()).hexdigest()
    article = Article(id=new_id(), ref="A-1", title="T", sha256=address, size=len(TEXT), text_sha256=address)
    blocks = tuple(Block(BlockKind.PARAGRAPH, n * STEP, n * STEP + STEP - 1) for n in range(PASSAGES))
    reading = Reading(
        id=new_id(), article=article.id, text_sha256=address, reader="r", reader_version="1", blocks=blocks
    )
    file = CaseFile.create(tmp_path / "a.fcase", CaseFacts(id=new_id(), title="T"), IDENTITY)
    edit = Edit(EditKind.ADD_ARTICLE, (Change.insert(article), Change.insert(reading)))
    file.apply(edit, originals={address: TEXT.encode()}, texts={address: TEXT})
    file.close()
    return reading


@pytest.fixture
def large(tmp_path, reading):
    file = CaseFile.open(tmp_path / "a.fcase", IDENTITY, hold=True)
    edit = marks(reading, PASSAGES)
    milliseconds("importing 10,000 passages, claims and evidence in one edit", lambda: file.apply(edit), 2000)
    yield file
    file.close()


def test_a_large_case_is_written_and_read(large, reading):
    milliseconds("content", large.content, 600, times=3)
    milliseconds("marks of an article", lambda: large.marks(reading.article), 60, times=3)
    milliseconds("counts by article", large.article_counts, 60, times=3)
    milliseconds("search: many hits", lambda: large.search("killed people", 100), 200, times=3)
    milliseconds("search: no word of the index", lambda: large.search("爆炸", 100), 60, times=3)
    milliseconds("undoing the import", large.undo, 2500)
    milliseconds("what can be undone", large.undo_entry, 60, times=3)
    milliseconds("bringing it back", large.redo, 2500)
    milliseconds("verify (90,000 changes)", large.verify, 15_000)


def test_a_single_mark_costs_little_beside_the_disk(large, reading, tmp_path):
    edits = [single(reading, number) for number in range(60)]
    spent = [_once(lambda edit=edit: large.apply(edit), time.perf_counter) for edit in edits]
    undone = [_once(large.undo, time.perf_counter) for _ in range(30)]
    bare = Connection(tmp_path / "a.fcase", read_only=False)
    disk = [_once(lambda: bare_commit(bare), time.perf_counter) for _ in range(60)]
    bare.close()
    own, undo = (statistics.median(each) - statistics.median(disk) for each in (spent, undone))
    said = f"disk sync {statistics.median(disk):.2f} ms; beyond it one mark {own:.2f}, its undo {undo:.2f}"
    print(f"\n{said}")  # noqa: T201
    assert own < 10
    assert undo < 10


def single(reading, number):
    passage = Passage.cut(reading, TEXT, number * STEP + 1, number * STEP + 30)
    claim = Incident(id=new_id(), ref=f"I-{20_000 + number}", title="one")
    link = Evidence(id=new_id(), claim=claim.id, claim_kind=ClaimKind.INCIDENT, passage=passage.id)
    return Edit(EditKind.MARK_INCIDENT, tuple(map(Change.insert, (passage, claim, link))))


def bare_commit(connection):
    with connection.writing():
        connection.execute("UPDATE counter SET last = last + 1")


def test_a_small_case_opens_at_once(tmp_path, reading):
    path = tmp_path / "a.fcase"
    milliseconds("open and close", lambda: CaseFile.open(path, IDENTITY, hold=True).close(), 50, times=5)


def test_a_long_history_is_followed_quickly():
    """Of 100,000 events every third takes back the one before."""
    events = [(str(number), str(number - 1) if number % 3 == 0 else None) for number in range(1, 100_001)]
    milliseconds("undo and redo of 100,000 events", lambda: UndoStacks().follow(events), 300, times=3)
