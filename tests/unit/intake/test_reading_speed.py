"""A long article is read in the blink of an eye."""

import time

import pytest

from app.intake.read_article import read_bytes

LINE = "At least two civilians were killed, the observatory said, and 300 families fled — “all of them”.\n"
CYRILLIC = (
    "Щонайменше двоє цивільних загинули в селі, повідомила обсерваторія, і 300 родин залишили домівки.\n"
)


def seconds(data, name):
    start = time.process_time()
    read_bytes(data, name)
    return time.process_time() - start


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(("line", "encoding"), [(LINE, "utf-8"), (CYRILLIC, "cp1251"), (LINE, "utf-16")])
def test_a_megabyte_takes_less_than_a_second(name, line, encoding):
    data = (line * (1_000_000 // len(line.encode(encoding)))).encode(encoding)
    read_bytes(data[:20_000], name)
    assert min(seconds(data, name) for _ in range(3)) < 1


@pytest.mark.parametrize(
    "data",
    [
        LINE.encode() * 85_000,
        b"x" * 10_000_000,
        b"a " * 1_000_000,
        b"\n" * 2_000_000 + b"x",
        b"# \n" * 200_000,
        b"- - - " * 500_000 + b"x",
        b"---\na: b\n" + b"c: d\n" * 200_000,
        b"---\na" + b" " * 16_000 + b"x\n---\nwords\n",
        "є ".encode("cp1251") * 500_000,
    ],
    ids=[
        "lines",
        "one word",
        "one line",
        "empty lines",
        "headings",
        "rules",
        "front matter",
        "a key without end",
        "legacy",
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_ten_times_the_length_takes_about_ten_times_as_long(data, name):
    """A quadratic reader would take a hundred times as long; a busy machine doubles any single figure."""
    small = min(seconds(data[-len(data) // 10 :], name) for _ in range(2))
    whole = seconds(data, name)
    if whole >= max(20 * small, 1):
        whole = min(whole, seconds(data, name), seconds(data, name))
    assert whole < max(40 * small, 1)
