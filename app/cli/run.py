"""Runs one command: reads its arguments, calls services, gives the exit status."""

import sys
from collections.abc import Sequence

from app.cli.arguments import build_parser
from app.cli.case_commands import OpenWindow
from app.cli.option_types import check_texts
from app.cli.output import Output, flush_output, forget, write_message
from app.cli.output_lost import OutputLost
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.debug_log import LogEvent, note
from app.model.errors import CaseError
from app.wording.error_sentences import error_sentence

FINE, KNOWN_PROBLEM, WRONG_USAGE, STOPPED = 0, 1, 2, 130


def run(argv: Sequence[str], *, open_window: OpenWindow) -> int:
    """Run the command in `argv`; return 0 for fine, 1 for a known problem, 2 for wrong usage."""
    try:
        return _guarded(argv, open_window)
    except CaseError as error:
        note(LogEvent.PROBLEM_TOLD, error.code)
        write_message(error_sentence(error))
    except OutputLost:
        write_message(say("output_lost"))
        forget(sys.stdout)
    except BrokenPipeError:  # whoever read our output has had enough
        forget(sys.stdout)
    except KeyboardInterrupt:
        write_message(say("stopped"))
        return STOPPED
    except Exception as fault:  # noqa: BLE001  (a bug of ours ends in a sentence, never in a traceback)
        note(LogEvent.FAULT)
        write_message(say("fault", fault=type(fault).__name__, where=_where(fault)))
    return KNOWN_PROBLEM


def _guarded(argv: Sequence[str], open_window: OpenWindow) -> int:
    name = ""
    try:
        arguments = build_parser(open_window).parse_args(list(argv))
        name = arguments.name
        check_texts(arguments)
        return int(arguments.command(arguments, Output(as_json=arguments.json)) or FINE)
    except SystemExit as stop:  # argparse has said what it wanted to say
        flush_output()
        return stop.code if isinstance(stop.code, int) else FINE
    except WrongUsage as wrong:
        write_message(say("wrong_usage", command=name, sentence=str(wrong)))
        return WRONG_USAGE


def _where(fault: BaseException) -> str:
    """Name the place in our own code, without any value."""
    trace = fault.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
