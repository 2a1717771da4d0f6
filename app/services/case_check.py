"""Checks a case for a person: what differs, by names they know, and how much was looked at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from app.model.problem import Problem
from app.model.problem_place import ProblemPlace
from app.model.restatement import Restatement
from app.services.casework import Casework
from app.services.checking_seals import BagCheck, against_seal, check_bag
from app.services.stopped import StoppedError

_ID = 36
"""Characters of an id."""


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """What differs, the place it names, and what rests on it."""

    problem: Problem
    place: ProblemPlace
    rests_on: tuple[str, ...]
    """References; of a claim that is gone the one that the history gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCheck:
    """What differs in a case, and how much of what was checked."""

    found: tuple[FoundProblem, ...]
    edits: int
    originals: int
    texts: int
    passages: int
    claims: int
    restated: tuple[Restatement, ...] = ()
    """Purges and recoveries: what they took away no check can see."""


@dataclass(frozen=True, slots=True)
class SealCheck:
    """What differs in a bag, or between it and the case, and what its seal says."""

    found: tuple[FoundProblem, ...]
    bag: BagCheck


def check_case(casework: Casework) -> CaseCheck:
    """Check a whole case; nothing is written. Raises CaseError where it cannot be read at all."""
    found = placed(casework, casework.verify())
    originals, texts, passages, claims = casework.amounts()
    return CaseCheck(
        found=found,
        edits=casework.edit_count(),
        originals=originals,
        texts=texts,
        passages=passages,
        claims=claims,
        restated=casework.restatements(),
    )


def check_against_bag(casework: Casework, folder: Path, stop: Callable[[], bool]) -> SealCheck | None:
    """Check a sealed bag's files, and the case against its seal, None where `stop` said so; raises SEAL_INVALID."""
    try:
        bag = check_bag(folder, stop=stop)
    except StoppedError:
        return None
    return SealCheck(placed(casework, (*bag.problems, *against_seal(casework, bag.seal))), bag)


def placed(casework: Casework, problems: Iterable[Problem]) -> tuple[FoundProblem, ...]:
    """Return problems with the places they name."""
    return tuple(
        FoundProblem(problem, casework.place_of(problem.where), _references(casework, problem))
        for problem in problems
    )


def _references(casework: Casework, problem: Problem) -> tuple[str, ...]:
    """Return what rests on it; an id stands there for a claim whose row is gone."""
    named = (
        casework.place_of(f"incident {name}").reference or name if len(name) == _ID else name
        for name in problem.rests_on
    )
    return tuple(dict.fromkeys(named))
