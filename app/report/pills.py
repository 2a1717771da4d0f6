"""The small framed words behind an entry's title: how far it is supported and checked."""

from app.model.timeline import TimelineEntry
from app.model.vocabulary import Confidentiality, Status, Verification
from app.report.sheet import Sheet
from app.report.span import Span
from app.report.typography import PILL
from app.wording.numbers import spelled_number


def pills_of(sheet: Sheet, entry: TimelineEntry) -> list[Span]:
    """Return an entry's marks, most important first."""
    words = [_support(sheet, entry)]
    if any(figure.differs for figure in entry.figures):
        words.append(sheet.say("figures_disputed"))
    elif entry.disputed and entry.incident.verification is not Verification.REFUTED:
        words.append(sheet.say("disputed"))
    if entry.incident.status is Status.DRAFT:
        words.append(sheet.say("draft"))
    if entry.incident.confidentiality is not Confidentiality.PUBLIC:
        words.append(sheet.say(str(entry.incident.confidentiality)))
    spans: list[Span] = []
    for word in words:
        spans += [Span("  ", PILL), Span(word, PILL, whole=True, pill=True)]
    return spans


def _support(sheet: Sheet, entry: TimelineEntry) -> str:
    verification, n = entry.incident.verification, entry.independent_sources
    if verification is Verification.UNVERIFIED:
        return sheet.say("unverified")
    if verification is Verification.REFUTED:
        return sheet.say("refuted")
    count = spelled_number(n, sheet.language)
    if verification is Verification.VERIFIED:
        return sheet.say("verified", n=count) if n > 1 else sheet.say("verified_one")
    if n > 1:
        return sheet.say("corroborated", n=count)
    return sheet.say("one_source" if n else "no_source")
