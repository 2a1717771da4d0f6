"""What an edition of the timeline prints otherwise than the internal one."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from app.model.build_timeline import build_timeline
from app.model.case_content import CaseContent
from app.model.figure import Figure
from app.model.incident import Incident
from app.model.timeline import Citation, FigureEntry, Timeline, TimelineEntry, TimelineOptions
from app.model.vocabulary import Confidentiality, Edition
from app.model.withheld_names import withheld_names
from app.wording.values import role_word

if TYPE_CHECKING:
    from app.model.article import Article


@dataclass(frozen=True, slots=True)
class EditionPreview:
    """The difference to the internal edition with the same choices, for a person to look at before it is written.

    `hidden` are references of claims that are not printed for their level, `drafts` of those that are not accepted,
    `withheld` the numbers of sources that are not named, `names` each name with the role that stands for it, `places`
    names that are not printed, `kept` names that stay in texts, since the passages have them as common words too,
    `quotes` how many are no longer word for word; `guarded` what is printed although
    not everybody may see it.
    """

    timeline: Timeline
    hidden: tuple[str, ...]
    drafts: tuple[str, ...]
    withheld: tuple[int, ...]
    names: dict[str, str]
    places: tuple[str, ...]
    kept: tuple[str, ...]
    quotes: int
    guarded: tuple[str, ...]


def preview_edition(content: CaseContent, options: TimelineOptions) -> EditionPreview:
    """Build both editions and compare them; nothing is written."""
    shown = build_timeline(content, options, partial(role_word, language=options.language))
    whole = build_timeline(content, replace(options, edition=Edition.INTERNAL))
    printed = frozenset(claim.id for claim in _claims(shown))
    names = withheld_names(content, options.edition, printed)
    left = shown.left_out
    before = {citation.evidence.id: citation.passage.exact for citation in _citations(whole)}
    changed = {
        citation.evidence.id
        for citation in _citations(shown)
        if citation.passage.exact != before.get(citation.evidence.id, citation.passage.exact)
    }
    return EditionPreview(
        timeline=shown,
        hidden=(*left.confidential, *left.restricted),
        drafts=tuple(ref for ref in left.drafts if ref not in whole.left_out.drafts),
        withheld=tuple(source.number for source in shown.sources if source.withheld),
        names={name: role_word(role, options.language) for name, role in names.people.items()},
        places=names.places,
        kept=names.common,
        quotes=len(changed),
        guarded=_guarded(shown),
    )


def _claims(timeline: Timeline) -> list[Incident | Figure]:
    incidents = [entry.incident for entry in (*timeline.entries, *timeline.undated)]
    return [*incidents, *(entry.figure for entry in timeline.figures)]


def _citations(timeline: Timeline) -> list[Citation]:
    entries: list[TimelineEntry | FigureEntry] = [*timeline.entries, *timeline.undated, *timeline.figures]
    return [citation for entry in entries for citation in entry.citations]


def _guarded(timeline: Timeline) -> tuple[str, ...]:
    """Return the references of claims and articles that are printed and marked as not for everybody."""
    articles = [source.article for source in timeline.sources if not source.withheld]
    printed: list[Incident | Figure | Article] = [*_claims(timeline), *articles]
    return tuple(one.ref for one in printed if one.confidentiality is not Confidentiality.PUBLIC)
