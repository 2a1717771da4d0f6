"""Takes the white space off both ends of selected words."""


def trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the code points of `text` from the first to the last that is no white space; None where all are."""
    words = text[start:end]
    bare = len(words.strip())
    if not bare:
        return None
    start += len(words) - len(words.lstrip())
    return start, start + bare
