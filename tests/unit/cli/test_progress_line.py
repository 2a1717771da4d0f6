import io
import sys

import pytest

from app.cli.progress_line import ProgressLine


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    """Set the seconds that the line believes have passed."""
    now = [100.0]
    monkeypatch.setattr("app.cli.progress_line.time.monotonic", lambda: now[0])
    return now


def test_a_terminal_sees_how_far_it_is_and_a_clean_line_afterwards(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with ProgressLine() as line:
        line.reached(1, 30_000)
        clock[0] += 1
        line.reached(1_200, 30_000)
        line.reached(1_201, 30_000)
    assert terminal.getvalue() == "\r\x1b[K1,200 of 30,000 entries, figures and sources\r\x1b[K"


def test_nothing_is_written_where_nobody_looks(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", file := io.StringIO())
    with ProgressLine() as line:
        clock[0] += 1
        line.reached(5, 10)
    assert not file.getvalue()


def test_a_terminal_that_went_away_is_no_fault(monkeypatch, clock):
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with ProgressLine() as line:
        clock[0] += 1
        terminal.close()
        line.reached(5, 10)
