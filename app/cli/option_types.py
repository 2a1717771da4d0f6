"""What options take: paths, and values of closed lists that the help names."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path

from app.cli.words import say
from app.cli.wrong_usage import WrongUsage


def path(text: str) -> Path:
    """Return the path that an argument names; an empty one, or one with a NUL, is no path (wrong usage)."""
    if not text or "\0" in text or not _is_path(text):
        raise argparse.ArgumentTypeError(say("not_a_path", value=text))
    return Path(text)


def _is_path(text: str) -> bool:
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


def case_path(text: str) -> Path:
    """Return the path of a case; its name must be UTF-8, which is what SQLite takes (wrong usage)."""
    if not _is_utf8(text):
        raise argparse.ArgumentTypeError(say("not_a_case_path", value=text))
    return path(text)


def check_texts(arguments: argparse.Namespace) -> None:
    """Raise WrongUsage where an argument is no text that can be kept (its bytes are no UTF-8, or a NUL)."""
    for values in vars(arguments).values():
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, str) and ("\0" in value or not _is_utf8(value)):
                raise WrongUsage(say("not_text", value=value))


def _is_utf8(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def choice(
    parser: argparse._ActionsContainer,
    option: str,
    values: Iterable[str],
    text: str,
    *,
    required: bool = False,
    default: str | None = None,
) -> None:
    """Add an option that takes one value of a closed list; its help names them all."""
    names = [str(value) for value in values]
    metavar = option.strip("-").upper().replace("-", "_")
    parser.add_argument(
        option,
        metavar=metavar,
        choices=names,
        required=required,
        default=default,
        help=f"{text}: {', '.join(names)}",
    )
