"""Commands that look at articles, and at files that hold several."""

import argparse
from typing import Any

from app.cli.json_values import article_value, notice_values, part_value
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.words import say
from app.model.article import Article
from app.services.casework import Casework
from app.services.reading_in import file_parts


def pages(arguments: argparse.Namespace, output: Output) -> None:
    """List the pages that a web archive holds, by number, address and time of capture."""
    parts = file_parts(arguments.file)
    values = [{"number": number, **part_value(part)} for number, part in enumerate(parts, start=1)]
    if not parts:
        output.message(say("no_pages", path=arguments.file))
    output.result(values, [say("page_line", **value) for value in values])


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


def _reading_value(casework: Casework, article: Article) -> dict[str, Any]:
    reading = casework.articles.reading(article.id)
    return {
        "reader": reading.reader,
        "reader_version": reading.reader_version,
        "encoding": reading.encoding,
        "paragraphs": len(reading.blocks),
        "characters": len(casework.articles.text(article.id)),
        "pages": len(reading.pages) or None,
        "notices": notice_values(reading.notices),
        "readings": len(casework.readings.of(article.id)),
        "passages_on_earlier_readings": casework.readings.left_behind_count(article.id),
        "same_text_as": [other.ref for other in casework.articles.second_copies(article.id)],
        "unchanged": casework.articles.is_unchanged(article.id),
    }


def _main_text(casework: Casework, article: Article) -> str:
    text = casework.articles.text(article.id)
    main = casework.articles.reading(article.id).main or ((0, len(text)),)
    return "\n".join(text[start:end] for start, end in main)


def _fact_lines(value: dict[str, Any]) -> list[str]:
    stated = {name: fact for name, fact in value.items() if fact not in (None, "", [], {})}
    proposed = stated.pop("proposed", {})
    notices = [notice["sentence"] for notice in stated.pop("notices", [])]
    lines = [say("fact_line", name=name, fact=_shown(fact)) for name, fact in stated.items()]
    lines += [say("fact_line", name="notice", fact=notice) for notice in notices]
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
