"""What is found in a case after something happened to it, against what was acknowledged before."""

from dataclasses import dataclass
from pathlib import Path

from app.model.errors import CaseError
from app.model.passphrase import Passphrase
from app.store.case_file import CaseFile
from tests.durability.held_case import BOB, WORDS


@dataclass(frozen=True)
class Aftermath:
    """How many edits were acknowledged, how many are there, whether they are the same, and what else is wrong."""

    acknowledged: int
    there: int
    same: bool
    wrong: str

    @property
    def lost(self) -> bool:
        """Whether an acknowledged edit is gone."""
        return self.wrong == "" and (self.there < self.acknowledged or not self.same)

    @property
    def is_right(self) -> bool:
        """Whether all that was acknowledged is there, and at most one edit that was under way."""
        return not self.wrong and self.same and self.acknowledged <= self.there <= self.acknowledged + 1


def aftermath(
    path: Path, told: list[str], *, locked: bool, words: Passphrase = WORDS, before: int = 0
) -> Aftermath:
    """Open the case as the next start of the program does, and verify it; `told` are the writer's lines.

    `before` is the number of edits that the case had when the writer began.
    """
    number, _, address = told[-1].partition(" ") if told else (str(before), "", "")
    acknowledged = int(number)
    try:
        file = CaseFile.open(path, BOB, hold=True, passphrase=words if locked else None)
    except CaseError as error:
        return Aftermath(acknowledged, 0, False, str(error.code))
    try:
        there = file.head().count
        same = not address or file.keeping.number_of(address) == acknowledged
        problems = file.verify()
        wrong = str(file.read_only_code or "") or ", ".join(f"{one.what} {one.where}" for one in problems)
        return Aftermath(acknowledged, there, same or there < acknowledged, wrong[:200])
    except CaseError as error:
        return Aftermath(acknowledged, 0, False, str(error.code))
    finally:
        file.close()
