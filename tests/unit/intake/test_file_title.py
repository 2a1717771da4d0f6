"""A file's name becomes a title that shows what it is and stays on its line."""

import pytest

from app.intake.file_title import file_title
from app.intake.read_article import read_bytes


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("bridge.txt", "bridge"),
        ("Strike of 2.6.2020.md", "Strike of 2.6.2020"),
        ("At least 2.5 million displaced", "At least 2.5 million displaced"),
        ("report 6.2020", "report 6.2020"),
        (".txt", ".txt"),
        (" .txt", ".txt"),
        ("مدينة القمر.txt", "مدينة القمر"),
        ("killed\nA-2 verified\r\u2028.txt", "killed A-2 verified"),
        ("fdp.dellik\u202eon txt.txt", "fdp.dellikon txt"),
        ("\u202e\u2067.txt", ".txt"),
        ("\n", "?"),
        ("a\u200cb\u200d👩\u200d👧.md", "a\u200cb\u200d👩\u200d👧"),
    ],
)
def test_a_title_is_the_name_on_one_line_that_reads_as_it_stands(name, title):
    assert file_title(name) == title
    read = read_bytes(b"Some words", name)
    assert read.filename == name
    assert read.proposals[-1].value == title
