"""Takes a person or an article out of a case for good."""

import argparse
from collections.abc import Iterator

from app.cli.opened import opened
from app.cli.output import Output
from app.cli.passphrases import can_ask
from app.cli.words import help_text, say
from app.cli.wrong_usage import WrongUsage
from app.model.purge_preview import PurgePreview
from app.services.backups_left import backups_left
from app.services.casework import Casework
from app.services.preferences import Preferences
from app.services.purging import Purged

_AGREED = "REMOVE"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--name", metavar="WORDS", action="append", default=[], help=help_text("purge_name"))
    parser.add_argument("--article", metavar="ARTICLE", help=help_text("purge_article"))
    parser.add_argument("--reason", metavar="TEXT", default="", help=help_text("purge_reason"))
    parser.add_argument("--preview", action="store_true", help=help_text("purge_preview"))
    parser.add_argument("--yes", action="store_true", help=help_text("purge_yes"))
    parser.add_argument("--delete-backups", action="store_true", help=help_text("purge_backups"))


def purge(arguments: argparse.Namespace, output: Output) -> None:
    """Show what would go, or let it go after asking."""
    if bool(arguments.name) == bool(arguments.article) or not (arguments.preview or arguments.reason.strip()):
        raise WrongUsage(say("purge_what"))
    with opened(arguments) as casework:
        if arguments.preview and arguments.name:
            preview = casework.purging.preview(arguments.name)
            lines = [*_lines(preview), say("purge_nothing" if preview.is_empty else "purge_would")]
            output.result({**_value(preview), "removed": False}, lines)
            return
        if arguments.preview or not (arguments.yes or _agrees()):
            output.result({"removed": False}, [say("purge_stopped")])
            return
        purged = _run(casework, arguments)
        copies, gone = _copies(casework, arguments)
    value = {**_value(purged.preview), "removed": purged.entry is not None, "copies": copies, "deleted": gone}
    output.result(value, [*_told(purged, arguments), *_told_of_copies(copies, gone), say("purge_outside")])


def _agrees() -> bool:
    if not can_ask():
        raise WrongUsage(say("purge_needs_yes"))
    return input(say("purge_asks")).strip() == _AGREED


def _run(casework: Casework, arguments: argparse.Namespace) -> Purged:
    if arguments.article:
        return casework.purging.run_article(casework.articles.one(arguments.article), arguments.reason)
    return casework.purging.run(arguments.name, arguments.reason)


def _copies(casework: Casework, arguments: argparse.Namespace) -> tuple[list[str], list[str]]:
    """Return the copies that stay and those that were deleted."""
    left = backups_left(casework, Preferences.load().backup_folder, delete=arguments.delete_backups)
    return [str(path) for path in left.stay], [str(path) for path in left.deleted]


def _told(purged: Purged, arguments: argparse.Namespace) -> Iterator[str]:
    yield from _lines(purged.preview)
    if purged.entry is None:
        yield say("purge_nothing")
    elif arguments.article:
        yield say("purge_article", article=arguments.article)
    else:
        yield say("purged")


def _told_of_copies(copies: list[str], gone: list[str]) -> Iterator[str]:
    yield from (say("purge_backup_removed", path=name) for name in gone)
    yield from (say("purge_backup", path=name) for name in copies)


def _lines(preview: PurgePreview) -> Iterator[str]:
    for find in preview.finds:
        yield say(
            "purge_find",
            where=find.reference or find.entity,
            field=find.field.replace("_", " "),
            words=find.words,
        )
    if preview.articles:
        yield say("purge_files", articles=", ".join(preview.articles))
    if preview.edits or preview.custody:
        yield say("purge_entries", edits=preview.edits, custody=preview.custody)


def _value(preview: PurgePreview) -> dict[str, object]:
    finds = [
        {
            "entity": find.entity,
            "id": find.id,
            "ref": find.reference,
            "field": find.field,
            "words": find.words,
        }
        for find in preview.finds
    ]
    return {
        "finds": finds,
        "articles": list(preview.articles),
        "edits": preview.edits,
        "custody": preview.custody,
    }
