"""What a person confirmed about a new article."""

from app.model.edtf_range import parse_edtf
from app.model.vocabulary import ArticleKind
from app.services.given_facts import GivenFacts
from app.ui.review.reviewed_fact import ReviewedFact

_PLAIN = ("title", "container_title", "url", "archive_url", "accessed", "language")


def given_facts(facts: dict[str, ReviewedFact]) -> GivenFacts:
    """Return the facts that are in use; all others stay proposals of the article."""
    used = {name: fact.value.strip() for name, fact in facts.items() if fact.use and fact.value.strip()}
    said: dict[str, str] = {name: used[name] for name in _PLAIN if name in used}
    issued = facts["issued"]
    origin = issued.origin
    authors = tuple(filter(None, (name.strip() for name in used.get("authors", "").split(";"))))
    return GivenFacts(
        **said,
        authors=authors or None,
        issued=used.get("issued"),
        issued_as_written=origin.as_written if origin is not None and "issued" in used else "",
        kind=ArticleKind(used["kind"]) if "kind" in used else None,
    )


def wrong_field(facts: dict[str, ReviewedFact]) -> str:
    """Return the name of a field in use that the case cannot take, "" where all are well."""
    issued = facts["issued"]
    wrong = issued.use and issued.value.strip() and parse_edtf(issued.value.strip()) is None
    return "issued" if wrong else ""
