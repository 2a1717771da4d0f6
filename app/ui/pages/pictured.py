"""Which articles have pictures of their pages."""

from app.model.reading import Reading


def has_pictures(reading: Reading | None) -> bool:
    """Whether the pages of what was read can be shown as pictures; a book has page numbers and no pictures."""
    if reading is None or not reading.pages:
        return False
    from app.services.file_kinds import draws_pages

    return draws_pages(reading.reader)
