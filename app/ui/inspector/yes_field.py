"""A field that is so or is not."""

from PySide6.QtWidgets import QCheckBox, QWidget

from app.ui.inspector.field import Field


class YesField(Field):
    """A box to tick beside what it says."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        self.box = QCheckBox(words)
        super().__init__(self.box, name, parent)
        self.box.clicked.connect(lambda: self._finish(True))

    def set_read_only(self, read_only: bool) -> None:
        super().set_read_only(read_only)
        self.box.setEnabled(not read_only)

    def _put(self, value: object) -> None:
        self.box.setChecked(bool(value))

    def _typed(self) -> object:
        return self.box.isChecked()

    def _retype(self, typed: object) -> None:
        self.box.setChecked(bool(typed))
