"""Claims about how well speakers are found in sentences written for that, news, chronicles and field reports."""

import pytest

from app.suggest.pack import LANGUAGES
from tests.bench.speaker_scores import scored

PRECISION, F1, NAMED = 0.9, 0.85, 0.7


@pytest.mark.parametrize("language", LANGUAGES)
def test_attributions_are_found_and_little_else(language):
    score = scored(language)
    assert score.precision >= PRECISION, score.misses
    assert score.f1 >= F1, score.misses
    assert score.named >= NAMED * score.right, score.misses


@pytest.mark.parametrize("stem", ["speakers_press", "speakers_late"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_attributions_of_the_press_are_found_and_little_else(language, stem):
    score = scored(language, stem=stem)
    assert score.precision >= PRECISION, score.misses
    assert score.f1 >= F1, score.misses
