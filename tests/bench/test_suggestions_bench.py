"""How well, how fast and how lightly an article is looked through: `pytest -s tests/bench/test_suggestions_bench.py`.

dateparser and quantulum3, the small libraries of this field, run beside it in the same process on the same texts.
"""

import os
import subprocess
import sys
import time
import warnings
from datetime import date, datetime

import pytest

from app.model.figure_reading import FigureReading
from app.model.moment import Moment
from app.model.moment_reading import MomentReading
from app.suggest.article import suggest_article
from app.suggest.pack import LANGUAGES
from app.suggest.suggest_context import SuggestContext
from tests.bench import number_scores, speaker_scores
from tests.bench.date_scores import Score, add_text, gold_lines

FAMILIES = (
    "dates",
    "dates_news",
    "dates_wire",
    "dates_press",
    "dates_press2",
    "dates_press3",
    "dates_war",
    "dates_war2",
    "rt_datetime",
    "duckling",
)
SLOWEST_KB = 200
ALLOWED_IMPORT_MS, ALLOWED_MB = 50, 30


def context(entry, language):
    published = Moment(edtf=entry["ref"]) if entry.get("ref") else None
    return SuggestContext(language=language, published=published)


def day(found):
    try:
        return None if found is None else date(*found)
    except ValueError:
        return None


def own_dates(entry, language):
    for one in suggest_article(entry["text"], context(entry, language)):
        if isinstance(one.reading, MomentReading):
            moment = one.reading.moment
            yield one.start, one.end, (day(moment.earliest), day(moment.latest))


def dateparser_dates(entry, language):
    from dateparser.search import search_dates

    base = datetime.fromisoformat(entry["ref"]) if entry.get("ref") else None
    settings = {"PREFER_DATES_FROM": "past", **({"RELATIVE_BASE": base} if base else {})}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(entry["text"], languages=[language], settings=settings) or []
    place = 0
    for words, moment in found:
        start = entry["text"].find(words, place)
        place = start + len(words)
        yield start, place, (moment.date(), moment.date())


def score_of(entries, language, finder):
    score = Score()
    began = time.process_time()
    size = 0
    for entry in entries:
        size += len(entry["text"].encode())
        add_text(score, entry, list(finder(entry, language)))
    return score, size / 1000 / (time.process_time() - began)


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates(language):
    for family in FAMILIES:
        entries = list(gold_lines(f"{family}_{language}.jsonl"))
        if not entries:
            continue
        suggest_article(entries[0]["text"], context(entries[0], language))
        for name, finder in (("fieldcase", own_dates), ("dateparser", dateparser_dates)):
            score, speed = score_of(entries, language, finder)
            print(  # noqa: T201
                f"\n{language} {family:12} {name:11} {score.wanted:4} wanted  precision {score.precision:.2f}"
                f"  recall {score.recall:.2f}  F1 {score.relaxed:.2f}  value F1 {score.value:.2f}  {speed:6.0f} KB/s",
                end="",
            )
            if (family, name) == ("dates", "fieldcase"):
                assert score.value > 0.8


def own_numbers(entry, language):
    for one in suggest_article(entry["text"], context(entry, language)):
        if isinstance(one.reading, FigureReading):
            yield one.start, one.end, number_scores.numbers_of(one.reading)


def quantulum_numbers(entry, _language):
    from quantulum3 import parser

    for found in parser.parse(entry["text"]):
        yield *found.span, (found.value,)


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_numbers(language):
    entries = list(gold_lines(f"rt_number_{language}.jsonl"))
    finders = [("fieldcase", own_numbers)]
    if language == "en":
        finders.append(("quantulum3", quantulum_numbers))
    for name, finder in finders:
        score = Score()
        began = time.process_time()
        for entry in entries:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                number_scores.add_text(score, entry, list(finder(entry, language)))
        print(  # noqa: T201
            f"\n{language} numbers {name:11} {score.wanted:4} wanted  precision {score.precision:.2f}"
            f"  recall {score.recall:.2f}  F1 {score.relaxed:.2f}  value F1 {score.value:.2f}"
            f"  {time.process_time() - began:5.2f} s",
            end="",
        )
        if name == "fieldcase":
            assert score.recall > 0.5


def own_quantities(entry, language):
    for one in suggest_article(entry["text"], context(entry, language)):
        if isinstance(one.reading, FigureReading):
            numbers = number_scores.numbers_of(one.reading)
            yield one.start, one.end, numbers, number_scores.qualifier_of(one.reading)


