"""The order of mixed text, held against the test files that the Unicode Consortium gives out with UAX 9.

They come with Debian's `unicode-data`; every test takes a part of them, `--long` all.
"""

from pathlib import Path

import pytest

from app.report.bidi_levels import first_strong, levels_in
from app.report.bidi_text import AUTO, LEFT_TO_RIGHT, levels_of, visual_order

UNICODE = Path("/usr/share/unicode")
BASES = {1: None, 2: 0, 4: 1}
"""The paragraph's level by the bits of BidiTest.txt: from the text, from the left, from the right."""
LETTERS = {
    "L": "a",
    "R": "\u05d0",
    "AL": "\u0627",
    "EN": "0",
    "AN": "\u0660",
    "ES": "+",
    "ET": "#",
    "CS": ",",
    "B": "\u2029",
    "S": "\t",
    "WS": " ",
    "ON": "!",
    "NSM": "\u0300",
    "BN": "\xad",
    "LRE": "\u202a",
    "RLE": "\u202b",
    "PDF": "\u202c",
    "LRO": "\u202d",
    "RLO": "\u202e",
    "LRI": "\u2066",
    "RLI": "\u2067",
    "FSI": "\u2068",
    "PDI": "\u2069",
}
"""One character of each class."""


def lines_of(name):
    path = UNICODE / name
    if not path.exists():
        pytest.skip(f"{path} is not there: install unicode-data")
    for line in path.read_text(encoding="utf-8").splitlines():
        if rule := line.partition("#")[0].strip():
            yield rule


def agrees(text, base, wanted):
    base = first_strong(text) if base is None else base
    levels = zip(levels_in(text, base), wanted.split(), strict=True)
    return all(level == "x" or int(level) == given for given, level in levels)


def test_characters_get_the_levels_of_the_standard(how_many):
    step, checked = how_many(20, 1), 0
    for number, line in enumerate(lines_of("BidiCharacterTest.txt")):
        if number % step:
            continue
        codes, direction, paragraph, levels, _ = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = int(direction) if direction in "01" else None
        assert agrees(text, base, levels), codes
        assert base is not None or first_strong(text) == int(paragraph), codes
        checked += 1
    assert checked > 4_000


def test_every_sequence_of_classes_gets_the_levels_of_the_standard(how_many):
    step, checked, levels = how_many(100, 1), 0, ""
    for number, line in enumerate(lines_of("BidiTest.txt")):
        if line.startswith("@Levels:"):
            levels = line.removeprefix("@Levels:")
        if line.startswith("@") or number % step:
            continue
        kinds, bits = line.split(";")
        text = "".join(LETTERS[kind] for kind in kinds.split())
        for bit, base in BASES.items():
            if int(bits) & bit:
                assert agrees(text, base, levels), (kinds, base)
                checked += 1
    assert checked > 5_000


def test_a_joiner_never_parts_a_word():
    persian = "می\u200cخواهم"
    ((levels,), base) = levels_of([(f"he said {persian}.", False)], LEFT_TO_RIGHT)
    start = len("he said ")
    assert base == 0
    assert set(levels[start : start + len(persian)]) == {1}


def test_brackets_go_with_the_words_in_them():
    text = "قال (SOHR) إن"
    ((levels,), base) = levels_of([(text, False)], AUTO)
    assert base == 1
    assert levels[text.index("(")] == levels[text.index(")")] == 1
    assert "".join(text[place] for place in visual_order(levels)) == "نإ )SOHR( لاق"


def test_an_override_turns_nothing_since_its_code_is_shown():
    ((levels,), _) = levels_of([("a\u202eabc", False)], LEFT_TO_RIGHT)
    assert levels == [0, 0, 0, 0, 0]


def test_a_part_that_is_kept_apart_does_not_turn_its_neighbours():
    parts = [("Figures differ: ", False), ("قتيلان", True), (" 12-15", False)]
    (before, inside, after), base = levels_of(parts, LEFT_TO_RIGHT)
    assert base == 0
    assert set(before) | set(after) == {0}
    assert set(inside) == {1}
