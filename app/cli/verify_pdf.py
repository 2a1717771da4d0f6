"""Checks a printed timeline against the case it was printed from."""

import argparse

from app.cli.opened import opened
from app.cli.output import Output
from app.cli.problem_lines import problem_line, problem_value
from app.cli.progress_line import ProgressLine
from app.cli.words import say
from app.services.checking_pdf import PdfCheck, check_pdf
from app.wording.numbers import count_words
from app.wording.values import value_word


def verify_pdf(arguments: argparse.Namespace, output: Output) -> int:
    """Say which printed quotes and figures still match the case; status 1 where anything differs."""
    path, arguments.case = arguments.case, arguments.of_case
    with opened(arguments) as casework, ProgressLine() as line:
        checked = check_pdf(path, casework, progress=line.reached)
        problems = [*casework.verify(), *checked.problems]
    value = {
        "ok": not problems,
        "problems": [problem_value(problem) for problem in problems],
        "program": checked.program,
        "edition": checked.edition,
        "edits": checked.edits,
        "edits_since": checked.edits_since,
        "same_bytes": checked.same_bytes,
        "same_pages": checked.same_pages,
        "quotes": {"printed": checked.quotes, "standing": checked.quotes_standing},
        "figures": {"printed": checked.figures, "standing": checked.figures_standing},
        "unread": checked.unread,
    }
    output.result(value, [*map(problem_line, problems), *_lines(checked)])
    return 1 if problems else 0


def _lines(checked: PdfCheck) -> list[str]:
    lines = [
        say("pdf_of", edition=value_word(checked.edition), edits=checked.edits, program=checked.program),
        say("pdf_quotes", standing=checked.quotes_standing, printed=checked.quotes),
        say("pdf_figures", standing=checked.figures_standing, printed=checked.figures),
    ]
    if checked.same_bytes:
        lines.append(say("pdf_same", edits=checked.edits))
    elif checked.same_pages:
        lines.append(say("pdf_same_pages", edits=checked.edits))
    elif checked.same_pages is None:
        lines.append(say("pdf_not_printed_again", program=checked.program))
    if checked.edits_since:
        lines.append(say("pdf_went_on", edits=count_words("edits", checked.edits_since)))
    if checked.unread:
        lines.append(say("pdf_unread", count=count_words("passages", checked.unread)))
    return lines
