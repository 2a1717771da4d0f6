"""Office files written by hand, so that a test holds exactly the shape it claims something about."""

import re
import zipfile
from collections import Counter
from io import BytesIO

import pytest

from app.intake.read_request import ReadRequest
from app.intake.registry import reader_for


def packed(members):
    """Return a zip file with these members, in this order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.fixture
def zipped():
    return packed


@pytest.fixture
def read():
    def read(data, filename="a.docx"):
        return reader_for(data, filename).read(ReadRequest(data=data, filename=filename))

    return read


@pytest.fixture
def words():
    """Count the words of a text."""
    return lambda text: Counter(re.findall(r"\w+", text))


@pytest.fixture
def shown():
    """Return a result's blocks as (kind, words)."""
    return lambda result: [
        (block.kind.value, result.text[block.start : block.end]) for block in result.blocks
    ]


@pytest.fixture
def main_words():
    """Return the words of a result's main part."""
    return lambda result: "\n".join(result.text[start:end] for start, end in result.main)
