"""Runs one command: reads its arguments, calls services, gives the exit status."""

import argparse
import sys
from collections.abc import Sequence

from app.cli.arguments import build_parser
from app.cli.output import Output, write_message
from app.cli.words import say
from app.model.errors import CaseError
from app.wording.error_sentences import error_sentence

FINE, KNOWN_PROBLEM, STOPPED = 0, 1, 130


def run(argv: Sequence[str]) -> int:
    """Run the command in `argv`; return 0 for fine, 1 for a known problem, 2 for wrong usage."""
    try:
        arguments = build_parser().parse_args(list(argv))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else FINE
    return _guarded(arguments)


def _guarded(arguments: argparse.Namespace) -> int:
    try:
        return int(arguments.command(arguments, Output(as_json=arguments.json)) or FINE)
    except CaseError as error:
        write_message(error_sentence(error))
    except BrokenPipeError:
        sys.stderr.close()
    except KeyboardInterrupt:
        write_message(say("stopped"))
        return STOPPED
    except Exception as fault:  # noqa: BLE001  (a bug of ours ends in a sentence, never in a traceback)
        write_message(say("fault", fault=type(fault).__name__, where=_where(fault)))
    return KNOWN_PROBLEM


def _where(fault: BaseException) -> str:
    """Name the place in our own code, without any value."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
