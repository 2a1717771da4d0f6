"""A field for a whole or exact decimal number."""

import re
import unicodedata

from PySide6.QtWidgets import QWidget

from app.model.errors import CaseError
from app.model.number import number_from
from app.ui.inspector.field_problem import FieldProblemError
from app.ui.inspector.text_field import TextField

_GROUPED = re.compile(r"[-+]?\d{1,3}(?:([,\s'’٬])\d{3})(?:\1\d{3})*(?:\.\d+)?")


def _in_ascii(text: str) -> str:
    """Return a number in ASCII digits, whatever script it is typed in."""
    digits = (str(unicodedata.decimal(letter, letter)) for letter in text)
    return "".join(digits).replace("٫", ".")


class NumberField(TextField):
    """A number in any script's digits; what could be read in two ways is asked back, never guessed."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, left_to_right=True, parent=parent)

    def value(self) -> object:
        text = _in_ascii(self.line.text().strip())
        if not text:
            return None
        if _GROUPED.fullmatch(text):
            text = re.sub(r"[,\s'’٬]", "", text)
        try:
            return number_from(text, "number")
        except CaseError:
            sentence = self.tr(
                "“{text}” cannot be read as one certain number. It is not saved. Write {example}."
            )
            shown = f"\u2068{self.line.text()}\u2069"
            raise FieldProblemError(
                sentence.format(text=shown, example="\u20661500\u2069, \u20661.5\u2069")
            ) from None
