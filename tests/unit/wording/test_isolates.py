"""A title turns nothing round that stands beside it."""

import pytest

from app.wording.isolates import kept_apart


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Idlib, June 2020", "Idlib, June 2020"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("\u2069out\u2067of\u2066it", "outofit"),
        ("\u202aa\u202bb\u202cc\u202dd", "abcd"),
        ("قصف\u202e 2020", "\u2068قصف 2020\u2069"),
        ("", ""),
    ],
)
def test_a_title_is_kept_apart_from_what_stands_beside_it(title, shown):
    assert kept_apart(title) == shown
