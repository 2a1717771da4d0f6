"""SECURITY.md promises only what is there to be looked at."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("SECURITY.md", "docs/keeping-a-case-safe.md")
PATH = re.compile(r"`((?:tests|docs|packaging|app|resources)/[\w./-]+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def named(page, text):
    """Return every path that a page names, from the top of the repository."""
    beside = (ROOT / page).parent
    return {ROOT / path for path in PATH.findall(text)} | {beside / path for path in LINK.findall(text)}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_it_names_exists(page):
    paths = named(page, (ROOT / page).read_text(encoding="utf-8"))
    assert len(paths) >= 3
    assert [str(path) for path in sorted(paths) if not path.exists()] == []


def test_a_file_that_is_not_there_would_be_found():
    paths = named("SECURITY.md", "see `tests/leaks/test_gone.py` and [this](docs/gone.md)")
    assert [path.exists() for path in paths] == [False, False]


def test_every_test_of_a_leak_stands_on_the_page():
    page = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "leaks").glob("test_*.py")):
        assert f"`tests/leaks/{path.name}`" in page


@pytest.mark.parametrize("page", ["README.md", "docs/user-guide.md"])
def test_it_can_be_found(page):
    assert "SECURITY.md" in (ROOT / page).read_text(encoding="utf-8")
