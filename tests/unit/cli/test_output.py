"""Results are UTF-8, one JSON value or plain lines, and numbers are not rounded."""

import io
import json
from decimal import Decimal

import pytest

from app.cli.output import Output
from app.cli.output_lost import OutputLost


def test_json_is_one_line_even_of_half_a_surrogate_pair(capfdbinary):
    Output(as_json=True).result({"path": "\udcff", "text": "a\nقصف"}, ["unused"])
    data = capfdbinary.readouterr().out
    assert data.count(b"\n") == 1
    assert json.loads(data.decode("utf-8")) == {"path": "\udcff", "text": "a\nقصف"}


@pytest.mark.parametrize(
    ("number", "shown"),
    [("1.5", 1.5), ("0.1", 0.1), ("0.1234567890123456789", "0.1234567890123456789"), ("1E+2", 100.0)],
)
def test_a_decimal_that_a_binary_number_would_round_is_text(capfdbinary, number, shown):
    Output(as_json=True).result([Decimal(number)], [])
    assert json.loads(capfdbinary.readouterr().out) == [shown]


def test_no_lines_are_no_output(capfdbinary):
    Output(as_json=False).result([], [])
    assert capfdbinary.readouterr().out == b""


def test_a_stream_of_text_is_written_too(monkeypatch):
    text = io.StringIO()
    monkeypatch.setattr("sys.stdout", text)
    Output(as_json=False).result({}, ["a line", "another"])
    assert text.getvalue() == "a line\nanother\n"


def test_output_that_cannot_be_written_is_told_apart(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OutputLost):
        Output(as_json=False).exactly("x")
