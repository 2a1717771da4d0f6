"""Commands that write what leaves a case."""

import argparse

from app.cli.opened import opened
from app.cli.output import Output
from app.cli.progress_line import ProgressLine
from app.cli.timeline_values import timeline_values
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.model.errors import CaseError
from app.model.timeline import TimelineOptions
from app.model.vocabulary import Edition
from app.services.export import export_case, export_timeline, form_of
from app.services.exported import TIMELINE_PDF, Exported, note_exported
from app.wording.error_sentences import error_sentence
from app.wording.moments import moment_short
from app.wording.phrases import DEFAULT_LANGUAGE, language_of, languages


def export(arguments: argparse.Namespace, output: Output) -> None:
    """Write the whole case in an open format."""
    with opened(arguments) as casework:
        written = export_case(casework, arguments.out, arguments.format)
        exported = Exported.of(written, form_of(written, arguments.format))
        unnoted = note_exported(casework, exported)
    _tell_unnoted(unnoted, output)
    path = str(written.resolve())
    value = {"path": path, "sha256": exported.sha256, "noted": unnoted is None}
    output.result(value, [say("exported", path=path)])


def timeline(arguments: argparse.Namespace, output: Output) -> None:
    """Write the timeline as PDF, or list its entries."""
    options = timeline_options(arguments)
    path, unnoted = None, None
    with opened(arguments) as casework:
        built = casework.views.timeline(options)
        if arguments.out is not None:
            with ProgressLine() as line:
                path = export_timeline(
                    built, arguments.out, language=arguments.language, progress=line.reached
                )
            unnoted = note_exported(casework, Exported.of(path, TIMELINE_PDF, arguments.edition))
    _tell_unnoted(unnoted, output)
    entries = [*built.entries, *built.undated]
    if path is None:
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
        lines = [say("exported", path=str(path.resolve()))]
    output.result(timeline_values(built), lines)


def timeline_options(arguments: argparse.Namespace) -> TimelineOptions:
    """Return what a person asked a timeline to hold; raises WrongUsage for a language we do not have."""
    if language_of(arguments.language) not in languages():
        raise WrongUsage(say("language_unknown", language=arguments.language, known=", ".join(languages())))
    return TimelineOptions(
        edition=Edition(arguments.edition),
        accepted_only=arguments.accepted_only,
        include_unverified=arguments.include_unverified,
        language=getattr(arguments, "language", DEFAULT_LANGUAGE),  # `groups` has none
    )


def _tell_unnoted(why: CaseError | None, output: Output) -> None:
    """Say that the custody holds nothing of an export; the export itself stands."""
    if why is not None:
        output.message(say("export_not_noted", reason=error_sentence(why)))
