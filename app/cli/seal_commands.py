"""Commands that seal a case and ask for timestamps of its seals."""

import argparse
from pathlib import Path

from app.cli.command_list import CommandList
from app.cli.key_passphrases import add_key_passphrase_file, key_passphrase
from app.cli.opened import opened
from app.cli.option_types import path
from app.cli.output import Output
from app.cli.words import help_text, say
from app.cli.wrong_usage import WrongUsage
from app.services.sealing import Sealing
from app.services.signing_keys import SigningKeys
from app.services.timestamping import make_request, store_answer
from app.wording.error_sentences import error_sentence


def add_seal_commands(commands: CommandList) -> None:
    """Add `seal` and `timestamp`."""
    sealing = commands.add("seal", seal)
    sealing.add_argument("-o", "--out", metavar="DIR", type=path, required=True, help=help_text("seal_out"))
    how = sealing.add_mutually_exclusive_group(required=True)
    how.add_argument("--key", metavar="NAME", help=help_text("seal_key"))
    how.add_argument("--unsigned", action="store_true", help=help_text("seal_unsigned"))
    add_key_passphrase_file(sealing)
    sealing.add_argument("--in-clear", action="store_true", help=help_text("seal_in_clear"))
    stamping = commands.add("timestamp", timestamp, case=False)
    stamping.add_argument("action", metavar="request|store", choices=("request", "store"))
    stamping.add_argument("bag", metavar="BAG", type=path, help=help_text("bag"))
    stamping.add_argument(
        "answer", metavar="ANSWER.tsr", type=path, nargs="?", help=help_text("stamp_answer")
    )
    stamping.add_argument("-o", "--out", metavar="FILE.tsq", type=path, help=help_text("stamp_out"))
    stamping.add_argument("--certificate", metavar="PEM", type=path, help=help_text("stamp_certificate"))


def seal(arguments: argparse.Namespace, output: Output) -> None:
    """Write a bag with the case, signed with a key of this person's."""
    key = None
    if arguments.key is not None:
        keys = SigningKeys()
        keys.one(arguments.key)  # whoever has no such key is not asked for its passphrase
        key = keys.open(arguments.key, key_passphrase(arguments))
    with opened(arguments) as casework:
        clear = arguments.in_clear or not casework.locked
        sealed = Sealing(casework, in_the_clear=clear).seal(arguments.out, key)
    folder = str(sealed.folder.resolve())
    value = {
        "bag": folder,
        "head": sealed.seal.head,
        "edits": sealed.seal.edits,
        "sha256": sealed.sha256,
        "key": sealed.key or None,
        "in_clear": clear,
        "noted": sealed.unnoted is None,
    }
    lines = [
        say("sealed" if sealed.key else "sealed_unsigned", path=folder, number=sealed.key),
        say("sealed_head", head=sealed.seal.head, edits=sealed.seal.edits),
        say("sealed_clear" if clear else "sealed_locked"),
    ]
    if sealed.unnoted is not None:
        output.message(say("sealed_not_noted", reason=error_sentence(sealed.unnoted)))
    output.result(value, lines)


def timestamp(arguments: argparse.Namespace, output: Output) -> None:
    """Write a request for a bag's seal, or keep the answer to it."""
    if (arguments.action == "store") != (arguments.answer is not None):
        raise WrongUsage(say("stamp_what"))
    if arguments.action == "request":
        if arguments.out is None:
            raise WrongUsage(say("stamp_what"))
        make_request(arguments.bag, arguments.out)
        written = str(Path(arguments.out).resolve())
        output.result({"path": written}, [say("stamp_requested", path=written)])
        return
    stamp = store_answer(arguments.bag, arguments.answer, arguments.certificate)
    at = f"{stamp.at:%Y-%m-%dT%H:%M:%SZ}"
    value = {"at": at, "authority": stamp.authority, "signature_checked": stamp.is_signed}
    key = "stamp_signed" if stamp.is_signed else "stamp_unchecked"
    output.result(value, [say(key, at=at, authority=stamp.authority or "?")])
