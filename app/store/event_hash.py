"""How an event of the history gets its address."""

from hashlib import sha256

EVENT_DOMAIN = b"fieldcase-event-v1\0"
CUSTODY_DOMAIN = b"fieldcase-custody-v1\0"


def event_hash(body: str, domain: bytes = EVENT_DOMAIN) -> str:
    """Return the hash of an event with this canonical body, as lower-case hexadecimal."""
    return sha256(domain + body.encode("utf-8")).hexdigest()
