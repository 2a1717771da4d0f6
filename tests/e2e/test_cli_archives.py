"""The command line reads pages out of archives, and says how a file was read."""

import importlib.util
import json
from pathlib import Path

import pytest

from app.main import main

PLACE = Path(__file__).resolve().parents[1] / "hostile" / "good_files.py"
SPEC = importlib.util.spec_from_file_location("good_files", PLACE)
good_files = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(good_files)


@pytest.fixture
def case(tmp_path):
    path = tmp_path / "case.fcase"
    assert main(["new", str(path), "--title", "A valley"]) == 0
    return path


@pytest.fixture
def archive(tmp_path):
    def make(pages, name="a.wacz"):
        path = tmp_path / name
        path.write_bytes(
            good_files.wacz(*(good_files.HTML.replace("valley", f"mill {n}") for n in range(pages)))
        )
        return path

    return make


def answer(capsys, *arguments):
    capsys.readouterr()
    status = main([*map(str, arguments), "--json"])
    return status, json.loads(capsys.readouterr().out)


def test_all_pages_of_an_archive_become_articles_of_one_file(case, archive, capsys):
    path = archive(3)
    status, added = answer(capsys, "add", case, path)
    assert status == 0
    assert [one["file"] for one in added] == [str(path)] * 3
    assert len({one["part"] for one in added}) == 3
    assert len({one["sha256"] for one in added}) == 1
    status, again = answer(capsys, "add", case, path)
    assert [one["reused"] for one in again] == [True] * 3


def test_a_page_is_named_by_number_address_or_id(case, archive, capsys):
    path = archive(60)
    _, pages = answer(capsys, "pages", path)
    assert [page["number"] for page in pages] == list(range(1, 61))
    named = [arg for name in ("3", pages[3]["url"], pages[4]["id"], "3") for arg in ("--page", name)]
    status, added = answer(capsys, "add", case, path, *named)
    assert status == 0
    assert [one["part"] for one in added] == [page["id"] for page in pages[2:5]]


def test_too_many_pages_are_not_added_unasked(case, archive, capsys):
    status, added = answer(capsys, "add", case, archive(51))
    assert status == 1
    assert [one["error"] for one in added] == ["file_has_parts"]
    assert answer(capsys, "articles", case)[1] == []


def test_a_title_for_a_whole_archive_is_refused(case, archive, capsys):
    status, added = answer(capsys, "add", case, archive(2), "--title", "One")
    assert (status, [one["error"] for one in added]) == (1, ["file_has_parts"])


def test_an_unknown_page_adds_nothing_and_the_next_file_is_added(case, archive, tmp_path, capsys):
    status, added = answer(
        capsys, "add", case, archive(2, "b.wacz"), archive(2), "--page", "2", "--page", "7"
    )
    assert status == 1
    assert [one["error"] for one in added] == ["file_part_unknown"] * 2
    assert answer(capsys, "articles", case)[1] == []


def test_a_reading_is_told_with_its_notices(case, tmp_path, capsys):
    letter = good_files.mail().replace(b"text/plain", b"multipart/mixed; boundary=b")
    letter = letter.replace(b"At least", b"--b\r\n\r\nAt least") + (
        b"--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=mill.png\r\n\r\nx\r\n--b--\r\n"
    )
    path = tmp_path / "a.eml"
    path.write_bytes(letter)
    assert main(["add", str(case), str(path), "--json"]) == 0
    caught = capsys.readouterr()
    (notice,) = json.loads(caught.out.splitlines()[-1])[0]["notices"]
    assert notice["code"] == "mail_attachments"
    assert "mill.png" in notice["sentence"]
    assert "A-1: " in caught.err
    assert answer(capsys, "show", case, "A-1")[1]["notices"] == [notice]


def test_letters_are_read_as_a_person_says(case, tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes("Двоє загинули".encode("cp1251"))
    assert answer(capsys, "add", case, path, "--encoding", "cp866")[1][0]["encoding"] == "cp866"


def test_a_document_password_stands_in_a_file(case, tmp_path, capsys):
    words, secret = tmp_path / "a.txt", tmp_path / "secret"
    words.write_text("Two were killed.", encoding="utf-8")
    secret.write_bytes(b"\xff\xfe\xff")
    assert main(["add", str(case), str(words), "--document-password-file", str(secret)]) == 1
    secret.write_text("open\n", encoding="utf-8")
    assert main(["add", str(case), str(words), "--document-password-file", str(secret)]) == 0


def test_pages_of_an_archive_are_named_by_their_addresses_and_their_titles_are_proposed(
    case, archive, capsys
):
    _, added = answer(capsys, "add", case, archive(2))
    assert [one["title"] for one in added] == ["example.org/0", "example.org/1"]
    assert [one["proposed"]["title"]["value"] for one in added] == ["A mill 0", "A mill 1"]
    assert [one["proposed"]["url"]["value"] for one in added] == [
        "https://example.org/0",
        "https://example.org/1",
    ]
