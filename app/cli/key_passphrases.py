"""Where the command line takes the passphrase of a signing key from."""

import argparse

from app.cli.option_types import path
from app.cli.passphrases import passphrase_from, typed_passphrase
from app.cli.words import help_text
from app.model.errors import ErrorCode
from app.model.passphrase import Passphrase

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
    given = passphrase_from(arguments.key_passphrase_file, VARIABLE)
    return asked_key_passphrase(new=twice) if given is None else given


def asked_key_passphrase(*, new: bool) -> Passphrase:
    """Ask at the terminal, new words twice; raises CaseError as `key_passphrase` does."""
    prompt = "ask_new_key_passphrase" if new else "ask_key_passphrase"
    return typed_passphrase(prompt, ErrorCode.KEY_LOCKED, twice=new)
