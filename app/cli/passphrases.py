"""Where the command line takes passphrases from: a file, a variable, or whoever sits at the terminal."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from app.cli.option_types import path
from app.cli.words import help_text, say
from app.model.errors import CaseError, ErrorCode
from app.model.passphrase import Passphrase
from app.services.passphrase_file import passphrase_in

VARIABLE = "FIELDCASE_PASSPHRASE"


def add_passphrase_file(parser: argparse.ArgumentParser) -> None:
    """Let a command take the passphrase of its case from a file."""
    parser.add_argument("--passphrase-file", metavar="F", type=path, help=help_text("passphrase_file"))


def given_passphrase(arguments: argparse.Namespace) -> Passphrase | None:
    """Return what `--passphrase-file`, else the variable holds, None where neither says anything.

    The variable leaves the environment at once, so that no program we start inherits it.
    """
    return passphrase_from(arguments.passphrase_file, VARIABLE)


def passphrase_from(file: Path | None, variable: str) -> Passphrase | None:
    """Return what `file`, else the variable of this name holds, which leaves the environment in either case."""
    words = os.environ.pop(variable, None)
    if file is not None:
        return passphrase_in(file)
    return Passphrase(words) if words else None


def asked_passphrase(*, twice: bool = False, new: bool = False) -> Passphrase:
    """Ask at the terminal, without showing what is typed; `twice` for words that nobody has typed before.

    Raises CaseError: CASE_LOCKED where nobody can be asked, PASSPHRASE_UNUSABLE, PASSPHRASES_DIFFER.
    """
    return typed_passphrase(
        "ask_new_passphrase" if new else "ask_passphrase", ErrorCode.CASE_LOCKED, twice=twice
    )


def typed_passphrase(prompt: str, missing: ErrorCode, *, twice: bool) -> Passphrase:
    """Ask with the words of `prompt`; raises CaseError(`missing`) where nobody can be asked."""
    if not can_ask():
        raise CaseError(missing)
    first = Passphrase(getpass.getpass(say(prompt)))
    if twice and Passphrase(getpass.getpass(say("ask_passphrase_again"))) != first:
        raise CaseError(ErrorCode.PASSPHRASES_DIFFER)
    return first


def can_ask() -> bool:
    """Return whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()
