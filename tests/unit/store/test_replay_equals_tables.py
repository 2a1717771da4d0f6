"""Random edits, undo and redo: the tables are always what the history comes to."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

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
from app.model.tag import Tag
from app.store.case_file import CaseFile

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
ANY = st.integers(0, 10**6)


class Cases(RuleBasedStateMachine):
    """Holds beside the case every state that undo and redo have to bring back."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.fcase"

    @initialize(text=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
    def begin(self, text):
        from hashlib import sha256

        from app.model.article import Article

        facts = CaseFacts(id=new_id(), title="T")
        self.case = CaseFile.create(self.path, facts, Identity("Ann", "origin", "1"))
        data = text.encode()
        address = sha256(data).hexdigest()
        article = Article(
            id=new_id(), ref="A-1", title="t", sha256=address, size=len(data), text_sha256=address
        )
        self.text = text
        self.reading = Reading(
            id=new_id(), article=article.id, text_sha256=address, reader="r", reader_version="1"
        )
        self.past, self.future = [], []
        self.apply(
            EditKind.ADD_ARTICLE,
            Change.insert(article),
            Change.insert(self.reading),
            originals={address: data},
            texts={address: text},
        )
        self.past.clear()

    def state(self):
        return replace(self.case.content(), head=None)

    def apply(self, kind, *changes, **blobs):
        before = self.state()
        self.case.apply(Edit(kind, tuple(change for change in changes if change), "s"), **blobs)
        self.past.append(before)
        self.future.clear()

    def pick(self, values, number):
        values = list(values)
        return values[number % len(values)] if values else None

    @rule(start=ANY, length=ANY, words=WORDS, figure=st.booleans(), low=st.one_of(st.none(), st.integers()))
    def mark(self, start, length, words, figure, low):
        start %= len(self.text)
        end = min(len(self.text), start + 1 + length % 10)
        passage = Passage.cut(self.reading, self.text, start, end)
        if figure:
            ref = f"F-{self.case.next_number('F')}"
            claim = Figure(id=new_id(), ref=ref, value_as_written=words, low=low)
        else:
            claim = Incident(id=new_id(), ref=f"I-{self.case.next_number('I')}", title=words)
        kind = ClaimKind.FIGURE if figure else ClaimKind.INCIDENT
        link = Evidence(id=new_id(), claim=claim.id, claim_kind=kind, passage=passage.id)
        self.apply(EditKind.MARK_FIGURE, *map(Change.insert, (passage, claim, link)))

    @rule(name=WORDS)
    def add_tag(self, name):
        self.apply(EditKind.ADD_TAG, Change.insert(Tag(id=new_id(), name=name)))

    @rule(number=ANY, title=WORDS, note=WORDS)
    def change_incident(self, number, title, note):
        incident = self.pick(self.case.content().incidents.values(), number)
        change = incident and Change.update(incident, replace(incident, title=title, note=note))
        if change:
            self.apply(EditKind.CHANGE_INCIDENT, change)

    @rule(number=ANY, which=ANY)
    def tag_passage(self, number, which):
        content = self.case.content()
        passage, tag = self.pick(content.passages.values(), number), self.pick(content.tags, which)
        if passage and tag and tag not in passage.tags:
            self.apply(
                EditKind.TAG_PASSAGE, Change.update(passage, replace(passage, tags=(*passage.tags, tag)))
            )

    @rule(number=ANY)
    def remove_claim(self, number):
        content = self.case.content()
        claim = self.pick([*content.incidents.values(), *content.figures.values()], number)
        if claim:
            links = self.case.evidence_of_claim(claim.id)
            self.apply(EditKind.REMOVE_INCIDENT, *map(Change.delete, (*links, claim)))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self):
        now = self.state()
        self.case.undo()
        assert self.state() == self.past[-1]
        self.past.pop()
        self.future.append(now)

    @precondition(lambda self: self.future)
    @rule()
    def redo(self):
        now = self.state()
        self.case.redo()
        assert self.state() == self.future[-1]
        self.future.pop()
        self.past.append(now)

    @rule()
    def restart(self):
        self.case.close()
        self.case = CaseFile.open(self.path, Identity("Bob", "other", "1"))

    @invariant()
    def tables_are_what_the_history_comes_to(self):
        assert self.case.verify() == ()

    @invariant()
    def undo_is_offered_where_there_is_something_to_undo(self):
        assert bool(self.case.redo_entry()) == bool(self.future)
        assert self.case.undo_entry() is not None

    def teardown(self):
        if hasattr(self, "case"):
            self.case.close()
        self.folder.cleanup()


Cases.TestCase.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestCases = Cases.TestCase
