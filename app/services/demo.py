"""Builds the sample case from its articles and marks, and prints its timeline."""

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import platformdirs

from app.model.errors import CaseError, ErrorCode
from app.model.identity import Identity
from app.resources import packaged_file
from app.services.casework import Casework
from app.services.export import export_timeline
from app.services.given_facts import GivenFacts
from app.services.import_marks import import_marks
from app.services.sample_decisions import take_decisions

CASE_NAME = "sample.fcase"
PDF_NAME = "sample-timeline.pdf"


@dataclass(frozen=True, slots=True)
class Sample:
    """Where the sample case and its timeline lie; not `new` where the case was there and was left alone."""

    case: Path
    pdf: Path
    new: bool


def sample_folder() -> Path:
    """Return where the sample goes unless a person names a folder."""
    return Path(platformdirs.user_data_dir("fieldcase", appauthor=False)) / "sample"


def build_sample(folder: Path, identity: Identity, language: str = "en") -> Sample:
    """Build the sample case in `folder` and export its timeline; a case that is there is used as it is.

    Raises CaseError(OUTPUT_UNWRITABLE) where nothing can be written in `folder`, and as `export_timeline` does.
    """
    case, pdf = folder / CASE_NAME, folder / PDF_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        new = not case.exists()
        if new:
            _build(case, identity)
    except OSError as error:
        raise CaseError.of_file(ErrorCode.OUTPUT_UNWRITABLE, folder, error) from error
    with Casework.open(case, identity) as casework:
        export_timeline(casework.views.timeline(), pdf, language=language)
    return Sample(case, pdf, new)


def _build(case: Path, identity: Identity) -> None:
    """Build in a folder of its own and move, so that a sample stopped half-way is never taken for one."""
    with TemporaryDirectory(prefix=".sample-", dir=case.parent) as workshop:
        partial = Path(workshop) / case.name
        _fill(partial, identity)
        partial.replace(case)


def _fill(case: Path, identity: Identity) -> None:
    source = packaged_file("casefiles", "sample")
    plan = json.loads((source / "case.json").read_text(encoding="utf-8"))
    with Casework.create(case, plan["title"], identity, description=plan.get("description", "")) as casework:
        for article in plan["articles"]:
            facts = article.get("facts", {})
            casework.articles.add(source / article["file"], GivenFacts(**{**facts, **_authors(facts)}))
        import_marks(casework, source / "marks.jsonl")
        take_decisions(casework, source / "decisions.jsonl")


def _authors(facts: dict[str, object]) -> dict[str, tuple[str, ...]]:
    authors = facts.get("authors")
    return {"authors": tuple(authors)} if isinstance(authors, list) else {}
