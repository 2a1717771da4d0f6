"""Names as chips with a line to add more."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QFrame, QPushButton, QSizePolicy, QWidget

from app.ui.inspector.flow_layout import FlowLayout
from app.ui.inspector.line_box import LineBox

_LONGEST = 170
_RESTING = 24
_TYPING = 80


class ChipsBox(QFrame):
    """Chips: Enter adds what is typed, Backspace in an empty line removes the last, a press removes that one."""

    changed = Signal()
    """A person added or removed a name."""
    confirmed = Signal()
    """Enter was pressed with nothing typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chips")
        self._names: list[str] = []
        self._chips: list[QPushButton] = []
        self._read_only = False
        self.line = _ChipLine(self)
        self.setFocusProxy(self.line)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take_completion, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(4, 3, 4, 3)
        self._flow.addWidget(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self.take_typed)
        self.line.emptied.connect(self._remove_last)

    def names(self) -> tuple[str, ...]:
        """Return the names that stand as chips."""
        return tuple(self._names)

    def show_names(self, names: Iterable[str]) -> None:
        """Show these names; what is being typed stays."""
        wanted = list(names)
        if wanted != self._names:
            self._names = wanted
            self._rebuild()

    def offer(self, names: Iterable[str]) -> None:
        """Complete what is typed from these names."""
        wanted = list(names)
        if wanted != self._known.stringList():
            self._known.setStringList(wanted)

    def set_read_only(self, read_only: bool) -> None:
        """Let the chips be read but not changed."""
        self._read_only = read_only
        self.line.setReadOnly(read_only)
        self.line.setVisible(not read_only or not self._names)
        for chip in self._chips:
            chip.setEnabled(not read_only)

    def take_typed(self) -> bool:
        """Make a chip of what is typed; return whether there was anything."""
        name = " ".join(self.line.text().split())
        if not name or self._read_only:
            return False
        self.line.clear()
        if name.casefold() not in {known.casefold() for known in self._names}:
            self._names.append(name)
            self._rebuild()
            self.changed.emit()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def _enter(self) -> None:
        if not self.take_typed():
            self.confirmed.emit()

    def _take_completion(self, name: str) -> None:
        self.line.setText(name)
        self.take_typed()

    def _remove_last(self) -> None:
        if self._names:
            self._remove(len(self._names) - 1)

    def _remove(self, index: int) -> None:
        if not self._read_only:
            del self._names[index]
            self._rebuild()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()

    def _rebuild(self) -> None:
        # Else every chip that is shown lays all of them out anew.
        self._flow.setEnabled(False)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(index, name) for index, name in enumerate(self._names)]
        for index, chip in enumerate(self._chips):
            self._flow.insert_widget(index, chip)
            chip.show()
        self.line.setVisible(not self._read_only or not self._names)
        self._flow.setEnabled(True)
        self._flow.invalidate()
        self.updateGeometry()

    def _chip(self, index: int, name: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setProperty("role", "chip")
        shown = chip.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST)
        chip.setText("\u2068{}\u2069 ×".format(shown.replace("&", "&&")))
        chip.setAccessibleName(self.tr("Remove {name}").format(name=name))
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setEnabled(not self._read_only)
        chip.clicked.connect(lambda: self._remove(index))
        return chip


class _ChipLine(LineBox):
    """The line at the end of the chips."""

    emptied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", "bare")
        self.setMinimumWidth(_RESTING)
        self.textChanged.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = (
            max(_TYPING, self.fontMetrics().horizontalAdvance(self.text()) + 16)
            if self.hasFocus()
            else _RESTING
        )
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_RESTING, super().minimumSizeHint().height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.updateGeometry()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.text() and not event.isAutoRepeat():
            self.emptied.emit()
            event.accept()
            return
        super().keyPressEvent(event)
