"""Says that there is no screen to open a window on."""

from app.cli.output import write_message
from app.cli.words import say

_KNOWN_PROBLEM = 1


def say_no_screen() -> int:
    """Say so, with what to do instead, and return the exit status."""
    write_message(say("no_screen"))
    return _KNOWN_PROBLEM
