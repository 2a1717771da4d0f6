"""Timestamps of a sealed bag: the request made here, the answer brought back; nothing is sent."""

from pathlib import Path

from app.exchange.seal_text import ANSWER, REQUEST, SEAL
from app.exchange.timestamp import Timestamp, check_request, check_timestamp, timestamp_request
from app.model.errors import CaseError, ErrorCode
from app.services.checking_seals import read_seal
from app.services.finished_file import finished_file

_LARGEST = 1_000_000
"""Bytes; an answer with its certificates has about 6,000."""


def make_request(bag: Path, target: Path) -> None:
    """Write the request for a bag's seal to `target`; the bag keeps it too, since the answer has to fit it.

    One that stands in the bag already is written again: its answer may be under way. Raises CaseError:
    SEAL_INVALID, TIMESTAMP_INVALID (the request in the bag is not for this seal), OUTPUT_UNWRITABLE and the like.
    """
    seal = _seal(bag)
    kept = bag / REQUEST
    if kept.exists():
        request = _read(kept)
        check_request(request, seal)
    else:
        request = timestamp_request(seal)
        _write(kept, request)
    if not (target.exists() and target.samefile(kept)):
        _write(target, request)


def store_answer(bag: Path, answer: Path, certificates: Path | None = None) -> Timestamp:
    """Keep an authority's answer in the bag, where it answers the bag's request.

    Raises CaseError: SEAL_INVALID, TIMESTAMP_INVALID (its `reason` as `check_timestamp` has it, or "no_request"),
    FILE_MISSING, FILE_UNREADABLE, OUTPUT_UNWRITABLE; nothing is kept then.
    """
    seal, data = _seal(bag), _read(answer)
    if not (bag / REQUEST).exists():
        raise CaseError(ErrorCode.TIMESTAMP_INVALID, reason="no_request")
    stamp = check_timestamp(
        data, seal, request=_read(bag / REQUEST), certificates=_read(certificates) if certificates else None
    )
    _write(bag / ANSWER, data)
    return stamp


def stored_timestamp(bag: Path, certificates: Path | None = None) -> Timestamp | None:
    """Return what the answer kept in a bag says, None where there is none; raises CaseError as `store_answer` does."""
    if not (bag / ANSWER).exists():
        return None
    request = _read(bag / REQUEST) if (bag / REQUEST).exists() else None
    return check_timestamp(
        _read(bag / ANSWER),
        _seal(bag),
        request=request,
        certificates=_read(certificates) if certificates else None,
    )


def _seal(bag: Path) -> bytes:
    read_seal(bag)
    return _read(bag / SEAL)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise CaseError(ErrorCode.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise CaseError.of_file(ErrorCode.FILE_UNREADABLE, path, error) from error
    if len(data) > _LARGEST:
        raise CaseError(ErrorCode.FILE_TOO_LARGE, path=str(path), size=path.stat().st_size, limit=_LARGEST)
    return data


def _write(path: Path, data: bytes) -> None:
    with finished_file(path) as stream:
        stream.write(data)
