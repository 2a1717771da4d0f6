"""How well incidents are found: `pytest -s tests/bench/test_incidents_bench.py`."""

import sys

import pytest

from app.suggest.pack import LANGUAGES
from tests.bench.incident_scores import FIELDS, f1, read_gold, score

LEAST_PRECISION, LEAST_RECALL = 0.95, 0.90
LEAST_RECALL_OF_ALL = 0.97


@pytest.mark.parametrize("language", LANGUAGES)
def test_incidents(language):
    entries = read_gold(language)
    for doubtful in (False, True):
        counts, _ = score(entries, doubtful=doubtful)
        precision, recall, both = f1(counts)
        fields = ", ".join(f"{name} {counts[name] / counts['found']:.2f}" for name in FIELDS)
        which = "with doubtful ones" if doubtful else "sure ones"
        sys.stdout.write(
            f"\nincidents {language} {which}: P {precision:.2f} R {recall:.2f} F1 {both:.2f}; {fields}"
        )
        if doubtful:
            assert recall >= LEAST_RECALL_OF_ALL
        else:
            assert precision >= LEAST_PRECISION
            assert recall >= LEAST_RECALL
