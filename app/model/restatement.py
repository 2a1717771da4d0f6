"""An entry of the history that says how rows stand, because others lost their words."""

from dataclasses import dataclass

from app.model.edit import EditKind


@dataclass(frozen=True, slots=True)
class Restatement:
    """Edit `number`, a purge or a recovery, made `at` (UTC) by `actor`, and why; `edits` have no words since then."""

    number: int
    at: str
    actor: str
    kind: EditKind
    reason: str
    edits: int
