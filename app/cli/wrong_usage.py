"""Says that the options of a command do not go together."""


class WrongUsage(Exception):  # noqa: N818  (it is what a person did, not a fault)
    """Options that cannot be used as they were given; its text is the sentence for the person."""
