"""The command that adds articles."""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.json_values import article_value, notice_values
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.plain_line import plain_line
from app.cli.reading_options import read_choice, tell_reading
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.model.errors import CaseError, ErrorCode
from app.model.file_part import FilePart
from app.model.moment import Moment
from app.model.read_choice import ReadChoice
from app.services.added_article import AddedArticle
from app.services.article_as_read import ArticleAsRead
from app.services.casework import Casework
from app.services.given_facts import GivenFacts
from app.wording.error_sentences import error_sentence

MOST_PAGES = 50
"""Pages of a web archive that are added unasked; of more a person says which."""

_OF_ONE_FILE = frozenset(code for code in ErrorCode if code.startswith(("file_", "format_")))
"""Problems of one file of a batch: the others are tried."""


def add(arguments: argparse.Namespace, output: Output) -> int:
    """Add articles; a bad file is reported, the others are added, and the status is 1."""
    if len(arguments.files) > 1 and (arguments.title or arguments.url):
        raise WrongUsage(say("one_file_only"))
    given, choice = _given(arguments), read_choice(arguments)
    values, lines, bad = [], [], 0
    with opened(arguments) as casework:
        for path, read in _read_each(casework, arguments, choice):
            try:
                if isinstance(read, CaseError):
                    raise read
                with casework.editing():
                    added = casework.articles.add_read(read, given, accept_proposed=arguments.accept_proposed)
            except CaseError as error:
                bad += 1
                sentence = error_sentence(error)
                output.message(sentence)
                values.append({"file": str(path), "error": str(error.code), "message": plain_line(sentence)})
                if error.code not in _OF_ONE_FILE:
                    break  # the case itself cannot be written: no other file would fare better
                continue
            values.append(_added_value(path, added))
            lines.append(_added_line(added))
            tell_reading(added.article.ref, added, output)
    output.result(values, lines)
    return 1 if bad else 0


def _read_each(
    casework: Casework, arguments: argparse.Namespace, choice: ReadChoice
) -> Iterator[tuple[Path, ArticleAsRead | CaseError]]:
    """Read each file, or each wanted page of it; one that cannot be read gives its known problem."""
    for path in arguments.files:
        read = _read(casework, path, choice) if not arguments.page else None
        if read is None or (isinstance(read, CaseError) and read.code is ErrorCode.FILE_HAS_PARTS):
            yield from _read_pages(casework, path, arguments, choice)
        else:
            yield path, read


def _read_pages(
    casework: Casework, path: Path, arguments: argparse.Namespace, choice: ReadChoice
) -> Iterator[tuple[Path, ArticleAsRead | CaseError]]:
    try:
        parts = _wanted(casework, path, arguments)
    except CaseError as error:
        yield path, error
        return
    for part in parts:
        yield path, _read(casework, path, replace(choice, part=part.id))


def _read(casework: Casework, path: Path, choice: ReadChoice) -> ArticleAsRead | CaseError:
    try:
        return casework.articles.read(path, choice)
    except CaseError as error:
        return error


def _wanted(casework: Casework, path: Path, arguments: argparse.Namespace) -> tuple[FilePart, ...]:
    """Return the wanted pages of a web archive: those a person named, else all of not too many."""
    parts = casework.reading_in.parts(path)
    if arguments.page:
        return tuple(dict.fromkeys(_named(parts, name, path) for name in arguments.page))
    one_only = arguments.title or arguments.url
    if len(parts) > (1 if one_only else MOST_PAGES):
        raise CaseError(ErrorCode.FILE_HAS_PARTS, path=str(path), count=len(parts))
    return parts


def _named(parts: tuple[FilePart, ...], name: str, path: Path) -> FilePart:
    """Return the page of this id, number (from 1) or address, the first capture of it."""
    for number, part in enumerate(parts, start=1):
        if name in (part.id, str(number), part.url):
            return part
    raise CaseError(ErrorCode.FILE_PART_UNKNOWN, path=str(path), value=name)


def _given(arguments: argparse.Namespace) -> GivenFacts:
    if arguments.issued is not None:
        Moment(edtf=arguments.issued)  # refused once, before a file is read
    return GivenFacts(
        title=arguments.title,
        authors=tuple(arguments.author) if arguments.author else None,
        issued=arguments.issued,
        container_title=arguments.publisher,
        url=arguments.url,
        language=arguments.language,
    )


def _added_value(path: Path, added: AddedArticle) -> dict[str, Any]:
    value = article_value(added.article)
    kept = {name: value[name] for name in ("ref", "id", "title", "authors", "language", "sha256", "proposed")}
    return {
        "file": str(path),
        "part": added.article.part,
        **kept,
        "issued": added.article.issued.edtf if added.article.issued else None,
        "paragraphs": added.paragraphs,
        "characters": added.characters,
        "pages": added.pages or None,
        "encoding": added.encoding,
        "encoding_in_doubt": added.encoding_in_doubt,
        "notices": notice_values(added.notices),
        "reused": added.reused,
        "same_text_as": added.same_text_as,
    }


def _added_line(added: AddedArticle) -> str:
    key = "reused" if added.reused else "same_text" if added.same_text_as else "added"
    return say(
        key,
        ref=added.article.ref,
        title=added.article.title,
        paragraphs=added.paragraphs,
        characters=added.characters,
        other=added.same_text_as,
    )
