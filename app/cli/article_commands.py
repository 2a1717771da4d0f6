"""Commands on articles."""

import argparse
from pathlib import Path
from typing import Any

from app.cli.json_values import article_value
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.plain_line import plain_line
from app.cli.words import say
from app.cli.wrong_usage import WrongUsage
from app.model.article import Article
from app.model.errors import CaseError, ErrorCode
from app.model.moment import Moment
from app.services.added_article import AddedArticle
from app.services.casework import Casework
from app.services.given_facts import GivenFacts
from app.wording.error_sentences import error_sentence

_OF_ONE_FILE = frozenset(code for code in ErrorCode if code.startswith(("file_", "format_")))
"""Problems of one file of a batch: the others are tried."""


def add(arguments: argparse.Namespace, output: Output) -> int:
    """Add articles; a bad file is reported, the others are added, and the status is 1."""
    if len(arguments.files) > 1 and (arguments.title or arguments.url):
        raise WrongUsage(say("one_file_only"))
    given = _given(arguments)
    values, lines, bad = [], [], 0
    with opened(arguments) as casework:
        for path in arguments.files:
            try:
                with casework.editing():
                    added = casework.articles.add(path, given, accept_proposed=arguments.accept_proposed)
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
    output.result(values, lines)
    return 1 if bad else 0


def show(arguments: argparse.Namespace, output: Output) -> None:
    """Show an article's facts, or its stored text exactly."""
    with opened(arguments) as casework:
        article = casework.articles.one(arguments.article)
        if arguments.text or arguments.main:
            text = _main_text(casework, article) if arguments.main else casework.articles.text(article.id)
            if arguments.json:
                output.result({"ref": article.ref, "text": text}, [])
            else:
                output.exactly(text)
            return
        value = article_value(article) | _reading_value(casework, article)
    output.result(value, _fact_lines(value))


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
        **kept,
        "issued": added.article.issued.edtf if added.article.issued else None,
        "paragraphs": added.paragraphs,
        "characters": added.characters,
        "encoding": added.encoding,
        "encoding_in_doubt": added.encoding_in_doubt,
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


def _reading_value(casework: Casework, article: Article) -> dict[str, Any]:
    reading = casework.articles.reading(article.id)
    return {
        "reader": reading.reader,
        "reader_version": reading.reader_version,
        "encoding": reading.encoding,
        "paragraphs": len(reading.blocks),
        "characters": len(casework.articles.text(article.id)),
        "unchanged": casework.articles.is_unchanged(article.id),
    }


def _main_text(casework: Casework, article: Article) -> str:
    text = casework.articles.text(article.id)
    main = casework.articles.reading(article.id).main or ((0, len(text)),)
    return "\n".join(text[start:end] for start, end in main)


def _fact_lines(value: dict[str, Any]) -> list[str]:
    stated = {name: fact for name, fact in value.items() if fact not in (None, "", [], {})}
    proposed = stated.pop("proposed", {})
    lines = [say("fact_line", name=name, fact=_shown(fact)) for name, fact in stated.items()]
    return lines + [
        say("proposed_line", name=name, fact=_shown(one["value"]), provenance=one["provenance"])
        for name, one in proposed.items()
    ]


def _shown(fact: object) -> object:
    if isinstance(fact, dict):
        return fact["edtf"] or fact["as_written"]
    if isinstance(fact, list):
        return "; ".join(map(str, fact))
    return say("yes") if fact is True else say("no") if fact is False else fact
