"""Refuses to leave nameless what people find by its name."""

from app.model.claim import Claim, label_of
from app.model.errors import CaseError, ErrorCode
from app.model.incident import Incident


def require_text(field: str, text: str) -> None:
    """Raise CaseError(VALUE_INVALID) where `text` is blank."""
    if not text.strip():
        raise CaseError(ErrorCode.VALUE_INVALID, field=field, value=text)


def require_label(claim: Claim) -> None:
    """Raise CaseError(VALUE_INVALID) for an incident without title or a figure without value as written."""
    require_text("title" if isinstance(claim, Incident) else "value_as_written", label_of(claim))
