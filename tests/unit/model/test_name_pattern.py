"""Many names are found as each of them alone would be, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app.model.name_pattern import knows_capitals, name_pattern

NAMES = st.lists(
    st.text("ab1خل", min_size=1, max_size=4).map(" ".join) | st.text("abخل", min_size=1, max_size=5),
    min_size=1, max_size=12, unique=True,
)  # fmt: skip


def one_by_one(names):
    """Return a pattern that tries name after name."""
    parts = []
    for name in sorted(names, key=lambda name: (-len(name.replace(" ", "")), name)):
        before = r"(?<!\w)" if knows_capitals(name[0]) else ""
        after = r"(?!\w)" if knows_capitals(name[-1]) else ""
        parts.append(f"{before}{name.replace(' ', ' ?')}{after}")
    return re.compile("|".join(parts))


@given(NAMES, st.text("ab1خل  ", max_size=40))
def test_a_tree_of_names_covers_what_each_of_them_covers(names, text):
    covered = {place for found in name_pattern(names).finditer(text) for place in range(*found.span())}
    for name in names:
        found = one_by_one([name]).search(text)
        assert found is None or covered & set(range(*found.span()))


@given(NAMES, st.text("abخل ", max_size=40))
def test_no_more_is_found_than_stands_there(names, text):
    bare = {name.replace(" ", "") for name in names}
    assert all(found.group().replace(" ", "") in bare for found in name_pattern(names).finditer(text))


def test_thousands_of_names_that_begin_alike_make_one_pattern():
    names = ["a" * length for length in range(1, 1500)]
    pattern = name_pattern(names)
    assert pattern.fullmatch("a" * 1499)
    assert not pattern.fullmatch("a" * 1500)


def test_the_longest_name_is_taken():
    assert name_pattern(["omar", "omar nasser", "nasser"]).findall("omar nasser, omar") == [
        "omar nasser",
        "omar",
    ]
