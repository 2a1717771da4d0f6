"""A field of several names."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from app.ui.inspector.chips_box import ChipsBox
from app.ui.inspector.field import Field


class ChipsField(Field):
    """Names as chips, completed from `known`."""

    def __init__(
        self, name: str, known: Callable[[], Iterable[str]] | None = None, parent: QWidget | None = None
    ) -> None:
        self.box = ChipsBox()
        self._known = known
        super().__init__(self.box, name, parent)
        self.box.line.setAccessibleName(name)
        self.box.changed.connect(lambda: self._finish(True))
        self.box.confirmed.connect(lambda: self._finish(True))
        self.box.line.textEdited.connect(self._offer)

    def value(self) -> object:
        return self.box.names()

    def take_typed(self) -> None:
        """Make a name of what is typed, as leaving the line does."""
        self.box.take_typed()

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.set_read_only(read_only)

    def _put(self, value: object) -> None:
        names: tuple[str, ...] = value if isinstance(value, tuple) else ()
        self.box.show_names(names)

    def _typed(self) -> object:
        return self.box.names()

    def _retype(self, typed: object) -> None:
        self._put(typed)

    def _describe(self) -> None:
        super()._describe()
        words = (", ".join(self.box.names()), self.editor.accessibleDescription())
        self.box.line.setAccessibleDescription(". ".join(word for word in words if word))

    def _offer(self, _typed: str) -> None:
        if self._known is not None:
            self.box.offer(self._known())
