"""A field for a place's name, with what it lies in beneath it."""

from PySide6.QtWidgets import QWidget

from app.model.place import NO_PLACE, Place
from app.ui.inspector import words
from app.ui.inspector.text_field import TextField


class PlaceField(TextField):
    """Takes the name; shows which of the places of that name is meant. Its value is the name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        # Of another name it would not be true.
        self.line.textEdited.connect(lambda _words: self.say(""))

    def _put(self, value: object) -> None:
        place = value if isinstance(value, Place) else NO_PLACE
        super()._put(place.name)
        lies_in = place.adm2 or place.adm1 or place.country
        self.say(words.place(place) if lies_in else "")
