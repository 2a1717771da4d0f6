"""Whatever lies at a path, reading it ends at once: with an article or with a sentence's worth of facts."""

import contextlib
import os
import socket
import subprocess
import sys
import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.intake.original_bytes import SIZE_LIMIT
from app.intake.read_article import read_article, read_bytes
from app.model.errors import CaseError, ErrorCode

ONLY_POSIX = pytest.mark.skipif(os.name != "posix", reason="POSIX files")
ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc and byte names")


def refusal(path):
    with pytest.raises(CaseError) as caught:
        read_article(path)
    return caught.value.code, caught.value.facts


def outcome_of(data, name):
    try:
        return read_bytes(data, name)
    except CaseError as error:
        return error.code


def zip_of(*names):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "application/epub+zip" if name == "mimetype" else "words")
    return stream.getvalue()


def test_original_text_and_hashes_are_kept(tmp_path):
    data = "\ufeffOne\r\nTwo\u00a0three".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    article = read_article(path)
    assert article.original == data
    assert article.sha256 == sha256(data).hexdigest()
    assert article.text == "One\nTwo\u00a0three"
    assert article.text_sha256 == sha256(article.text.encode()).hexdigest()
    assert (article.reader, article.media_type, article.encoding) == ("plain_text", "text/plain", "utf-8")


def test_a_file_that_is_not_there_is_missing(tmp_path):
    path = tmp_path / "none.txt"
    assert refusal(path) == (
        ErrorCode.FILE_MISSING,
        {"path": str(path), "reason": "No such file or directory"},
    )
    assert refusal(tmp_path / "none" / "a.txt")[0] is ErrorCode.FILE_MISSING
    assert refusal(Path("a\0b"))[0] is ErrorCode.FILE_MISSING


def test_a_folder_is_a_folder(tmp_path):
    assert refusal(tmp_path)[0] is ErrorCode.FILE_IS_FOLDER


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n", "\u00a0\n\u2028".encode(), b"\xff\xfe"])
def test_a_file_without_words_is_empty(tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert refusal(path)[0] is ErrorCode.FILE_EMPTY


@ONLY_POSIX
def test_links_that_lead_nowhere_or_in_a_circle_are_refused(tmp_path):
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "none.txt")
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    assert refusal(tmp_path / "dangling.txt")[0] is ErrorCode.FILE_MISSING
    assert refusal(tmp_path / "circle.txt")[0] is ErrorCode.FILE_UNREADABLE


