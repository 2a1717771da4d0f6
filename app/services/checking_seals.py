"""Checks a sealed bag as a whole, and a case against the end of the history that a seal or a printed page names."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.exchange.bag import ALGORITHMS, file_hash, manifest_lines
from app.exchange.minisign import PublicKey, check_signature
from app.exchange.seal_text import PUBLIC_KEY, SEAL, SIGNATURE, SealText
from app.model.errors import CaseError, ErrorCode
from app.model.problem import Problem
from app.services.casework import Casework
from app.services.stopped import StoppedError, never

CASE_IN_BAG = "data/case.fcase"
_LARGEST_TAG_FILE = 50_000_000
"""Bytes; a manifest of 200,000 files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BagCheck:
    """What differs in a bag, what its seal says, and which key signed it ("": none).

    `key_known` tells whether that key is the one that was given to check against; a key out of the bag itself
    shows only that the signature belongs to it.
    """

    problems: tuple[Problem, ...]
    seal: SealText
    key: str
    key_known: bool


def read_seal(folder: Path) -> SealText:
    """Return what the seal in a bag says; raises CaseError(SEAL_INVALID)."""
    try:
        return SealText.read(_text(folder / SEAL))
    except ValueError:
        raise CaseError(ErrorCode.SEAL_INVALID, path=str(folder), reason=SEAL) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.SEAL_INVALID, folder, error) from error


def read_public_key(path: Path) -> PublicKey:
    """Return the key of a `.pub` file; raises CaseError(KEY_INVALID, FILE_UNREADABLE)."""
    try:
        return PublicKey.read(_text(path))
    except ValueError:
        raise CaseError(ErrorCode.KEY_INVALID) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error


def check_bag(folder: Path, public: PublicKey | None = None, *, stop: Callable[[], bool] = never) -> BagCheck:
    """Check files, manifests, seal and signature; the case inside is checked by `against_seal`.

    Raises CaseError(SEAL_INVALID) where there is no seal to check against, StoppedError once `stop` says so.
    """
    seal = read_seal(folder)
    key, problems = _signature(folder, public)
    differing: list[Problem] = []
    for problem in _files(folder, seal):
        if stop():
            raise StoppedError
        differing += [problem] if problem is not None else []
    found = (*differing, *problems)
    known = public is not None and not problems
    return BagCheck(problems=found, seal=seal, key=key, key_known=known)


def against_head(casework: Casework, head: str, edits: int | None = None) -> tuple[Problem, ...]:
    """Return what differs where the history does not hold the edit that `head` names, at its place.

    A tail that was cut off, or a history that was made anew, can be found in no other way.
    """
    number = casework.number_of(head)
    if number is None or (edits is not None and number != edits):
        return (Problem("head_unknown", f"event {edits}" if edits is not None else head),)
    return ()


def against_seal(casework: Casework, seal: SealText) -> tuple[Problem, ...]:
    """Return what differs between a case and the end of its history as a seal names it."""
    if casework.facts.id != seal.case:
        return (Problem("seal_of_another_case", seal.case),)
    cut = () if casework.holds_custody(seal.custody) else (Problem("custody_unknown", seal.custody),)
    return (*against_head(casework, seal.head, seal.edits), *cut)


def _files(folder: Path, seal: SealText) -> Iterator[Problem | None]:
    """Yield after each file what differs in it, None for nothing."""
    yield from _sealed_files(folder, seal)
    yield from _manifests(folder)


def _sealed_files(folder: Path, seal: SealText) -> Iterator[Problem | None]:
    for name, address in seal.files.items():
        yield Problem("bag_file_changed", name) if _hash(folder, name, "sha256") != address else None


def _manifests(folder: Path) -> Iterator[Problem | None]:
    present = {
        Path(place, name).relative_to(folder).as_posix()
        for place, _, names in os.walk(folder / "data")
        for name in names
    }
    for algorithm in ALGORITHMS:
        for kind in ("manifest", "tagmanifest"):
            name = f"{kind}-{algorithm}.txt"
            try:
                listed = manifest_lines(_text(folder / name))
            except (OSError, ValueError):
                yield Problem("bag_file_changed", name)
                continue
            yield from _listed(folder, listed, algorithm)
            if kind == "manifest":
                yield from (Problem("bag_file_added", extra) for extra in sorted(present - listed.keys()))
                present &= listed.keys()


def _listed(folder: Path, listed: dict[str, str], algorithm: str) -> Iterator[Problem | None]:
    for name, address in listed.items():
        found = _hash(folder, name, algorithm)
        if found is None:
            yield Problem("bag_file_missing", name)
        else:
            yield Problem("bag_file_changed", name) if found != address else None


def _signature(folder: Path, public: PublicKey | None) -> tuple[str, tuple[Problem, ...]]:
    if not (folder / SIGNATURE).is_file():
        return "", ((Problem("bag_not_signed", SIGNATURE),) if public is not None else ())
    try:
        key = public or read_public_key(folder / PUBLIC_KEY)
        check_signature((folder / SEAL).read_bytes(), _text(folder / SIGNATURE), key)
    except (CaseError, OSError, ValueError):
        return "", (Problem("bag_signature_wrong", SIGNATURE),)
    return key.shown_name, ()


def _hash(folder: Path, name: str, algorithm: str) -> str | None:
    path = folder / name
    try:
        inside = path.resolve().is_relative_to(folder.resolve())
        return file_hash(path, algorithm) if inside and path.is_file() else None
    except OSError:
        return None


def _text(path: Path) -> str:
    if path.stat().st_size > _LARGEST_TAG_FILE:
        raise ValueError
    return path.read_text(encoding="utf-8")
