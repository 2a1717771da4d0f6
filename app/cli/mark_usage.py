"""Checks that the options of `mark` go together, before a case is opened."""

import argparse

from app.cli.mark_options import CLAIM_OPTIONS, FIGURE_OPTIONS, INCIDENT_OPTIONS
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage


def check_mark_usage(arguments: argparse.Namespace) -> None:
    """Raise WrongUsage where no words are named, or an option is given that what is marked cannot have."""
    _check_place(arguments)
    if arguments.incident is not None:
        _refuse(arguments, FIGURE_OPTIONS, say("of_figure"))
    elif arguments.figure is not None:
        _refuse(arguments, INCIDENT_OPTIONS, say("of_incident"))
    else:
        _refuse(arguments, (*CLAIM_OPTIONS, *INCIDENT_OPTIONS, *FIGURE_OPTIONS), say("of_new_claim"))
    if arguments.basis and arguments.when is None and not arguments.as_written:
        raise WrongUsage(say("basis_alone"))
    if arguments.speaker_kind and not arguments.speaker and arguments.speaker_kind != "unattributed":
        raise WrongUsage(say("speaker_kind_alone"))


def _check_place(arguments: argparse.Namespace) -> None:
    offsets = (arguments.start, arguments.end)
    if arguments.quote is None and offsets == (None, None):
        raise WrongUsage(say("no_words"))
    if (arguments.start is None) != (arguments.end is None):
        raise WrongUsage(say("one_offset"))
    if arguments.nth is not None and arguments.quote is None:
        raise WrongUsage(say("nth_alone"))
    if arguments.nth is not None and arguments.nth < 1:
        raise WrongUsage(say("nth_from_one"))


def _refuse(arguments: argparse.Namespace, options: tuple[str, ...], whose: str) -> None:
    given = [f"--{name}" for name in options if getattr(arguments, name.replace("-", "_"))]
    if given:
        raise WrongUsage(say("option_of_another", options=", ".join(given), whose=whose))
