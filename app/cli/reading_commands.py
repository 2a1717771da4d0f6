"""Commands that read an article again, and move passages to what came of it."""

import argparse
from typing import Any

from app.cli.json_values import notice_values
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.reading_options import read_choice, tell_reading
from app.cli.words import say
from app.model.article import Article
from app.model.move_proposal import MoveProposal
from app.model.reading import Reading
from app.services.casework import Casework


def read_again(arguments: argparse.Namespace, output: Output) -> None:
    """Read an article's original again; say what changed, and which passages stay on the earlier reading."""
    choice = read_choice(arguments)
    with opened(arguments) as casework:
        article = casework.articles.one(arguments.article)
        read = casework.readings.read(article.id, choice)
        with casework.editing():
            before = _read_as(casework, casework.articles.one(article.id))
            changed = casework.readings.take(article.id, read) is not None
            after = _read_as(casework, casework.articles.one(article.id))
            left = casework.readings.proposals(article.id)
    placed = sum(move.has_place for move in left)
    value = {
        "ref": article.ref,
        "changed": changed,
        "same_text": before["text_sha256"] == after["text_sha256"],
        "before": before,
        "after": after,
        "notices": notice_values(read.notices),
        "passages_on_earlier_readings": len(left),
        "passages_with_a_place": placed,
    }
    lines = [say("read_again" if changed else "read_the_same", ref=article.ref)]
    lines += [
        say("read_change", name=name, before=before[name] or 0, after=after[name] or 0)
        for name in ("reader", "encoding", "paragraphs", "characters", "pages")
        if before[name] != after[name]
    ]
    if changed:
        lines.append(say("text_same" if value["same_text"] else "text_differs"))
    if left:
        lines.append(say("left_behind", count=len(left), placed=placed))
    tell_reading(article.ref, read, output)
    output.result(value, lines)


def move(arguments: argparse.Namespace, output: Output) -> None:
    """List the passages that stand on an earlier reading and where their words stand now; move them if told to."""
    moved = 0
    with opened(arguments) as casework:
        article = casework.articles.one(arguments.article)
        if arguments.yes:
            with casework.editing():
                values = _moves(casework, article)
                proposals = casework.readings.proposals(article.id)
                if casework.readings.move(article.id, proposals) is not None:
                    moved = sum(proposal.has_place for proposal in proposals)
        else:
            values = _moves(casework, article)
    placed = sum(one["reason"] == "found" for one in values)
    if not values:
        output.message(say("none_left_behind", ref=article.ref))
    elif placed and not arguments.yes:
        output.message(say("moves_proposed", count=placed))
    lines = [_move_line(article, one) for one in values]
    if arguments.yes and values:
        lines.append(say("moved", count=moved, left=len(values) - moved))
    output.result({"ref": article.ref, "moved": moved, "passages": values}, lines)


def _read_as(casework: Casework, article: Article) -> dict[str, Any]:
    reading = casework.articles.reading(article.id)
    return {
        "text_sha256": reading.text_sha256,
        "reader": f"{reading.reader} {reading.reader_version}",
        "encoding": reading.encoding,
        "paragraphs": len(reading.blocks),
        "characters": len(casework.articles.text(article.id)),
        "pages": len(reading.pages) or None,
    }


def _moves(casework: Casework, article: Article) -> list[dict[str, Any]]:
    reading = casework.articles.reading(article.id)
    return [_move_value(reading, proposal) for proposal in casework.readings.proposals(article.id)]


def _move_value(reading: Reading, proposal: MoveProposal) -> dict[str, Any]:
    passage, start, end = proposal.passage, proposal.start, proposal.end
    return {
        "passage": passage.id,
        "exact": passage.exact,
        "locator": str(passage.locator),
        "start": start,
        "end": end,
        "locator_now": None if start is None or end is None else str(reading.locator(start, end)),
        "reason": str(proposal.reason_code),
    }


def _move_line(article: Article, value: dict[str, Any]) -> str:
    return say(f"move_{value['reason']}", ref=article.ref, **value)
