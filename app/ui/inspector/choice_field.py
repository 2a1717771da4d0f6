"""A field with a list to choose from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.field import Field

Choices = Sequence[tuple[object, str]]
"""Values with their words."""


class ChoiceField(Field):
    """A choice; `choices` is asked when the list is wanted, `words_of` for a value that stands alone."""

    def __init__(
        self,
        name: str,
        choices: Callable[[], Choices],
        words_of: Callable[[object], str],
        parent: QWidget | None = None,
    ) -> None:
        self.box = ChoiceBox()
        self._choices = choices
        self._words_of = words_of
        self._chosen: object = None
        self._values: list[object] = []
        super().__init__(self.box, name, parent)
        self.box.opening.connect(self._fill)
        self.box.activated.connect(self._choose)

    def value(self) -> object:
        return self._chosen

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.set_read_only(read_only)

    def _put(self, value: object) -> None:
        self._chosen = value
        self._show([(value, self._words_of(value))])

    def _typed(self) -> object:
        return self._chosen

    def _retype(self, typed: object) -> None:
        self._put(typed)

    def _fill(self) -> None:
        choices = list(self._choices())
        if self._chosen not in [value for value, _ in choices]:
            choices.insert(0, (self._chosen, self._words_of(self._chosen)))
        self._show(choices)

    def _show(self, choices: Choices) -> None:
        with QSignalBlocker(self.box):
            self.box.clear()
            self._values = [value for value, _ in choices]
            self.box.addItems([words for _, words in choices])
            self.box.setCurrentIndex(self._values.index(self._chosen))

    def _choose(self, index: int) -> None:
        self._chosen = self._values[index]
        self._finish(True)
