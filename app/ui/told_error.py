"""A known problem that was told already."""

from app.model.errors import CaseError


class ToldError(CaseError):
    """Stands for a problem that is said where it happened and was said in a box before: no second box is needed."""
