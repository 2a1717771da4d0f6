"""The journeys, each run once for all tests of a test run."""

import fcntl
import pickle
import sys
from pathlib import Path

import pytest

if str(Path(__file__).resolve().parents[2]) not in sys.path:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.leaks import known_words as w
from tests.leaks.watching import watch


def _once(factory, face, **variables):
    """Return the journey that whichever worker of this test run came first has made."""
    base = factory.getbasetemp()
    shared = (base.parent if base.name.startswith("popen-") else base) / f"journey-{face}"
    shared.mkdir(exist_ok=True)
    with (shared / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        kept = shared / "watched.pickle"
        if not kept.exists():
            kept.write_bytes(pickle.dumps(watch(face, shared, **variables)))
        return pickle.loads(kept.read_bytes())  # noqa: S301  our own, just written


@pytest.fixture(scope="session")
def scripted(tmp_path_factory):
    """The journey on the command line, with the debug log on and a passphrase in the environment."""
    return _once(tmp_path_factory, "cli", FIELDCASE_DEBUG="1", FIELDCASE_PASSPHRASE=w.PASSPHRASE)


@pytest.fixture(scope="session")
def windowed(tmp_path_factory):
    """The journey in the window, with the debug log on."""
    return _once(tmp_path_factory, "window", FIELDCASE_DEBUG="1")


@pytest.fixture(params=["scripted", "windowed"])
def journey(request):
    """Each of the two."""
    return request.getfixturevalue(request.param)
