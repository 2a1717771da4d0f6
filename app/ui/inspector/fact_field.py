"""A fact that nobody can change, to be read and copied."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from app.ui.inspector.text_field import TextField


class FactField(TextField):
    """A line that can be read, selected and copied."""

    def __init__(
        self,
        name: str,
        *,
        with_copy: bool = False,
        left_to_right: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, left_to_right=left_to_right, parent=parent)
        self.line.setProperty("role", "fact")
        self.line.setReadOnly(True)
        if with_copy:
            copy = QToolButton()
            copy.setText(self.tr("Copy"))
            copy.setProperty("role", "small")
            copy.setAccessibleName(self.tr("Copy {fact}").format(fact=name))
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.line.text()))
            self.row.addWidget(copy)
