"""Keeps the keys that sign seals."""

import argparse
from collections.abc import Callable

from app.cli.command_list import CommandList
from app.cli.key_passphrases import add_key_passphrase_file, asked_key_passphrase, key_passphrase
from app.cli.option_types import path
from app.cli.output import Output
from app.cli.words import help_text, say
from app.cli.wrong_usage import WrongUsage
from app.services.passphrase_file import passphrase_in
from app.services.signing_keys import NamedKey, SigningKeys

_WANTS_FILE = frozenset({"export", "import"})


def add_key_command(commands: CommandList) -> None:
    """Add `keys`."""
    parser = commands.add("keys", keys, case=False)
    parser.add_argument(
        "action",
        metavar="ACTION",
        nargs="?",
        default="list",
        choices=tuple(_ACTIONS),
        help=help_text("keys_action"),
    )
    parser.add_argument("key", metavar="NAME", nargs="?", help=help_text("keys_name"))
    parser.add_argument("file", metavar="FILE", nargs="?", type=path, help=help_text("keys_file"))
    add_key_passphrase_file(parser)
    parser.add_argument(
        "--new-key-passphrase-file", metavar="F", type=path, help=help_text("new_key_passphrase_file")
    )


def keys(arguments: argparse.Namespace, output: Output) -> None:
    """List the keys, or do something with one."""
    action = arguments.action
    if (arguments.key is None) != (action == "list") or (arguments.file is None) == (action in _WANTS_FILE):
        raise WrongUsage(say("keys_what"))
    _ACTIONS[action](SigningKeys(), arguments, output)


def _list(kept: SigningKeys, _arguments: argparse.Namespace, output: Output) -> None:
    found = kept.all()
    lines = [say("key_line", name=key.name, number=key.public.shown_name) for key in found]
    output.result([_value(key) for key in found], lines or [say("no_keys")])


def _new(kept: SigningKeys, arguments: argparse.Namespace, output: Output) -> None:
    _tell("key_made", kept.make(arguments.key, key_passphrase(arguments, twice=True)), output)


def _export(kept: SigningKeys, arguments: argparse.Namespace, output: Output) -> None:
    key = kept.one(arguments.key)
    kept.export_public(arguments.key, arguments.file)
    written = str(arguments.file.resolve())
    output.result({**_value(key), "path": written}, [say("exported", path=written)])


def _import(kept: SigningKeys, arguments: argparse.Namespace, output: Output) -> None:
    _tell("key_taken_in", kept.take_in(arguments.key, arguments.file, key_passphrase(arguments)), output)


def _passphrase(kept: SigningKeys, arguments: argparse.Namespace, output: Output) -> None:
    old = key_passphrase(arguments)
    kept.open(arguments.key, old)
    file = arguments.new_key_passphrase_file
    new = asked_key_passphrase(new=True) if file is None else passphrase_in(file)
    kept.change_passphrase(arguments.key, old, new)
    _tell("key_passphrase_changed", kept.one(arguments.key), output)


def _remove(kept: SigningKeys, arguments: argparse.Namespace, output: Output) -> None:
    key = kept.one(arguments.key)
    kept.remove(arguments.key)
    _tell("key_removed", key, output)


def _tell(sentence: str, key: NamedKey, output: Output) -> None:
    output.result(_value(key), [say(sentence, name=key.name, number=key.public.shown_name)])


def _value(key: NamedKey) -> dict[str, str]:
    return {"name": key.name, "key": key.public.shown_name, "public": key.public.text().splitlines()[1]}


_ACTIONS: dict[str, Callable[[SigningKeys, argparse.Namespace, Output], None]] = {
    "list": _list,
    "new": _new,
    "export": _export,
    "import": _import,
    "passphrase": _passphrase,
    "remove": _remove,
}
