"""How long it takes to add a thousand articles; run by `pytest tests/bench`, printed with -s."""

import time

from app.model.identity import Identity
from app.services.casework import Casework

ARTICLES, GOAL_SECONDS = 1_000, 60.0
SENTENCE = (
    "The monitor said that at least {} civilians were killed near Brenn on {} June 2020; {} families fled. "
)


def text_of(number):
    return "\n\n".join(
        "".join(SENTENCE.format(number, line % 30 + 1, place) for place in range(6)) for line in range(9)
    )


def page_of(number):
    paragraphs = "".join(f"<p>{part}</p>" for part in text_of(number).split("\n\n"))
    return (
        f"<html><head><title>Article {number}</title><meta name='author' content='Orla Tense'></head><body>"
        f"<nav><a href='/'>Home</a></nav><article><h1>Article {number}</h1>{paragraphs}</article></body></html>"
    )


def test_a_thousand_articles_are_added_within_a_minute(tmp_path):
    files = []
    for number in range(ARTICLES):
        suffix, words = (".txt", text_of(number)) if number % 2 else (".html", page_of(number))
        path = tmp_path / f"{number}{suffix}"
        path.write_text(words, encoding="utf-8")
        files.append(path)
    size = sum(path.stat().st_size for path in files) / ARTICLES
    with Casework.create(tmp_path / "case.fcase", "Many", Identity("A. Tester", "bench", "0")) as casework:
        begin = time.perf_counter()
        for path in files:
            casework.articles.add(path)
        seconds = time.perf_counter() - begin
        assert len(casework.articles.rows()) == ARTICLES
    print(f"\n{ARTICLES} articles of {size / 1000:.1f} kB added in {seconds:.1f} s")  # noqa: T201
    assert seconds < GOAL_SECONDS
