"""The names of places in the PDF that links and the outline lead to."""

COVER = "cover"
GLANCE, DIFFERING, HOW_TO_READ = "at-a-glance", "differing-figures", "how-to-read"
UNDATED, FIGURES, TOTALS, SOURCES = "undated", "figures", "totals", "sources"
LEFT_OUT, HISTORY, UNPRINTABLE = "left-out", "history", "characters"


def entry(number: int) -> str:
    """Return the place of an entry."""
    return f"entry-{number}"


def source(number: int) -> str:
    """Return the place of a source."""
    return f"source-{number}"


def figure(ref: str) -> str:
    """Return the place of a figure in the table of all figures."""
    return f"figure-{ref}"


def year(number: int) -> str:
    """Return the place of a year's heading by the number of its first entry."""
    return f"year-{number}"
