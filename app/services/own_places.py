"""The places that a case knows: they are meant before any other of the same name."""

from app.model.case_content import CaseContent
from app.model.place import Place


def own_places(content: CaseContent) -> tuple[Place, ...]:
    """Return the places of the case's claims that a person named or accepted, each once."""
    known = (
        claim.place
        for claims in (content.incidents, content.figures)
        for claim in claims.values()
        if claim.place.is_stated and "place" not in claim.guessed
    )
    return tuple(dict.fromkeys(known))
