"""The claim that a suggested incident or figure comes to."""

from dataclasses import replace
from typing import Any

from app.model.figure import Figure
from app.model.figure_reading import FigureReading
from app.model.incident import Incident
from app.model.incident_proposal import IncidentProposal
from app.model.suggestion import Suggestion
from app.services.draft import Draft
from app.services.draft_claims import Drafts
from app.wording.reasons import reason_sentence

_NUMBER = ("quantifier", "low", "best", "high", "share", "base", "base_as_written")
_COUNTED = ("unit", "counts", "population", "measure")


class SuggestedClaims:
    """Fills claims in from a suggestion, and from its sentence what the suggestion leaves open.

    What a person looked at and accepted is no guess any more; what the sentence adds stays one until it is touched.
    """

    def __init__(self, drafts: Drafts, article_id: str) -> None:
        self._drafts = drafts
        self._article = article_id

    def of(self, one: Suggestion, *, looked_at: bool) -> Draft:
        """Return the draft of a suggested incident or figure."""
        if isinstance(one.reading, IncidentProposal):
            return self._incident(one, one.reading, looked_at=looked_at)
        if isinstance(one.reading, FigureReading):
            return self._figure(one, one.reading, looked_at=looked_at)
        raise TypeError(one.kind)

    def _incident(self, one: Suggestion, proposal: IncidentProposal, *, looked_at: bool) -> Draft:
        draft = self._drafts.incident(self._article, one.start, one.end)
        seen: dict[str, Any] = {"kind": proposal.kind} if proposal.kind else {}
        if proposal.when is not None:
            seen["when"] = proposal.when.moment
        if proposal.place is not None:
            seen["place"] = proposal.place.place
        attribution = (proposal.speaker.speaker,) if proposal.speaker else draft.attribution
        said = draft.evidence_guessed if looked_at and not proposal.speaker else ()
        if not looked_at and attribution:
            said = ("attribution",)
        claim = draft.claim
        assert isinstance(claim, Incident)  # noqa: S101  (no other is made)
        guessed = _guessed(claim.guessed, seen, looked_at=looked_at)
        return Draft(replace(claim, **seen, guessed=guessed), attribution, said)

    def _figure(self, one: Suggestion, reading: FigureReading, *, looked_at: bool) -> Draft:
        draft = self._drafts.figure(self._article, one.start, one.end)
        seen: dict[str, Any] = {"value_as_written": reading.value_as_written}
        seen |= {name: getattr(reading, name) for name in _NUMBER}
        counted = {name: getattr(reading, name) for name in _COUNTED}
        seen |= {name: value for name, value in counted.items() if value is not None}
        if reading.suspect and reading.suspect_reason:
            seen |= {"suspect": True, "suspect_reason": reason_sentence(reading.suspect_reason)}
        claim = draft.claim
        assert isinstance(claim, Figure)  # noqa: S101  (no other is made)
        guessed = _guessed(claim.guessed, seen, looked_at=looked_at)
        return Draft(replace(claim, **seen, guessed=guessed), draft.attribution, draft.evidence_guessed)


def _guessed(names: tuple[str, ...], seen: dict[str, Any], *, looked_at: bool) -> tuple[str, ...]:
    """Return the fields that stay guesses: those not seen, or, where nobody looked, all that were filled in."""
    if looked_at:
        return tuple(name for name in names if name not in seen)
    return tuple(dict.fromkeys((*names, *seen)))
