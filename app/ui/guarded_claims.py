"""What of a timeline not everybody may see."""

from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.timeline import Timeline, TimelineOptions
from app.model.vocabulary import Confidentiality, Edition


def guarded_claims(content: CaseContent, timeline: Timeline) -> tuple[str, ...]:
    """Return the references of claims and articles that `timeline` prints and the public edition withholds."""
    left_out = build_timeline(content, TimelineOptions(edition=Edition.PUBLIC)).left_out
    entries = (*timeline.entries, *timeline.undated)
    printed = {entry.incident.ref for entry in entries} | {entry.figure.ref for entry in timeline.figures}
    printed |= {figure.figure.ref for entry in entries for figure in entry.figures}
    claims = [ref for ref in (*left_out.confidential, *left_out.restricted) if ref in printed]
    articles = [source.article for source in timeline.sources]
    return (
        *claims,
        *(one.ref for one in articles if one.confidentiality is not Confidentiality.PUBLIC),
    )
