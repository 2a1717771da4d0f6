"""What a check found, as a line for people and as a JSON value."""

from app.cli.words import say
from app.model.problem import Problem
from app.wording.values import problem_words


def problem_value(problem: Problem) -> dict[str, object]:
    """Return a problem as a JSON value."""
    return {"what": problem.what, "where": problem.where, "rests_on": list(problem.rests_on)}


def problem_line(problem: Problem) -> str:
    """Return a problem as a sentence with its place and what rests on it."""
    if not problem.rests_on:
        return say("problem_alone", what=problem_words(problem.what), where=problem.where)
    rests_on = ", ".join(problem.rests_on)
    return say("problem", what=problem_words(problem.what), where=problem.where, rests_on=rests_on)
