"""What a killed program left half written is taken away by the next one that writes there; nothing else is."""

import os
import time

import pytest

from app.model.case_facts import CaseFacts
from app.model.identity import Identity
from app.model.ids import new_id
from app.services.finished_file import finished_file
from app.store.case_file import CaseFile
from app.store.left_parts import sweep_parts

LEFT = (".0123456789abcdef.part", ".0123456789abcdef.part-journal", f".{new_id()}.part")
OTHERS = (
    ".notes.part",
    "0123456789abcdef.part",
    ".0123456789ABCDEF.part",
    ".0123456789abcdef.part.txt",
    "film.part",
)


def put(folder, names, *, hours):
    for name in names:
        (folder / name).write_bytes(b"words of a case")
        at = time.time() - hours * 3600
        os.utime(folder / name, (at, at))


def test_only_old_rests_of_this_program_go(tmp_path):
    put(tmp_path, (*LEFT, *OTHERS), hours=2)
    put(tmp_path, (".fedcba9876543210.part",), hours=0.5)
    sweep_parts(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*OTHERS, ".fedcba9876543210.part"}


def test_half_a_bag_goes_as_a_whole(tmp_path):
    bag = tmp_path / f".{new_id()}.part"
    (bag / "data").mkdir(parents=True)
    (bag / "data" / "case.fcase").write_bytes(b"words")
    old = time.time() - 7200
    os.utime(bag, (old, old))
    sweep_parts(tmp_path)
    assert not bag.exists()


@pytest.mark.parametrize("way", ["copy", "export"])
def test_the_next_that_writes_there_takes_them_away(tmp_path, way):
    facts = CaseFacts(id=new_id(), title="Marn", created_at="2026-11-23T00:00:00Z")
    case = CaseFile.create(tmp_path / "marn.fcase", facts, Identity("Ines", "o" * 8, "1"))
    put(tmp_path, LEFT, hours=2)
    if way == "copy":
        case.keeping.copy_to(tmp_path / "copy.fcase")
    else:
        with finished_file(tmp_path / "out.pdf") as stream:
            stream.write(b"x")
    case.close()
    assert not [path for path in tmp_path.iterdir() if ".part" in path.name]


def test_a_folder_that_cannot_be_read_is_no_matter(tmp_path):
    sweep_parts(tmp_path / "nowhere")
