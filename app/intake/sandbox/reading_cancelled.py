"""Somebody no longer wants what is being read."""


class ReadingCancelledError(Exception):
    """The child was stopped because it was asked for, not because of the file."""
