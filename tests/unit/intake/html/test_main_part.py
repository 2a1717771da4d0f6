"""The main part is said as ranges on the full text, which holds everything else too."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.html.html_page import read_page
from app.intake.html.placed_words import placed_words

SENTENCE = "Two people were killed in the town on day {n}, the monitor said, when shells fell on its market."
PARAGRAPHS = "".join(f"<p>{SENTENCE.format(n=n)}</p>" for n in range(8))
MENU = "<nav><ul><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport</a></ul></nav>"


def main_of(page):
    return [page.text[start:end] for start, end in page.main]


def test_menus_and_footers_are_in_the_text_and_not_in_the_main_part():
    page = read_page(
        f"<body>{MENU}<article><h1>Title</h1>{PARAGRAPHS}</article><footer>Imprint</footer>".encode()
    )
    assert "World" in page.text
    assert "Imprint" in page.text
    main = "\n".join(main_of(page))
    assert all(SENTENCE.format(n=n) in main for n in range(8))
    assert "World" not in main
    assert "Imprint" not in main


def test_a_page_with_few_words_is_all_main_part():
    assert main_of(read_page(b"<p>Hello</p>"))[0].startswith("Hello")


def test_a_page_without_words_has_no_main_part():
    assert read_page(b"<html><body></body></html>").main == ()


def test_the_same_page_many_times_has_the_same_main_part():
    markup = f"<body>{MENU}<article>{PARAGRAPHS}</article>".encode()
    assert len({read_page(markup).main for _ in range(6)}) == 1


def test_nothing_is_said_aloud_about_a_strange_page(capsys, caplog):
    read_page(b"<p>x" * 3)
    assert capsys.readouterr() == ("", "")
    assert not caplog.records


@pytest.mark.parametrize(
    ("part", "whole", "taken"),
    [
        ("one two three four", "menu one two three four foot", "one two three four"),
        ("e f g h a b c d", "a b c d x e f g h", "a b c d e f g h"),
        ("a b c d e", "a b X c d e", "a b c d e"),
        ("not there at all", "something else", ""),
        ("", "a b", ""),
        ("a b", "", ""),
    ],
)
def test_words_of_a_part_are_found_in_the_whole(part, whole, taken):
    assert " ".join(whole[start:end] for start, end, found in placed_words(part, whole) if found) == taken


@given(st.lists(st.sampled_from("abcdef"), max_size=60), st.data())
def test_a_stretch_of_the_whole_is_placed_in_full(words, data):
    start = data.draw(st.integers(0, len(words)))
    end = data.draw(st.integers(start, len(words)))
    placed = placed_words(" ".join(words[start:end]), " ".join(words))
    assert sum(found for *_, found in placed) <= end - start
    assert end - start < 4 or sum(found for *_, found in placed) > 0


def test_a_repeated_sentence_does_not_make_placing_slow():
    def seconds(count):
        begin = time.process_time()
        placed_words("again and again and " * count, "x again and again and again " * count)
        return time.process_time() - begin

    few = max(seconds(2_000), 0.005)
    assert seconds(20_000) < 40 * few
