"""Takes the decisions that come with a sample case."""

import json
from pathlib import Path

from app.model.number import number_from
from app.model.vocabulary import DecisionRule
from app.services.casework import Casework


def take_decisions(casework: Casework, path: Path) -> None:
    """Take decisions from JSON Lines: `figures` (references), `rule`, `reason`, `low`, `best`, `high`."""
    if not path.exists():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        stated = json.loads(line)
        casework.claims.decide(
            stated["figures"],
            DecisionRule(stated["rule"]),
            stated["reason"],
            low=number_from(stated.get("low"), "low"),
            best=number_from(stated.get("best"), "best"),
            high=number_from(stated.get("high"), "high"),
        )
