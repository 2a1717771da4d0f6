"""What a reader says of how it read a file is said to a person in a sentence."""

import re
from pathlib import Path

import pytest

import app.intake
from app.model.notice import Notice
from app.wording.notice_sentences import notice_sentence
from app.wording.phrases import has_phrase

SAID = re.compile(r"""Notice\(\s*(?:code=)?["']([a-z_]+)["']""")
KEPT = re.compile(r"""\(\s*["']([a-z]+_[a-z_]+)["']""")
"""Codes that wait in pairs, in modules that are about notices."""


def codes_in(path):
    source = path.read_text(encoding="utf-8")
    return {*SAID.findall(source), *(KEPT.findall(source) if "notices" in path.name else ())}


CODES = sorted(set().union(*map(codes_in, Path(app.intake.__path__[0]).rglob("*.py"))))


def test_readers_do_say_something():
    assert len(CODES) > 4


@pytest.mark.parametrize("code", CODES)
def test_every_notice_of_a_reader_has_its_sentence(code):
    assert has_phrase("notice", code)
    sentence = notice_sentence(Notice(code, "12"))
    assert sentence.endswith((".", "!", "?"))
    assert "{" not in sentence


def test_a_notice_of_a_later_version_is_shown_as_it_is():
    assert "unheard_of" in notice_sentence(Notice("unheard_of", "7"))
