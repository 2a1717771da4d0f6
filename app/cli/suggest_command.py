"""The command that lists what the program proposes about a case's articles."""

import argparse
from typing import Any

from app.cli.opened import opened
from app.cli.output import Output
from app.cli.suggestion_values import suggestion_value
from app.cli.words import help_text, say
from app.wording.suggestions import reading_words


def add_options(command: argparse.ArgumentParser) -> None:
    """Take in which article, and in which language the reasons are."""
    command.add_argument("article", metavar="ARTICLE", nargs="?", help=help_text("suggest_article"))
    command.add_argument("--language", metavar="L", default="en", help=help_text("suggest_language"))


def suggest(arguments: argparse.Namespace, output: Output) -> None:
    """List suggestions with offsets, kind, reading and reason; the case stays as it is."""
    values: list[dict[str, Any]] = []
    lines: list[str] = []
    with opened(arguments) as casework:
        chosen = [row.article for row in casework.articles.rows()]
        if arguments.article is not None:
            chosen = [casework.articles.one(arguments.article)]
        for article in chosen:
            text = casework.articles.text(article.id)
            for one in casework.suggestions.of(article.id):
                value = suggestion_value(one, article.ref, text, arguments.language)
                exact = " ".join(value["exact"].split())
                read = reading_words(one.reading, arguments.language)
                lines.append(say("suggestion_line", **{**value, "exact": exact, "reading": read}))
                values.append(value)
    output.result(values, lines)
