"""Requests to a timestamp authority and its answers (RFC 3161); nothing here asks the network."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.model.errors import CaseError, ErrorCode

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampRequest, TimeStampResponse, TimeStampTokenInfo

_HASHES = {"2.16.840.1.101.3.4.2.1": "sha256", "2.16.840.1.101.3.4.2.3": "sha512"}
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Timestamp:
    """When (UTC) an authority of this name says to have seen something; `is_signed` where its signature was checked.

    Without a certificate that a person trusts nobody can tell an authority from one who only says so.
    """

    at: datetime
    authority: str
    is_signed: bool


def timestamp_request(data: bytes) -> bytes:
    """Return a request (DER) for `data` by its SHA-256, with a nonce, that asks for the authority's certificate."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    return TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build().as_bytes()


def check_request(request: bytes, data: bytes) -> None:
    """Raise CaseError(TIMESTAMP_INVALID) where a request is none, or one for something else."""
    asked = _request(request)
    if not _stands_for(asked, data):
        raise _invalid("request")


def check_timestamp(
    answer: bytes, data: bytes, *, request: bytes | None = None, certificates: bytes | None = None
) -> Timestamp:
    """Return what an answer says of `data`.

    Raises CaseError(TIMESTAMP_INVALID) with the `reason`: "answer" (it is none), "refused" (the authority says no),
    "imprint" (it is of something else), "request" or "nonce" (it answers another request), "certificate" (the
    PEM or DER file given holds none), "signature" (none of these certificates stands behind it).
    """
    found = _answer(answer)
    if not _stands_for(found.tst_info, data):
        raise _invalid("imprint")
    if request is not None:
        check_request(request, data)
        if found.tst_info.nonce != _request(request).nonce:
            raise _invalid("nonce")
    if certificates is not None:
        _check_chain(found, data, _certificates(certificates))
    made = found.tst_info.gen_time
    made = made.replace(tzinfo=UTC) if made.tzinfo is None else made.astimezone(UTC)
    return Timestamp(made, _authority(found), certificates is not None)


def _request(request: bytes) -> TimeStampRequest:
    from rfc3161_client._rust import parse_timestamp_request

    try:
        return parse_timestamp_request(request)
    except ValueError:
        raise _invalid("request") from None


def _answer(answer: bytes) -> TimeStampResponse:
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        found = decode_timestamp_response(answer)
        refused = found.status not in (PKIStatus.GRANTED, PKIStatus.GRANTED_WITH_MODS)
        if not refused:
            _ = found.tst_info.gen_time, found.tst_info.message_imprint.message
    except ValueError:
        raise _invalid("answer") from None
    if refused:
        raise _invalid("refused")
    return found


def _stands_for(holder: TimeStampRequest | TimeStampTokenInfo, data: bytes) -> bool:
    imprint = holder.message_imprint
    name = _HASHES.get(imprint.hash_algorithm.dotted_string)
    return name is not None and hashlib.new(name, data).digest() == imprint.message


def _check_chain(found: TimeStampResponse, data: bytes, roots: list[Certificate]) -> None:
    from rfc3161_client import VerificationError, VerifierBuilder

    try:
        VerifierBuilder(roots=roots).build().verify_message(found, data)
    except (VerificationError, ValueError):
        raise _invalid("signature") from None


def _certificates(data: bytes) -> list[Certificate]:
    from cryptography import x509

    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError:
        raise _invalid("certificate") from None


def _authority(found: TimeStampResponse) -> str:
    """Return the name in the certificate that signed, which is checked, else the one that the answer gives."""
    from cryptography import x509

    try:
        signers = {(who.issuer, who.serial_number) for who in found.signed_data.signer_infos}
        for packed in sorted(found.signed_data.certificates):
            holder = x509.load_der_x509_certificate(packed)
            if (holder.issuer, holder.serial_number) in signers:
                return _plain(holder.subject.rfc4514_string())
        name = found.tst_info.name
    except ValueError:
        return ""
    value = getattr(name, "value", None)
    return _plain(value.rfc4514_string() if isinstance(value, x509.Name) else str(value or ""))


def _plain(name: str) -> str:
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)[:_LONGEST_NAME]


def _invalid(reason: str) -> CaseError:
    return CaseError(ErrorCode.TIMESTAMP_INVALID, reason=reason)
