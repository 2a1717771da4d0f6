"""Whatever bytes stand in a file, its reader reads or refuses them."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.intake.read_request import ReadRequest
from app.model.errors import CaseError, ErrorCode

sys.path.insert(0, str(Path(__file__).parent))
from good_files import GOOD

NOT_SAID_OF_A_FILE = {ErrorCode.FILE_STOPPED_READER, ErrorCode.FILE_TOOK_TOO_LONG}
TRIES = 12


@st.composite
def damages(draw):
    """Give where bytes are put over others, cut out or repeated, as parts of the whole."""
    return draw(
        st.lists(
            st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=24), st.integers(0, 3)),
            min_size=1,
            max_size=8,
        )
    )


def damaged(data, changes):
    for place, cut, put, times in changes:
        at = int(place * len(data))
        data = data[:at] + put * times + data[at + cut :]
    return data


@pytest.mark.parametrize("filename", GOOD)
@settings(
    max_examples=TRIES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=damages())
def test_a_damaged_file_is_read_or_refused(reading, filename, changes):
    data, code = damaged(GOOD[filename], changes) or b"x", None
    try:
        reading.read(ReadRequest(data=data, filename=filename))
    except CaseError as error:
        code = error.code
    assert code not in NOT_SAID_OF_A_FILE
