"""Commands that mark words and decide on figures."""

import argparse
from dataclasses import replace
from typing import Any

from app.cli.claim_from_options import figure_from, incident_from, speakers_from
from app.cli.mark_usage import check_mark_usage
from app.cli.opened import opened
from app.cli.output import Output
from app.cli.words import say
from app.model.article import Article
from app.model.claim import Claim
from app.model.errors import CaseError, ErrorCode
from app.model.incident import Incident
from app.model.vocabulary import Stance
from app.services.casework import Casework
from app.services.find_words import place_of
from app.services.import_marks import import_marks
from app.services.reading_language import reading_language


def mark(arguments: argparse.Namespace, output: Output) -> None:
    """Mark words and write the claim on them."""
    check_mark_usage(arguments)
    with opened(arguments) as casework:
        article = casework.articles.one(arguments.article)
        text = casework.articles.text(article.id)
        offsets = (arguments.start, arguments.end)
        start, end = place_of(text, arguments.quote, arguments.nth, offsets, article=article.ref)
        place = (article.id, start, end)
        if arguments.evidence_for is None:
            new, tags = _claim(casework, article, arguments), arguments.tag
            with casework.editing():
                marked = casework.marking.mark(*place, new, tags=tags, **_link(arguments))
        else:
            known, note = arguments.evidence_for, arguments.note
            with casework.editing():
                marked = casework.marking.add_evidence(
                    known, *place, tags=arguments.tag, note=note, **_link(arguments)
                )
    claim, passage = marked.claim, marked.passage
    value = {"ref": claim.ref if claim else None, "id": claim.id if claim else None, "passage": passage.id}
    output.result(value, [say("marked", ref=value["ref"], locator=str(passage.locator), exact=passage.exact)])


def import_file(arguments: argparse.Namespace, output: Output) -> None:
    """Take many marks from a file, all or none."""
    with opened(arguments) as casework, casework.editing():
        brought = import_marks(casework, arguments.marks)
    counts = {
        "passages": brought.passages,
        "incidents": brought.incidents,
        "figures": brought.figures,
        "evidence": brought.evidence,
        "decisions": brought.decisions,
    }
    output.result(counts, [say("imported", **counts)])


def _claim(casework: Casework, article: Article, arguments: argparse.Namespace) -> Claim:
    if arguments.incident is not None:
        return incident_from(arguments)
    figure = figure_from(arguments, reading_language(article))
    if arguments.part_of is None:
        return figure
    incident = casework.claims.one(arguments.part_of)
    if not isinstance(incident, Incident):
        raise CaseError(ErrorCode.VALUE_INVALID, field="part_of", value=arguments.part_of)
    return replace(figure, incident=incident.id)


def _link(arguments: argparse.Namespace) -> dict[str, Any]:
    return {"attribution": speakers_from(arguments), "stance": Stance(arguments.stance or Stance.ASSERTS)}
