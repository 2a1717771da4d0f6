"""Commands on a case as a whole."""

import argparse
from collections.abc import Callable
from pathlib import Path

from app.cli.opened import opened
from app.cli.output import Output
from app.cli.passphrases import asked_passphrase, given_passphrase
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.services.casework import Casework
from app.services.changed import Changed
from app.services.demo import build_sample, sample_folder
from app.services.passphrase_file import passphrase_in
from app.services.preferences import Preferences, identity
from app.wording.values import edit_words

OpenWindow = Callable[[Path | None], int]
"""Opens the window, on a case where one is named, and returns the exit status when it is closed."""


def open_case(arguments: argparse.Namespace, output: Output, *, open_window: OpenWindow) -> int:
    """Open the window, on a case where one is named."""
    status = open_window(arguments.case)
    case = None if arguments.case is None else str(arguments.case.resolve())
    if arguments.json and status == 0:
        output.result({"case": case}, [])
    return status


def demo(arguments: argparse.Namespace, output: Output) -> None:
    """Build the sample case and its timeline."""
    sample = build_sample(arguments.out or sample_folder(), identity(Preferences.load()))
    case, pdf = str(sample.case.resolve()), str(sample.pdf.resolve())
    lines = [say("sample_case" if sample.new else "sample_case_kept", path=case), say("sample_pdf", path=pdf)]
    output.result({"case": case, "pdf": pdf, "new": sample.new}, lines)


def new(arguments: argparse.Namespace, output: Output) -> None:
    """Make a case."""
    person = identity(Preferences.load())
    if arguments.passphrase_file is not None and not arguments.encrypt:
        raise WrongUsage(say("passphrase_without_encrypt"))
    passphrase = None
    if arguments.encrypt:
        passphrase = given_passphrase(arguments) or asked_passphrase(new=True, twice=True)
    with Casework.create(
        arguments.case, arguments.title, person, description=arguments.description, passphrase=passphrase
    ) as casework:
        path = str(casework.path.resolve())
        value = {
            "case": path,
            "id": casework.facts.id,
            "title": casework.facts.title,
            "locked": casework.locked,
        }
        output.result(value, [say("made_locked" if casework.locked else "made", path=path)])


def change_passphrase(arguments: argparse.Namespace, output: Output) -> None:
    """Lock a locked case with other words."""
    with opened(arguments) as casework:
        if not casework.locked:
            raise WrongUsage(say("not_locked"))
        file = arguments.new_passphrase_file
        casework.change_passphrase(
            asked_passphrase(new=True, twice=True) if file is None else passphrase_in(file)
        )
        path = str(casework.path.resolve())
    output.result({"case": path, "locked": True}, [say("passphrase_changed", path=path)])


def undo(arguments: argparse.Namespace, output: Output) -> None:
    """Take back the last edit."""
    with opened(arguments) as casework:
        _tell("undone", casework.undo(), output)


def redo(arguments: argparse.Namespace, output: Output) -> None:
    """Bring back the edit that was undone last."""
    with opened(arguments) as casework:
        _tell("redone", casework.redo(), output)


def _tell(key: str, changed: Changed, output: Output) -> None:
    value = {"kind": str(changed.kind), "subject": changed.subject}
    output.result(value, [say(key, edit=edit_words(changed.kind, changed.subject))])
