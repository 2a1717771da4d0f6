"""A zip file is read by counting what comes out of it; nothing it claims about itself is believed."""

import struct
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.zip_archive import MOST_MEMBERS, ZipArchive
from app.model.errors import CaseError, ErrorCode

DIRECTORY = b"PK\x01\x02"


def packed(members, method=zipfile.ZIP_DEFLATED):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return stream.getvalue()


def with_field(data, entry, offset, value):
    """Return `data` with a four-byte field of the entry number `entry` of the directory changed."""
    place = -1
    for _ in range(entry + 1):
        place = data.index(DIRECTORY, place + 1)
    return data[: place + offset] + struct.pack("<L", value) + data[place + offset + 4 :]


def code_of(read):
    with pytest.raises(CaseError) as caught:
        read()
    return caught.value.code


def test_members_are_found_by_name_in_any_case_and_with_any_slash():
    archive = ZipArchive(packed([("Word\\Document.xml", "a"), ("ü.txt", "b")]))
    assert archive.read("word/document.xml") == b"a"
    assert archive.read("/Word/Document.xml") == b"a"
    assert archive.read("ü.txt") == b"b"
    assert code_of(lambda: archive.read("other")) is ErrorCode.FILE_BROKEN


def test_names_that_climb_out_are_only_names():
    names = ["../../etc/passwd", "/etc/passwd", "C:\\x", "a/../b"]
    archive = ZipArchive(packed([(name, name) for name in names]))
    assert {archive.read(name) for name in archive.names} == {name.encode() for name in names}


def test_of_two_members_with_one_name_the_last_counts():
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed([("a", "first"), ("a", "last")])
    assert ZipArchive(data).read("a") == b"last"


def test_a_zip_inside_is_not_opened():
    inner = packed([("deep", b"0" * 900_000)])
    assert ZipArchive(packed([("inner.zip", inner)])).read("inner.zip") == inner


def test_a_member_that_grows_two_hundredfold_is_refused_and_harms_no_other():
    archive = ZipArchive(packed([("bomb", b"0" * 50_000_000), ("words", "here")]))
    assert archive.read("words") == b"here"
    assert code_of(lambda: archive.read("bomb")) is ErrorCode.FILE_TOO_COMPLEX


def test_a_small_member_may_grow_as_it_likes():
    assert len(ZipArchive(packed([("a", b"0" * 1_000_000)])).read("a")) == 1_000_000


def test_all_that_is_read_is_counted():
    block = bytes(range(256)) * 64
    stored = packed([("a", block * 4_000)], zipfile.ZIP_STORED)
    archive = ZipArchive(stored)
    for _ in range(3):
        archive.read("a")
    assert code_of(lambda: archive.read("a")) is ErrorCode.FILE_TOO_COMPLEX


@pytest.mark.parametrize("size", [0, 3, 4_000_000_000])
def test_a_lying_size_brings_nothing_but_a_refusal(size):
    data = with_field(packed([("a", "x" * 1_000)]), 0, 24, size)
    if size < 1_000:
        assert code_of(lambda: ZipArchive(data).read("a")) is ErrorCode.FILE_BROKEN
    else:
        assert ZipArchive(data).read("a") == b"x" * 1_000


def test_too_many_members_are_refused():
    assert (
        len(ZipArchive(packed([(str(number), "") for number in range(MOST_MEMBERS)])).names) == MOST_MEMBERS
    )
    many = packed([(str(number), "") for number in range(MOST_MEMBERS + 1)])
    assert code_of(lambda: ZipArchive(many)) is ErrorCode.FILE_TOO_COMPLEX


def test_members_that_share_bytes_are_refused():
    overlapping = with_field(packed([("a", "x" * 99), ("b", "y" * 99)]), 1, 42, 0)
    assert code_of(lambda: ZipArchive(overlapping)) is ErrorCode.FILE_TOO_COMPLEX


def test_an_encrypted_member_asks_for_a_password():
    data = packed([("a", "x")])
    place = data.index(DIRECTORY)
    locked = data[: place + 8] + b"\x01\x00" + data[place + 10 :]
    assert code_of(lambda: ZipArchive(locked).read("a")) is ErrorCode.FILE_LOCKED


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_no_document_uses_are_not_unpacked(method):
    archive = ZipArchive(packed([("a", "x" * 99)], method))
    assert code_of(lambda: archive.read("a")) is ErrorCode.FILE_BROKEN


@given(st.data())
def test_no_damage_brings_anything_but_a_refusal(data):
    whole = bytearray(packed([("a", "words " * 40), ("b", "more")]))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        archive = ZipArchive(cut)
        for name in archive.names:
            archive.read(name)
    except CaseError as error:
        assert error.code in {  # noqa: PT017 - either outcome is right, any other exception is not
            ErrorCode.FILE_BROKEN,
            ErrorCode.FILE_TOO_COMPLEX,
            ErrorCode.FILE_LOCKED,
        }
