"""Opens the case that a command names."""

import argparse

from app.services.casework import Casework
from app.services.preferences import Preferences, identity


def opened(arguments: argparse.Namespace) -> Casework:
    """Return the case of `CASE`; a context manager that closes it."""
    return Casework.open(arguments.case, identity(Preferences.load()))
