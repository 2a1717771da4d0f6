"""What the window shows while no case is open: three ways to begin."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.actions import Actions, plain_name
from app.ui.plain_tip import plain_tip
from app.ui.theme import Space


class FirstPage(QFrame):
    """New case, open case, sample case, a sentence each; recent cases only where a person wants them kept."""

    recent_chosen = Signal(str)
    """The path of a recent case."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("firstPage")
        self.setProperty("role", "page")
        heading = self._label(self.tr("Every claim leads to its words"), "title")
        what = self._label(
            self.tr(
                "Open an article, mark the exact words that report an incident or a figure, "
                "and get a timeline in which "
                "every line leads back to the words it rests on. "
                "A case is one file on your disk; nothing leaves this machine."
            ),
            "",
        )
        column = QVBoxLayout()
        column.setSpacing(Space.LARGE)
        column.addWidget(heading)
        column.addWidget(what)
        column.addSpacing(Space.STEP)
        self.buttons: list[QPushButton] = []
        for action, said, role in (
            (
                actions.new_case,
                self.tr("Begin an investigation: an empty case, in a file you name."),
                "primary",
            ),
            (actions.open_case, self.tr("Go on with a case that is on this disk or on a stick."), ""),
            (
                actions.open_sample,
                self.tr("Look at a finished case about an invented article, and try everything on it."),
                "",
            ),
        ):
            column.addLayout(self._way(action, said, role))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(Space.HAIR)
        column.addSpacing(Space.STEP)
        column.addLayout(self._recent)
        inner = QWidget(self)
        inner.setLayout(column)
        inner.setMaximumWidth(620)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inner, 4)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(row)
        page.addStretch(3)
        self.setFocusProxy(self.buttons[0])

    def show_recent(self, paths: Sequence[str]) -> None:
        """Offer these cases; a person has asked for them to be remembered."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not paths:
            return
        self._recent.addWidget(self._label(self.tr("Recent cases"), "section"))
        for path in paths:
            button = QPushButton(Path(path).stem.replace("&", "&&"), self)
            button.setToolTip(plain_tip(path))
            button.setProperty("role", "recent")
            button.clicked.connect(lambda _=False, path=path: self.recent_chosen.emit(path))
            self._recent.addWidget(button)

    def _way(self, action: QAction, said: str, role: str) -> QHBoxLayout:
        button = QPushButton(plain_name(action), self)
        button.setProperty("role", role)
        button.setMinimumWidth(190)
        button.setAccessibleDescription(said)
        button.clicked.connect(action.trigger)
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(Space.LARGE)
        row.addWidget(button)
        row.addWidget(self._label(said, "soft"), 1)
        return row

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label
