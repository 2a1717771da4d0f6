"""Tooltips that show words as they are: Qt takes a tooltip that looks like HTML for HTML, and opens files it names."""

_JOINER = "\u2060"
"""A word joiner: it has no width, and after it Qt sees no tag."""


def plain_tip(words: str) -> str:
    """Return words that came from a file or a person so that a tooltip shows them letter for letter."""
    return words.replace("<", f"<{_JOINER}").replace("&lt;", f"&{_JOINER}lt;")
