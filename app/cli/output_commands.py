"""Commands that write what leaves a case."""

import argparse

from app.cli.json_values import entry_value
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.model.timeline import TimelineOptions
from app.model.vocabulary import Edition
from app.services.export import export_case, export_timeline
from app.wording.moments import moment_short
from app.wording.phrases import language_of, languages


def export(arguments: argparse.Namespace, output: Output) -> None:
    """Write the whole case in an open format."""
    with opened(arguments) as casework:
        path = str(export_case(casework, arguments.out, arguments.format).resolve())
    output.result({"path": path}, [say("exported", path=path)])


def timeline(arguments: argparse.Namespace, output: Output) -> None:
    """Write the timeline as PDF, or list its entries."""
    if language_of(arguments.language) not in languages():
        raise WrongUsage(say("language_unknown", language=arguments.language, known=", ".join(languages())))
    options = TimelineOptions(
        edition=Edition(arguments.edition),
        accepted_only=arguments.accepted_only,
        include_unverified=arguments.include_unverified,
    )
    with opened(arguments) as casework:
        built = casework.views.timeline(options)
    entries = [*built.entries, *built.undated]
    if arguments.out is None:
        lines = [
            say(
                "entry_line",
                number=entry.number,
                when=moment_short(entry.incident.when, arguments.language),
                title=entry.incident.title,
                ref=entry.incident.ref,
            )
            for entry in entries
        ]
    else:
        path = export_timeline(built, arguments.out, language=arguments.language)
        lines = [say("exported", path=str(path.resolve()))]
    output.result([entry_value(entry) for entry in entries], lines)
