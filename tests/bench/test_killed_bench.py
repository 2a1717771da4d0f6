"""How well the number of the killed is told from the other numbers of a press release; prints what it finds."""

from app.model.moment import Moment
from app.model.suggestion import SuggestionKind
from app.model.vocabulary import Counts
from app.suggest.article import suggest_article
from app.suggest.suggest_context import SuggestContext
from tests.bench.date_scores import gold_lines


def killed(entry):
    context = SuggestContext(language=entry["lang"], published=Moment(edtf=entry["ref"]))
    readings = [
        one.reading
        for one in suggest_article(entry["text"], context)
        if one.kind is SuggestionKind.FIGURE and one.reading.counts is Counts.KILLED
    ]
    numbers = [reading.best or reading.low for reading in readings]
    return [number for number in numbers if number is not None]


def test_the_killed_are_told_from_other_numbers():
    right = offered = wanted = 0
    for entry in gold_lines("killed_en.jsonl"):
        left = [gold["v"] for gold in entry["gold"]]
        found = killed(entry)
        offered, wanted = offered + len(found), wanted + len(left)
        for number in found:
            if number in left:
                left.remove(number)
                right += 1
    f1 = 2 * right / (offered + wanted)
    print(f"\nkilled en {wanted} wanted, {offered} offered: F1 {f1:.2f}", end="")  # noqa: T201
    assert f1 > 0.9
