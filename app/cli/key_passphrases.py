"""Where the command line takes the passphrase of a signing key from."""

import argparse
import getpass
import os

from app.cli.option_types import path
from app.cli.passphrases import can_ask
from app.cli.words import help_text, say
from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.services.passphrase_file import passphrase_in

VARIABLE = "FIELDCASE_KEY_PASSPHRASE"


def add_key_passphrase_file(parser: argparse.ArgumentParser) -> None:
    """Let a command take the passphrase of its key from a file."""
    parser.add_argument(
        "--key-passphrase-file", metavar="F", type=path, help=help_text("key_passphrase_file")
    )


def key_passphrase(arguments: argparse.Namespace, *, twice: bool = False) -> Passphrase:
    """Return what `--key-passphrase-file`, else the variable, else the terminal gives; `twice` for new words.

    Raises CaseError: KEY_LOCKED where nobody can be asked, PASSPHRASES_DIFFER, PASSPHRASE_UNUSABLE.
    """
    variable = os.environ.pop(VARIABLE, None)
    if arguments.key_passphrase_file is not None:
        return passphrase_in(arguments.key_passphrase_file)
    return Passphrase(variable) if variable else asked_key_passphrase(new=twice)


def asked_key_passphrase(*, new: bool) -> Passphrase:
    """Ask at the terminal, new words twice; raises CaseError as `key_passphrase` does."""
    if not can_ask():
        raise CaseError(ErrorCode.KEY_LOCKED)
    words = Passphrase(getpass.getpass(say("ask_new_key_passphrase" if new else "ask_key_passphrase")))
    if new and Passphrase(getpass.getpass(say("ask_passphrase_again"))) != words:
        raise CaseError(ErrorCode.PASSPHRASES_DIFFER)
    return words