def quantulum_quantities(entry, _language):
    from quantulum3 import parser

    for found in parser.parse(entry["text"]):
        yield *found.span, (found.value,), "about" if found.uncertainty else "none"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("family", ["quantities", "quantities_late"])
def test_quantities(family, language):
    """News: every number that counts or measures, with its qualifier."""
    finders = [("fieldcase", own_quantities)]
    if language == "en":
        finders.append(("quantulum3", quantulum_quantities))
    for name, finder in finders:
        score = number_scores.QuantityScore()
        for entry in gold_lines(f"{family}_{language}.jsonl"):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                number_scores.add_quantities(score, entry, list(finder(entry, language)))
        print(  # noqa: T201
            f"\n{language} {family} {name:11} {score.wanted:4} wanted  precision {score.precision:.2f}"
            f"  recall {score.recall:.2f}  F1 {score.relaxed:.2f}  value F1 {score.value:.2f}"
            f"  with qualifier {score.with_qualifier:.2f}",
            end="",
        )
        if name == "fieldcase":
            assert score.with_qualifier > 0.75


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", ["speakers", "speakers_press", "speakers_late"])
def test_speakers(stem, language):
    for name, least in (("all", ("high", "medium", "low")), ("sure ones", ("high", "medium"))):
        score = speaker_scores.scored(language, frozenset(least), stem)
        print(  # noqa: T201
            f"\n{language} {stem:14} {name:9} {score.wanted:4} wanted  precision {score.precision:.2f}"
            f"  recall {score.recall:.2f}  F1 {score.f1:.2f}",
            end="",
        )
        assert score.precision > 0.9


@pytest.mark.parametrize("language", LANGUAGES)
def test_speed(language):
    """Our own news-like sentences, one after another: more dates and numbers than any article holds."""
    lines = [
        entry["text"]
        for family in ("dates", "incidents")
        for entry in gold_lines(f"{family}_{language}.jsonl")
    ]
    text = "\n".join(lines * (400_000 // sum(len(line.encode()) for line in lines)))
    looked = SuggestContext(language=language, published=Moment(edtf="2021-09-15"))
    suggest_article(text[:5000], looked)
    speeds = []
    for part in (text[: len(text) // 4], text):
        began = time.process_time()
        found = suggest_article(part, looked)
        speeds.append(len(part.encode()) / 1000 / (time.process_time() - began))
    print(  # noqa: T201
        f"\n{language} {speeds[1]:.0f} KB/s ({len(found)} suggestions), a quarter of it {speeds[0]:.0f} KB/s",
        end="",
    )
    assert speeds[1] > 0.5 * speeds[0], "the time grows faster than the text"


def test_an_article_of_five_thousand_words():
    lines = [entry["text"] for entry in gold_lines("incidents_en.jsonl")]
    words = " ".join(lines * 40).split()[:5000]
    text = "\n".join(" ".join(words[place : place + 60]) for place in range(0, len(words), 60))
    looked = SuggestContext(language="en", published=Moment(edtf="2021-09-15"))
    suggest_article(text[:5000], looked)
    began = time.process_time()
    found = suggest_article(text, looked)
    print(f"\n5,000 words: {time.process_time() - began:.2f} s, {len(found)} suggestions", end="")  # noqa: T201


CHILD = """
import sys, time
def highest():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
import app.services.casework  # as in the program, which looks through an article only in a case
began = time.process_time()
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext
imported = time.process_time() - began
before = highest()
text = open(sys.argv[1], encoding="utf-8").read()
for language in sys.argv[2:]:
    suggest_article(text, SuggestContext(language=language))
print(imported * 1000, highest() - before)
"""


def test_import_and_memory(tmp_path):
    text = tmp_path / "text"
    lines = [entry["text"] for language in LANGUAGES for entry in gold_lines(f"dates_{language}.jsonl")]
    text.write_text("\n".join(lines * 20), encoding="utf-8")
    # Compiled once, as an installed program is.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    ran = [
        subprocess.run(
            [sys.executable, "-c", CHILD, str(text), *LANGUAGES],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
        ).stdout.split()
        for _ in range(3)
    ]
    imported, memory = (min(float(one[place]) for one in ran) for place in (0, 1))
    print(  # noqa: T201
        f"\nimport {imported:.0f} ms, {memory:.1f} MB for six languages and {text.stat().st_size / 1000:.0f} KB",
        end="",
    )
    assert imported < ALLOWED_IMPORT_MS
    assert memory < ALLOWED_MB
