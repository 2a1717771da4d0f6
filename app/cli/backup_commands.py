"""Backups of a case, and a new case out of a damaged one."""

import argparse

from app.cli.opened import opened
from app.cli.option_types import case_path, path
from app.cli.output import Output
from app.cli.passphrases import asked_passphrase, can_ask, given_passphrase
from app.cli.words import help_text, say
from app.model.errors import CaseError, ErrorCode
from app.services.backup import Backup
from app.services.backups import Backups, chosen_folder
from app.services.preferences import LARGEST_COUNT, Preferences, identity
from app.services.recovery import Recovered, recover
from app.wording.salvage import loss_line, summary_lines


def add_backup_options(parser: argparse.ArgumentParser) -> None:
    """Give `backup` its options."""
    parser.add_argument("--to", metavar="DIR", type=path, help=help_text("backup_to"))
    parser.add_argument("--keep", metavar="N", type=_count, help=help_text("backup_keep"))
    parser.add_argument("--list", action="store_true", help=help_text("backup_list"))


def add_recover_options(parser: argparse.ArgumentParser) -> None:
    """Give `recover` its options."""
    parser.add_argument(
        "-o", "--out", metavar="NEW", type=case_path, required=True, help=help_text("recover_out")
    )


def backup(arguments: argparse.Namespace, output: Output) -> None:
    """Make a backup, or list those that are there."""
    preferences = Preferences.load()
    chosen = arguments.to or chosen_folder(preferences.backup_folder)
    kept = preferences.backups_kept if arguments.keep is None else arguments.keep
    with opened(arguments) as casework:
        backups = Backups(casework, chosen, kept)
        if arguments.list:
            found, unknown = backups.all(), [str(strange.resolve()) for strange in backups.unknown()]
            lines = [_line("backup_line", one) for one in found] or [
                say("no_backups", path=str(backups.folder))
            ]
            lines += [say("backup_unknown", path=strange) for strange in unknown]
            output.result([_value(one) for one in found], lines)
            return
        made = backups.make()
    output.result(_value(made), [_line("backed_up" if made.new else "backed_up_already", made)])


def recover_case(arguments: argparse.Namespace, output: Output) -> None:
    """Salvage what can be read of a damaged case into a new one."""
    who, given = identity(Preferences.load()), given_passphrase(arguments)
    try:
        done = recover(arguments.case, arguments.out, who, passphrase=given)
    except CaseError as error:
        if error.code is not ErrorCode.CASE_LOCKED or not can_ask():
            raise
        done = recover(arguments.case, arguments.out, who, passphrase=asked_passphrase())
    output.result(_recovered(done), _recovered_lines(done))


def _recovered_lines(done: Recovered) -> list[str]:
    lines = [say("recovered", path=str(done.case.resolve())), *summary_lines(done.salvaged)]
    lines += map(loss_line, done.salvaged.losses)
    if done.report is not None:
        lines.append(say("recovery_report", path=str(done.report.resolve())))
    return lines


def _recovered(done: Recovered) -> dict[str, object]:
    salvaged = done.salvaged
    return {
        "case": str(done.case.resolve()),
        "report": None if done.report is None else str(done.report.resolve()),
        "complete": not salvaged.losses,
        "missing": [
            {"what": loss.what, "where": loss.where, "rests_on": list(loss.rests_on)}
            for loss in salvaged.losses
        ],
        "history": "whole" if salvaged.chain_whole else "cut" if salvaged.edits_left_out else "gaps",
        "edits": salvaged.head.count,
        "edits_lost": list(salvaged.edits_lost),
        "edits_left_out": salvaged.edits_left_out,
        "head": salvaged.head.hash,
        "head_before": salvaged.head_before.hash,
        "damaged_sha256": salvaged.sha256,
        "unreadable_blocks": salvaged.unreadable_blocks,
        "articles": salvaged.articles,
        "passages": salvaged.passages,
        "claims": salvaged.claims,
    }


def _line(key: str, one: Backup) -> str:
    return say(key, at=one.at, edits=one.head.count, bytes=one.size, path=str(one.path.resolve()))


def _value(one: Backup) -> dict[str, object]:
    return {
        "path": str(one.path.resolve()),
        "at": one.at,
        "edits": one.head.count,
        "head": one.head.hash,
        "bytes": one.size,
        "new": one.new,
    }


def _count(text: str) -> int:
    number = int(text)
    if not 0 <= number <= LARGEST_COUNT:
        raise ValueError(text)
    return number
