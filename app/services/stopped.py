"""A person stopped something that takes long."""


class StoppedError(Exception):
    """It ended where it was asked to, and left nothing behind."""


def never() -> bool:
    """Return that nobody asked to stop."""
    return False
