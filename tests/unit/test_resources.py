import sys

import pytest

from app.resources import packaged_file


def test_a_packaged_file_is_found_in_the_checkout():
    assert packaged_file("resources", "fonts", "fonts.sha256").is_file()


def test_a_frozen_program_finds_its_files_where_it_was_unpacked(tmp_path, monkeypatch):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "only-here.txt").write_text("x")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert packaged_file("resources", "only-here.txt") == tmp_path / "resources" / "only-here.txt"


@pytest.mark.parametrize("parts", [("..", "etc"), ("resources", "..", "..", "x"), ("/etc/passwd",)])
def test_a_path_that_leads_out_of_the_package_is_refused(parts):
    with pytest.raises(ValueError, match="not a packaged file"):
        packaged_file(*parts)


def test_a_file_that_did_not_come_along_is_named():
    with pytest.raises(FileNotFoundError, match="no-such-file"):
        packaged_file("resources", "no-such-file")
