"""A case of any number of entries with three quotes each, one of them a figure's, every tenth in Arabic."""

import json
import random

ARTICLES = 20
ENGLISH = (
    "the monitor said that at least two civilians were killed near the market of the town when shells hit houses "
    "and a school while families fled north according to residents who spoke by phone"
)
ARABIC = "قال المرصد إن مدنيين اثنين على الأقل قتلا قرب سوق البلدة عندما سقطت قذائف على منازل ومدرسة"
SPEAKERS = ("SOHR", "UNHCR", "local monitor")


def large_case(fieldcase, folder, entries):
    """Build the case with the command `fieldcase` (a callable) and return its path and the quotes in it."""
    dice = random.Random(5)  # noqa: S311
    texts = [[f"Article {number}"] for number in range(ARTICLES)]
    lines = [line for entry in range(entries) for line in _entry(entry, texts, dice)]
    files = []
    for number, paragraphs in enumerate(texts):
        files.append(folder / f"{entries}-{number:02}.txt")
        files[-1].write_text("\n\n".join(paragraphs), encoding="utf-8")
    marks, case = folder / f"{entries}.jsonl", folder / f"{entries}.fcase"
    marks.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    fieldcase("new", case, "--title", f"Case of {entries}")
    fieldcase("add", case, *files)
    fieldcase("import", case, marks)
    return case, [line["exact"] for line in lines]


def _entry(number, texts, dice):
    day = f"{2011 + number % 14}-{1 + number % 12:02}-{1 + number % 28:02}"
    for part in range(3):
        article = (number + part * 7) % ARTICLES
        words = (ARABIC if number % 10 == 0 else ENGLISH).split()
        quote = f"{number}.{part} " + " ".join(dice.choices(words, k=dice.randint(8, 40)))
        texts[article].append(quote)
        yield {
            "article": f"A-{article + 1}",
            "exact": quote,
            "attribution": [{"name": dice.choice(SPEAKERS), "kind": "monitor", "words": "according to"}],
            **_claim(number, part, day, dice),
        }


def _claim(number, part, day, dice):
    if part == 0:
        return {
            "incident": {
                "ref": f"x{number}",
                "title": f"Shelling {number} of the market",
                "when": {"edtf": day},
                "place": {"as_written": "Idlib"},
                "note": "Seen by **two** people." if number % 5 == 0 else "",
            }
        }
    if part == 1:
        return {"claim": f"x{number}"}
    count = dice.randint(2, 60)
    return {
        "figure": {
            "ref": f"y{number}",
            "value_as_written": f"at least {count}",
            "quantifier": "at_least",
            "low": count,
            "best": count,
            "counts": "killed",
            "population": "civilian",
            "measure": "incident",
            "period": {"edtf": day},
            "incident": f"x{number}",
        }
    }
