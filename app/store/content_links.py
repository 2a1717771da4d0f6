"""Checks that all that a case's values name is there, so that no view of them need ask."""

from collections.abc import Iterator

from app.model.case_content import CaseContent
from app.model.errors import CaseError, ErrorCode
from app.store.counters import is_reference


def check_links(content: CaseContent) -> None:
    """Raise CaseError(CASE_DAMAGED) for a link to nothing or a reference that is none; no edit leaves such."""
    for entity, sound in _checks(content):
        if not sound:
            raise CaseError(ErrorCode.CASE_DAMAGED, reason=entity)


def _checks(content: CaseContent) -> Iterator[tuple[str, bool]]:
    claims = content.incidents.keys() | content.figures.keys()
    for entity, values in (
        ("article", content.articles),
        ("incident", content.incidents),
        ("figure", content.figures),
    ):
        yield entity, all(is_reference(value.ref) for value in values.values())
    yield "article", {passage.article for passage in content.passages.values()} <= content.articles.keys()
    yield "rejection", {one.article for one in content.rejections.values()} <= content.articles.keys()
    yield "passage", {link.passage for link in content.evidence} <= content.passages.keys()
    yield "evidence", {link.claim for link in content.evidence} == claims
    yield (
        "incident",
        {figure.incident for figure in content.figures.values()} - {None} <= content.incidents.keys(),
    )
    yield "decision", {each for one in content.decisions for each in one.figures} <= content.figures.keys()
    for carriers in (content.passages, content.incidents, content.figures):
        yield "tag", {tag for carrier in carriers.values() for tag in carrier.tags} <= content.tags.keys()
