"""How well places are found with the list that is shipped: `pytest -s tests/bench/test_places_bench.py`."""

import sys

import pytest

from app.suggest.pack import LANGUAGES
from tests.bench.place_scores import FAMILIES, gold_of, scored

LEAST_PRECISION, LEAST_RECALL, LEAST_LOCATED = 0.94, 0.7, 0.87


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_places(language, family):
    entries = gold_of(family, language)
    if not entries:
        pytest.skip(f"no gold {family} in {language}")
    for doubtful in (False, True):
        score = scored(entries, doubtful=doubtful)
        which = "with doubtful ones" if doubtful else "sure ones"
        sys.stdout.write(
            f"\n{family} {language} {which}: P {score.precision:.2f} R {score.recall:.2f} F1 {score.f1:.2f},"
            f" right country {score.located_share:.2f} of {score.read}"
        )
        assert score.precision >= LEAST_PRECISION
        assert score.recall >= LEAST_RECALL
        assert score.located_share >= LEAST_LOCATED
