"""Says that the answer of a command reached nobody."""


class OutputLost(Exception):  # noqa: N818  (the command itself went well)
    """Standard output could not be written: it is closed, or the disk behind it is full."""
