"""What goes wrong while setting up, as a sentence for the person at the terminal."""


class SetupError(Exception):
    """Says what happened and what to do."""
