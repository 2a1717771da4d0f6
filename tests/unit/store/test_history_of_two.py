"""Two installations write into one case: the head that one of them printed binds what the other wrote."""

import json

from app.model.edit import Change, Edit, EditKind
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.canonical_json import canonical_json
from app.store.case_file import CaseFile
from app.store.driver import driver
from app.store.event_hash import event_hash
from app.store.triggers import TRIGGERS


def add_tag(path, identity, name):
    with_tag = CaseFile.open(path, identity)
    with_tag.apply(Edit(EditKind.ADD_TAG, (Change.insert(Tag(id=new_id(), name=name)),)))
    head = with_tag.head()
    with_tag.close()
    return head


def forge(path, seq):
    """Change one event with its own hash and row, and put the guards back."""
    connection = driver().connect(str(path))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DROP TRIGGER event_unchanged")
    body = json.loads(connection.execute("SELECT body FROM event WHERE seq = ?", (seq,)).fetchone()[0])
    tag = body["changes"][0]["after"]
    tag["name"] = "nobody died"
    forged = canonical_json(body)
    address = event_hash(forged)
    connection.execute("UPDATE event SET body = ?, hash = ? WHERE seq = ?", (forged, address, seq))
    connection.execute("UPDATE tag SET name = ?, version = ? WHERE id = ?", (tag["name"], address, tag["id"]))
    connection.execute(TRIGGERS["event_unchanged"])
    connection.commit()
    connection.close()


def test_nothing_before_the_head_can_be_forged_whoever_wrote_it(case, path, identity, other_identity):
    case.close()
    add_tag(path, identity, "ten died")
    add_tag(path, other_identity, "x")
    add_tag(path, identity, "a witness said so")
    head = add_tag(path, other_identity, "y")
    forge(path, head.count - 1)
    file = CaseFile.open(path, identity)
    assert file.head() == head
    assert ("chain_broken", f"event {head.count}") in {(one.what, one.where) for one in file.verify()}
    file.close()


def test_a_case_of_two_is_intact(case, path, identity, other_identity):
    case.close()
    for number in range(6):
        add_tag(path, (identity, other_identity)[number % 2], f"tag {number}")
    file = CaseFile.open(path, identity)
    assert file.verify() == ()
    file.undo()
    assert file.verify() == ()
    file.close()
