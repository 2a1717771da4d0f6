import pytest

from app.main import wants_window


@pytest.mark.parametrize("arguments", [[], ["open"], ["open", "my case.fcase"]])
def test_no_command_and_open_ask_for_the_window(arguments):
    assert wants_window(arguments)


@pytest.mark.parametrize(
    "arguments", [["demo"], ["--help"], ["open", "--help"], ["open", "a", "b"], ["opened"]]
)
def test_everything_else_goes_to_the_command_line(arguments):
    assert not wants_window(arguments)
