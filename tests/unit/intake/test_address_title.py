"""A page of an archive is named by its address until it has a title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.address_title import address_title


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://example.org/news/drones-end-ceasefire.html", "drones-end-ceasefire"),
        ("https://example.org/news/drones-end-ceasefire/", "drones-end-ceasefire"),
        ("https://example.org/news/mill/index.html", "mill"),
        ("https://example.org/%D0%92%D1%96%D0%B9%D0%BD%D0%B0", "Війна"),
        ("https://example.org/caf%E9-a", "caf%E9-a"),
        ("https://example.org/story.php?id=12", "story.php?id=12"),
        ("https://example.org/2020/06/02", "example.org/2020/06/02"),
        ("https://example.org/", "example.org"),
        ("https://example.org", "example.org"),
        ("https://example.org/?p=12", "example.org?p=12"),
        ("https://example.org/a%0Ab%E2%80%AEtxt", "a btxt"),
        ("urn:pageinfo:mill", "urn:pageinfo:mill".removeprefix("urn:")),
        ("http://[broken/a", "http://[broken/a"),
        ("", ""),
    ],
)
def test_the_last_part_that_says_something_is_the_title(url, title):
    assert address_title(url) == title


@given(st.text(min_size=1, max_size=400))
def test_any_address_gives_one_short_line(url):
    for title in (address_title(url), address_title(f"https://example.org/{url}")):
        assert len(title) <= 200
        assert title.splitlines() in ([title], [])
