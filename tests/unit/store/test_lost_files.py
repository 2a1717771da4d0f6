"""A case whose file is deleted, moved or replaced while it is open, and copies of it."""

import os

import pytest

from app.model.edit import Change, Edit, EditKind
from app.model.errors import CaseError, ErrorCode
from app.model.ids import new_id
from app.model.tag import Tag
from app.store.case_file import CaseFile

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take away a file that is open")


def add_tag(file):
    return file.apply(Edit(EditKind.ADD_TAG, (Change.insert(Tag(id=new_id(), name="x")),)))


def lose(path, way, other):
    if way == "deleted":
        path.unlink()
    elif way == "moved":
        path.rename(path.with_name("elsewhere.fcase"))
    elif way == "folder":
        path.parent.rename(path.parent.with_name("elsewhere"))
    else:
        other.replace(path)


@pytest.fixture
def held(new_case, tmp_path):
    """A case that a window holds, in a folder of its own."""
    folder = tmp_path / "mine"
    folder.mkdir()
    file = new_case(folder / "war.fcase", hold=True)
    add_tag(file)
    return file


@pytest.fixture
def other(new_case, tmp_path):
    file = new_case(tmp_path / "other.fcase")
    file.close()
    return file.path


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("deleted", ErrorCode.CASE_MOVED),
        ("moved", ErrorCode.CASE_MOVED),
        ("folder", ErrorCode.CASE_MOVED),
        ("replaced", ErrorCode.CASE_REPLACED),
    ],
)
def test_an_edit_says_that_the_file_is_gone_and_a_copy_holds_all_before_it(
    held, other, tmp_path, identity, way, code
):
    assert held.loss is None
    lose(held.path, way, other)
    with pytest.raises(CaseError) as caught:
        add_tag(held)
    assert caught.value.code is code
    assert held.loss.code is code
    copy = tmp_path / "copy.fcase"
    held.keeping.copy_to(copy)
    with pytest.raises(CaseError):
        add_tag(held)
    opened = CaseFile.open(copy, identity, hold=True)
    assert (len(opened.tags()), opened.verify()) == (1, ())
    add_tag(opened)
    opened.close()


def test_a_case_put_in_the_place_of_another_is_left_as_it_is(held, other, bytes_of):
    was = bytes_of(other)
    lose(held.path, "replaced", other)
    journal = held.path.with_name(held.path.name + "-journal")
    journal.write_bytes(b"")
    for do in (lambda: add_tag(held), held.undo):
        with pytest.raises(CaseError):
            do()
    held.close()
    assert bytes_of(held.path) == was
    assert journal.exists()


def test_a_copy_to_the_old_place_of_a_deleted_case_brings_it_back(held, identity):
    lose(held.path, "deleted", None)
    held.keeping.copy_to(held.path)
    held.close()
    opened = CaseFile.open(held.path, identity, hold=True)
    assert not opened.read_only
    assert len(opened.tags()) == 1
    opened.close()


@pytest.mark.parametrize("kind", ["file", "folder", "dangling", "itself"])
def test_a_copy_overwrites_nothing(held, tmp_path, kind, bytes_of):
    target = held.path if kind == "itself" else tmp_path / "there.fcase"
    if kind == "file":
        target.write_bytes(b"mine")
    elif kind == "folder":
        target.mkdir()
    elif kind == "dangling":
        target.symlink_to(tmp_path / "nowhere")
    was = bytes_of(held.path)
    with pytest.raises(CaseError) as caught:
        held.keeping.copy_to(target)
    assert caught.value.code is ErrorCode.OUTPUT_EXISTS
    assert bytes_of(held.path) == was
    assert kind != "file" or target.read_bytes() == b"mine"
    assert not list(tmp_path.rglob(".*.part"))


def test_a_copy_that_cannot_be_written_is_no_fault_of_the_case(held, tmp_path):
    with pytest.raises(CaseError) as caught:
        held.keeping.copy_to(tmp_path / "no such folder" / "copy.fcase")
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert caught.value.facts["path"].endswith("copy.fcase")
    add_tag(held)


def test_a_case_that_takes_no_edits_can_be_copied(held, tmp_path, other_identity):
    second = CaseFile.open(held.path, other_identity, hold=True)
    assert second.read_only
    copy = tmp_path / "قضية 🚑 %41?#.fcase"
    second.keeping.copy_to(copy)
    second.close()
    opened = CaseFile.open(copy, other_identity)
    assert opened.head() == held.head()
    opened.close()
