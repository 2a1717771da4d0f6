"""A real case of many incidents, marked in an article that is made for it."""

import json
import random

from app.model.identity import Identity
from app.services.casework import Casework
from app.services.import_marks import import_marks

IDENTITY = Identity("Vera", "0190-test", "1")
SENTENCE = (
    "On day {day} at least {count} civilians were killed near Saraqib, according to SOHR "
    "and a local monitor who spoke by telephone from the road to the south."
)
TAIL = " and the villages around it on the road that leads to the south and to the border"


def case_of(count, folder):
    """Make a case of `count` incidents over ten years, half of them with a figure, and open it."""
    dice = random.Random(3)  # noqa: S311
    text, lines = "A long war\n", []
    for number in range(count):
        sentence = SENTENCE.format(day=number, count=dice.randint(2, 99))
        start, length = len(text), dice.randint(30, len(sentence))
        text += sentence + "\n"
        lines.append(incident(number, count, sentence[:length], start, dice))
        if number % 2:
            lines.append(figure(number, sentence, start, dice))
    article = folder / f"{count}.txt"
    article.write_text(text, encoding="utf-8")
    marks = folder / f"{count}.jsonl"
    marks.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    casework = Casework.create(folder / f"{count}.fcase", f"{count} incidents", IDENTITY)
    casework.articles.add(article)
    import_marks(casework, marks)
    return casework


def incident(number, count, words, start, dice):
    year, month, day = 2011 + number * 10 // count, dice.randint(1, 12), dice.randint(1, 28)
    exact = f"{year}-{month:02}-{day:02}"
    wide = [
        f"{year}-{month:02}",
        f"{exact}?",
        f"{exact}/{year}-{month:02}-28",
        f"{year}~",
        f"{year}-{month:02}/..",
    ]
    title = f"Strike number {number} near Saraqib" + (TAIL if number % 7 == 0 else "")
    return {
        "article": "A-1",
        "exact": words,
        "start": start,
        "end": start + len(words),
        "incident": {
            "ref": f"I-{number + 1}",
            "title": title,
            "when": {"edtf": dice.choice([exact] * 6 + wide), "as_written": "that day"},
            "kind": "air_drone_strike",
        },
        "attribution": [{"name": "SOHR", "kind": "monitor"}],
    }


def figure(number, sentence, start, dice):
    first, last = sentence.index("at least"), sentence.index("killed") + len("killed")
    return {
        "article": "A-1",
        "exact": sentence[first:last],
        "start": start + first,
        "end": start + last,
        "figure": {
            "value_as_written": sentence[first:last],
            "quantifier": "at_least",
            "low": dice.randint(2, 99),
            "counts": "killed",
            "population": "civilian",
            "measure": "incident",
            "incident": f"I-{number + 1}",
        },
        "attribution": [{"name": "SOHR", "kind": "monitor"}],
    }
