"""What a person typed cannot be kept as it stands."""


class FieldProblemError(Exception):
    """A value that a field cannot take; `sentence` says why and what to write."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