@ONLY_POSIX
def test_a_file_without_permission_is_unreadable(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("words")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("permissions do not bind this user")
    assert refusal(path)[0] is ErrorCode.FILE_UNREADABLE


@ONLY_LINUX
def test_a_file_whose_reading_fails_is_unreadable():
    assert refusal(Path("/proc/self/mem"))[0] is ErrorCode.FILE_UNREADABLE


@ONLY_POSIX
@pytest.mark.timeout(10)
def test_pipes_devices_and_sockets_are_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as listener:
        listener.bind(str(tmp_path / "s"))
        for path in (
            tmp_path / "pipe.txt",
            Path("/dev/zero"),
            Path("/dev/tty"),
            Path("/dev/null"),
            tmp_path / "s",
        ):
            assert refusal(path)[0] is ErrorCode.FILE_NOT_REGULAR


def test_a_file_of_300_mb_is_refused_by_its_size_alone(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(300_000_000)
    assert refusal(path) == (
        ErrorCode.FILE_TOO_LARGE,
        {"path": str(path), "size": 300_000_000, "limit": SIZE_LIMIT},
    )


@pytest.mark.parametrize(
    ("data", "code", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ErrorCode.FILE_BINARY, "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", ErrorCode.FILE_BINARY, "jpeg"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", ErrorCode.FILE_BINARY, "webp"),
        (b"\0\0\0\x18ftypmp42\0\0", ErrorCode.FILE_BINARY, "video"),
        (b"SQLite format 3\0\x10\0", ErrorCode.FILE_BINARY, "sqlite"),
        (b"\x7fELF\x02\x01\x01", ErrorCode.FILE_BINARY, "program"),
        (b"".join(sha256(bytes([n])).digest() for n in range(128)), ErrorCode.FILE_BINARY, ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", ErrorCode.FORMAT_UNSUPPORTED, "ole"),
        (zip_of("[Content_Types].xml", "xl/workbook.xml"), ErrorCode.FORMAT_UNSUPPORTED, "xlsx"),
        (zip_of("[Content_Types].xml", "ppt/presentation.xml"), ErrorCode.FORMAT_UNSUPPORTED, "pptx"),
        (zip_of("a.txt"), ErrorCode.FORMAT_UNSUPPORTED, "zip"),
    ],
)
def test_other_kinds_called_txt_are_named(tmp_path, data, code, kind):
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    assert refusal(path)[0] is code
    assert refusal(path)[1]["format"] == kind
    assert refusal(path)[1]["path"] == str(path)


@pytest.mark.parametrize(
    ("name", "kind"), [("a.MSG", "msg"), ("a.xlsx", "xlsx"), ("a.pptx", "pptx"), ("a.mobi", "epub")]
)
def test_a_format_without_a_reader_is_refused_by_its_name(name, kind):
    with pytest.raises(CaseError) as caught:
        read_bytes(b"words", name)
    assert (caught.value.code, caught.value.facts["format"]) == (ErrorCode.FORMAT_UNSUPPORTED, kind)


@pytest.mark.parametrize(
    "words", ["BZh was the old ending", "II* is a mark", "MM and RIFF", "ID3 tags", "%PDF is a format"]
)
def test_a_sentence_that_begins_like_a_signature_is_text(words):
    assert read_bytes(words.encode(), "a.txt").text == words


@pytest.mark.parametrize("name", ["a", "a.log", ".txt", "notes.2020", "a.TXT"])
def test_text_under_any_other_name_is_plain_text(name):
    assert read_bytes(b"words", name).reader == "plain_text"


@pytest.mark.parametrize("name", ["статья.txt", "مقال.txt", "👩‍👩‍👧.md", "a\nb.txt", "x" * 251 + ".txt"])
@ONLY_POSIX
def test_a_file_may_have_any_name(tmp_path, name):
    (tmp_path / name).write_bytes(b"words")
    assert read_article(tmp_path / name).filename == name


@ONLY_LINUX
def test_a_name_that_is_no_utf_8_can_be_stored(tmp_path):
    name = os.fsdecode(b"stra\xdfe.txt")
    (tmp_path / name).write_bytes(b"words")
    assert read_article(tmp_path / name).filename == "stra\ufffde.txt"
    missing = refusal(tmp_path / os.fsdecode(b"\xff.txt"))
    assert missing[1]["path"].encode()


OF_ANY_BYTES = {
    ErrorCode.FILE_EMPTY,
    ErrorCode.FILE_BINARY,
    ErrorCode.FILE_BROKEN,
    ErrorCode.FORMAT_UNSUPPORTED,
}


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a"]))
def test_any_bytes_give_an_article_or_a_known_error(data, name):
    outcome = outcome_of(data, name)
    if isinstance(outcome, ErrorCode):
        assert outcome in OF_ANY_BYTES
    else:
        assert outcome.original == data
        assert outcome.text.encode()
    assert outcome == outcome_of(data, name)


def test_the_same_bytes_read_the_same_in_every_process():
    program = (
        "import sys, hashlib; from app.intake.read_article import read_bytes;"
        "data = 'После затишья\\nАвтор: Анна Лис\\n6 июня 2020\\nудары в селе и на дороге'.encode('koi8_r');"
        "print(hashlib.sha256(repr(read_bytes(data, 'a.md')).encode()).hexdigest())"
    )
    results = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(results) == 1


@pytest.mark.parametrize("suffix", ["docx", "odt", "epub", "wacz"])
def test_a_zip_that_was_cut_off_is_told_as_damaged(suffix):
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("pictures/1.bin", os.urandom(150_000))
        archive.writestr("word/document.xml", "<w/>")
    assert outcome_of(stream.getvalue()[:140_000], f"a.{suffix}") is ErrorCode.FILE_BROKEN


def test_a_message_in_arabic_is_one_under_any_name():
    """The second byte of U+0645 is 0x85, which Latin-1 takes for the end of a line."""
    head = "Subject: محمد\r\nFrom: a@example.org\r\nMIME-Version: 1.0\r\n"
    fields = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    assert outcome_of(f"{head}{fields}قصف السوق\r\n".encode(), "saved.txt").reader == "mail"
