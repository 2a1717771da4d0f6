"""Opens the case that a command names."""

import argparse

from app.cli.passphrases import asked_passphrase, can_ask, given_passphrase
from app.model.errors import CaseError, ErrorCode
from app.services.casework import Casework
from app.services.preferences import Preferences, identity


def opened(arguments: argparse.Namespace) -> Casework:
    """Return the case of `CASE`, its passphrase asked for where it is locked and none was given.

    A context manager that closes it.
    """
    who, given = identity(Preferences.load()), given_passphrase(arguments)
    try:
        return Casework.open(arguments.case, who, passphrase=given)
    except CaseError as error:
        if error.code is not ErrorCode.CASE_LOCKED or not can_ask():
            raise
    return Casework.open(arguments.case, who, passphrase=asked_passphrase())
