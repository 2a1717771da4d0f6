"""The list that a filter's button opens: entries to check, with a field to find one where there are many."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.theme import Space
from app.ui.timeline.filter_choice import FilterChoice

_LONG = 9
_MOST_ROWS = 12
_WIDTH = 320
_LONGEST = 36


class ChoicePopup(QFrame):
    """Space checks, Escape closes; checking leaves the list open."""

    chosen_changed = Signal(object)
    """The values that are checked now, a frozenset."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("choicePopup")
        self.setProperty("role", "floating")
        self.setAccessibleName(name)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Find…"))
        self.words.setAccessibleName(self.tr("Find in the list"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.words)
        column.addWidget(self.list)
        self.words.textChanged.connect(self._find)
        self.list.itemChanged.connect(self._tell)
        self.list.itemClicked.connect(self._clicked)
        self.list.itemPressed.connect(self._pressed)
        self.words.installEventFilter(self)
        self._state_before: Qt.CheckState | None = None

    def open_at(self, place: QPoint, choices: Sequence[FilterChoice], chosen: frozenset[str]) -> None:
        """Show the choices below a place of the screen."""
        self.list.blockSignals(True)
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(
                self.tr("{name} ({count})").format(
                    name=f"\u2068{_short(choice.words)}\u2069", count=f"\u2066{choice.count}\u2069"
                )
            )
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if choice.value in chosen else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.words.clear()
        long = len(choices) > _LONG
        self.words.setVisible(long)
        row = max(24, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(row * min(_MOST_ROWS, max(1, len(choices))) + Space.SMALL)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place -= QPoint(self.width(), 0)
        screen = self.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()
        self.list.setCurrentRow(0)
        (self.words if long else self.list).setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Down and Enter go on into the list."""
        pressed = watched is self.words and event.type() is QEvent.Type.KeyPress
        onward = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and isinstance(event, QKeyEvent) and event.key() in onward:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _find(self, wanted: str) -> None:
        plain = " ".join(wanted.split()).casefold()
        for number in range(self.list.count()):
            item = self.list.item(number)
            item.setHidden(plain not in item.text().casefold())

    def _pressed(self, item: QListWidgetItem) -> None:
        self._state_before = item.checkState()

    def _clicked(self, item: QListWidgetItem) -> None:
        """Check what was clicked beside its box."""
        if item.checkState() == self._state_before:
            checked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _tell(self) -> None:
        items = (self.list.item(number) for number in range(self.list.count()))
        self.chosen_changed.emit(
            frozenset(
                item.data(Qt.ItemDataRole.UserRole)
                for item in items
                if item.checkState() == Qt.CheckState.Checked
            )
        )


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
