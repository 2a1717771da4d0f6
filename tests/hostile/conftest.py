"""One reading child for a module's files, as a batch has."""

import pytest

from app.intake.sandbox.reader_process import ReaderProcess


@pytest.fixture(scope="module")
def reading():
    process = ReaderProcess()
    yield process
    process.close()
