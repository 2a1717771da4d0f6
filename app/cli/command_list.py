"""Takes commands into the parser, with what all of them have."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.cli.option_types import case_path
from app.cli.output import Output
from app.cli.passphrases import add_passphrase_file
from app.cli.words import help_text

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  (argparse has no other name)

Command = Callable[[argparse.Namespace, Output], int | None]


class CommandList:
    """Adds each command with `--json`, its help, and mostly a `CASE`."""

    def __init__(self, commands: "Commands") -> None:
        self._commands = commands

    def add(self, name: str, command: Command, *, case: bool = True) -> argparse.ArgumentParser:
        """Return the parser of a new command that runs `command`."""
        text = help_text(name)
        parser = self._commands.add_parser(name, help=text, description=_sentence(text), allow_abbrev=False)
        parser.add_argument("--json", action="store_true", help=help_text("json"))
        if case:
            parser.add_argument("case", metavar="CASE", type=case_path, help=help_text("case"))
            add_passphrase_file(parser)
        parser.set_defaults(command=command, name=name)
        return parser


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
