"""Checks a case, also against the head that a seal or a printed page names, and a sealed bag as a whole."""

import argparse
import re
from dataclasses import asdict
from pathlib import Path

from app.cli.opened import opened
from app.cli.option_types import path
from app.cli.output import Output
from app.cli.problem_lines import problem_line, problem_value
from app.cli.verify_pdf import verify_pdf
from app.cli.words import help_text, say
from app.cli.wrong_usage import WrongUsage
from app.model.errors import CaseError, ErrorCode
from app.model.restatement import Restatement
from app.services.checking_seals import (
    CASE_IN_BAG,
    BagCheck,
    against_head,
    against_seal,
    check_bag,
    read_public_key,
)
from app.services.timestamping import stored_timestamp
from app.wording.error_sentences import error_sentence
from app.wording.values import edit_words

_HEAD = re.compile(r"([0-9a-f]{16,64})(?::([1-9][0-9]{0,9}))?", re.IGNORECASE)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--seal", metavar="BAG", type=path, help=help_text("verify_seal"))
    parser.add_argument("--head", metavar="HASH[:COUNT]", help=help_text("verify_head"))
    parser.add_argument("--public-key", metavar="FILE", type=path, help=help_text("verify_public_key"))
    parser.add_argument("--case", metavar="CASE", dest="of_case", type=path, help=help_text("verify_case"))
    parser.add_argument("--certificate", metavar="PEM", type=path, help=help_text("stamp_certificate"))


def verify(arguments: argparse.Namespace, output: Output) -> int:
    """Check a case, a bag or a printed timeline; status 1 where something differs."""
    if arguments.of_case is not None:
        return verify_pdf(arguments, output)
    if arguments.case.suffix.lower() == ".pdf":
        raise WrongUsage(say("verify_pdf_case"))
    return _verify_case(arguments, output)


def _verify_case(arguments: argparse.Namespace, output: Output) -> int:
    """Check the whole case or bag."""
    is_bag = arguments.case.is_dir()
    bag: Path | None = arguments.case if is_bag else arguments.seal
    if bag is None and (arguments.public_key or arguments.certificate):
        raise WrongUsage(say("verify_needs_seal"))
    head = None if arguments.head is None else _HEAD.fullmatch(arguments.head.strip())
    if arguments.head is not None and head is None:
        raise WrongUsage(say("not_a_head", value=arguments.head))
    checked, lines, value = _check_bag(bag, arguments)
    problems = [] if checked is None else list(checked.problems)
    edits = 0
    restated: tuple[Restatement, ...] = ()
    if is_bag:
        arguments.case = arguments.case / CASE_IN_BAG
    try:
        with opened(arguments) as casework:
            problems += casework.verify()
            edits, restated = casework.head.count, casework.restatements()
            if checked is not None:
                problems += against_seal(casework, checked.seal)
            if head is not None:
                count = int(head[2]) if head[2] else None
                problems += against_head(casework, head[1].lower(), count)
    except CaseError as error:
        locked = error.code is ErrorCode.CASE_LOCKED
        if not is_bag or not (locked or problems):
            raise
        value["case_checked"] = False
        output.message(say("case_in_bag_locked") if locked else error_sentence(error))
    found = [problem_value(problem) for problem in problems]
    told = [problem_line(problem) for problem in problems]
    intact = [] if problems or value.get("case_checked") is False else [say("verified", edits=edits)]
    if restated:
        value["restated"] = [{**asdict(one), "kind": str(one.kind)} for one in restated]
    lines += [_restatement_line(one) for one in restated]
    output.result({"ok": not problems, "problems": found, **value}, [*told, *intact, *lines])
    return 1 if problems else 0


def _restatement_line(one: Restatement) -> str:
    return say(
        "verified_restated",
        number=one.number,
        at=one.at,
        actor=one.actor,
        edit=edit_words(one.kind, one.reason),
        edits=one.edits,
    )


def _check_bag(
    bag: Path | None, arguments: argparse.Namespace
) -> tuple[BagCheck | None, list[str], dict[str, object]]:
    if bag is None:
        return None, [], {}
    checked = check_bag(bag, read_public_key(arguments.public_key) if arguments.public_key else None)
    value: dict[str, object] = {
        "key": checked.key or None,
        "key_known": checked.key_known,
        "head": checked.seal.head,
        "edits": checked.seal.edits,
        "timestamp": None,
        "case_checked": True,
    }
    lines = [_key_line(checked), say("seal_says", head=checked.seal.head, edits=checked.seal.edits)]
    stamp = stored_timestamp(bag, arguments.certificate)
    if stamp is not None:
        at = f"{stamp.at:%Y-%m-%dT%H:%M:%SZ}"
        value["timestamp"] = {"at": at, "authority": stamp.authority, "signature_checked": stamp.is_signed}
        lines.append(
            say(
                "stamp_signed" if stamp.is_signed else "stamp_unchecked",
                at=at,
                authority=stamp.authority or "?",
            )
        )
    elif arguments.certificate:
        lines.append(say("no_stamp"))
    return checked, lines, value


def _key_line(checked: BagCheck) -> str:
    if not checked.key:
        return say("bag_unsigned")
    return say("bag_signed_known" if checked.key_known else "bag_signed", number=checked.key)
