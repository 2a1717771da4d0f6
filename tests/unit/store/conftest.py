"""A case on a real disk, and edits to make in it."""

import os
from hashlib import sha256
from itertools import count
from pathlib import Path

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
from app.model.passage import Passage
from app.model.reading import Reading
from app.store.case_file import CaseFile

TEXT = """\
Shells fell on Saraqib.
At least two civilians were , killed 😀 on  5 March.
قُتل مدنيون في سراقب
北京发生爆炸"""


def sha(text):
    return sha256(text.encode()).hexdigest()


class Desk:
    """Makes edits as the services do, and applies them."""

    def __init__(self, file):
        self.file = file

    def add_article(self, text=TEXT, title="An article", **facts):
        data = text.encode()
        article = Article(
            id=new_id(),
            ref=f"A-{self.file.next_number('A')}",
            title=title,
            sha256=sha(text),
            size=len(data),
            text_sha256=sha(text),
            **facts,
        )
        reading = Reading(
            id=new_id(),
            article=article.id,
            text_sha256=sha(text),
            reader="plain_text",
            reader_version="1",
            blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        )
        edit = Edit(EditKind.ADD_ARTICLE, (Change.insert(article), Change.insert(reading)), title)
        self.file.apply(edit, originals={sha(text): data}, texts={sha(text): text})
        return article

    def passage(self, article, words="Saraqib"):
        reading = self.file.reading(article.id)
        text = self.file.text(article.text_sha256)
        start = text.index(words)
        return Passage.cut(reading, text, start, start + len(words))

    def incident(self, **fields):
        number = self.file.next_number("I")
        return Incident(**{"id": new_id(), "ref": f"I-{number}", "title": f"Incident {number}", **fields})

    def figure(self, **fields):
        number = self.file.next_number("F")
        return Figure(**{"id": new_id(), "ref": f"F-{number}", "value_as_written": "two", **fields})

    def link(self, claim, passage, **fields):
        kind = ClaimKind.INCIDENT if isinstance(claim, Incident) else ClaimKind.FIGURE
        return Evidence(id=new_id(), claim=claim.id, claim_kind=kind, passage=passage.id, **fields)

    def mark(self, article, words="Saraqib", claim=None, **fields):
        """Mark words with a claim; returns passage, claim and evidence."""
        passage = self.passage(article, words)
        claim = claim or self.incident(**fields)
        link = self.link(claim, passage)
        self.apply(EditKind.MARK_INCIDENT, *map(Change.insert, (passage, claim, link)))
        return passage, claim, link

    def apply(self, kind, *changes, subject=""):
        return self.file.apply(Edit(kind, changes, subject))


@pytest.fixture
def identity():
    return Identity("Ann", "origin-of-ann", "0.1")


@pytest.fixture
def other_identity():
    return Identity("Bob", "origin-of-bob", "0.2")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "war.fcase"


@pytest.fixture
def new_case(tmp_path, identity):
    """Make cases that are closed after the test."""
    numbers, made = count(1), []

    def make(path=None, **options):
        facts = CaseFacts(id=new_id(), title="The war", created_at="2026-11-22T18:00:00Z")
        made.append(
            CaseFile.create(path or tmp_path / f"case{next(numbers)}.fcase", facts, identity, **options)
        )
        return made[-1]

    yield make
    for file in made:
        file.close()


@pytest.fixture
def case(new_case, path):
    return new_case(path)


@pytest.fixture
def desk(case):
    return Desk(case)


@pytest.fixture
def desk_of():
    return Desk


@pytest.fixture
def article(desk):
    return desk.add_article()


@pytest.fixture
def bytes_of():
    """Return what tells whether a file was changed."""
    return lambda path: sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def open_folder(tmp_path_factory):
    """A folder that another user can reach."""
    folder = tmp_path_factory.mktemp("shared")
    for place in (folder, *folder.parents):
        if place.stat().st_uid == os.geteuid() and place != Path("/tmp"):  # noqa: S108
            place.chmod(place.stat().st_mode | 0o555)
    return folder
