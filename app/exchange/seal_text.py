"""The one file of a sealed bag that is signed: the end of the history, and the hashes of the manifests."""

from dataclasses import dataclass
from typing import Self

SEAL = "SEAL.txt"
SIGNATURE = "SEAL.txt.minisig"
PUBLIC_KEY = "SEAL.pub"
REQUEST, ANSWER = "SEAL.txt.tsq", "SEAL.txt.tsr"
_FIRST = "Fieldcase seal 1"
_FACTS = ("case", "edits", "head", "custody", "sealed")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealText:
    """The case's id, number and hash of its last edit, hash of its last custody entry, when (UTC), SHA-256 by file."""

    case: str
    edits: int
    head: str
    custody: str
    sealed: str
    files: dict[str, str]

    def text(self) -> str:
        """Return the file; its last lines are what `sha256sum --check` takes."""
        facts = "".join(f"{name}: {getattr(self, name)}\n" for name in _FACTS)
        lines = "".join(f"{address}  {name}\n" for name, address in sorted(self.files.items()))
        return f"{_FIRST}\n{facts}\n{lines}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what a seal says; raises ValueError where it is none."""
        head, _, rest = text.partition("\n\n")
        first, *lines = head.split("\n")
        facts = {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}
        if first != _FIRST or facts.keys() != set(_FACTS):
            raise ValueError(first)
        files = {}
        for line in rest.splitlines():
            address, _, name = line.partition("  ")
            files[name] = address
        return cls(
            case=facts["case"],
            edits=int(facts["edits"]),
            head=facts["head"],
            custody=facts["custody"],
            sealed=facts["sealed"],
            files=files,
        )
