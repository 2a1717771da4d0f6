"""Whatever is done to the bytes of a good file, its reader reads or refuses it, and both times alike."""

import random
import re
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.intake.read_request import ReadRequest
from app.intake.registry import READERS
from app.intake.sandbox.reader_process import ReaderProcess
from app.model.errors import CaseError, ErrorCode

sys.path.insert(0, str(Path(__file__).parent))
from good_files import GOOD

pytestmark = pytest.mark.timeout(1_800)
NOT_SAID_OF_A_FILE = {ErrorCode.FILE_STOPPED_READER, ErrorCode.FILE_TOOK_TOO_LONG}
SHORT, LONG = 12, 300
"""Files of each format that are tried, each of up to eight damages."""
_NUMBER = re.compile(rb"\d{1,12}")
SIZES = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
WRITTEN = (b"0", b"-1", b"1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e999", b"")


def flipped(data, draw):
    """Turn single bits."""
    changed = bytearray(data)
    for _ in range(draw.randint(1, 12)):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def cut(data, draw):
    start = draw.randrange(len(data))
    return data[:start] + data[start + draw.randint(1, max(1, len(data) // 4)) :]


def doubled(data, draw):
    """Repeat a stretch, sometimes very often."""
    start = draw.randrange(len(data))
    stretch = data[start : start + draw.randint(1, 400)]
    return data[:start] + stretch * draw.choice((2, 3, 50, 2_000)) + data[start:]


def spliced(data, draw):
    """Put a stretch of a file of another format in."""
    other = GOOD[draw.choice(sorted(GOOD))]
    start, place = draw.randrange(len(other)), draw.randrange(len(data))
    return data[:place] + other[start : start + draw.randint(1, 600)] + data[place:]


def sized(data, draw):
    """Write another number over four or eight bytes."""
    size = draw.choice(SIZES)
    form = draw.choice(("<H", ">H", "<L", ">L", "<Q"))
    packed = struct.pack(form, size & ((1 << 8 * struct.calcsize(form)) - 1))
    place = draw.randrange(len(data))
    return data[:place] + packed + data[place + len(packed) :]


def numbered(data, draw):
    """Write another number over one that stands in letters: a length, a count, a place."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return data
    number = draw.choice(found)
    return data[: number.start()] + draw.choice(WRITTEN) + data[number.end() :]


def overwritten(data, draw):
    place = draw.randrange(len(data))
    noise = draw.choice((draw.randbytes(draw.randint(1, 64)), b"\0" * 300, b"<" * 300, b"\xff" * 16))
    return data[:place] + noise + data[place + draw.choice((0, len(noise))) :]


DAMAGES = (flipped, cut, doubled, spliced, sized, numbered, overwritten)


def damaged(data, damages, seed):
    draw = random.Random(seed)  # noqa: S311
    for damage in damages:
        data = damage(data, draw) or b"x"
    return data


def outcome(reading, data, filename):
    try:
        return reading.read(ReadRequest(data=data, filename=filename))
    except CaseError as error:
        code = error.code
    assert code not in NOT_SAID_OF_A_FILE
    return code


def test_there_is_a_file_to_damage_for_each_reader(reading):
    assert {outcome(reading, data, name)[0] for name, data in GOOD.items()} == {
        reader.name for reader in READERS
    }


@pytest.fixture(scope="module")
def another():
    """A second child, which has read other files before."""
    process = ReaderProcess()
    yield process
    process.close()


@pytest.mark.parametrize("filename", GOOD)
def test_a_damaged_file_is_read_or_refused_and_always_alike(reading, another, how_many, filename):
    @settings(
        max_examples=how_many(SHORT, LONG),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=8), st.integers(0, 2**32))
    def read_or_refused(damages, seed):
        data = damaged(GOOD[filename], damages, seed)
        assert outcome(reading, data, filename) == outcome(another, data, filename)

    read_or_refused()
