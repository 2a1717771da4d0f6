"""The first and last day of interest, written as EDTF or as a year."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.model.day import Day
from app.model.edtf_range import parse_edtf
from app.ui.inspector.restyle import restyle
from app.ui.theme import Space

_WIDTH = 280


class DatePopup(QFrame):
    """From and to; what is half-written changes nothing and is marked as not understood."""

    dates_changed = Signal(object, object)
    """First and last day, each `Day | None`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("datePopup")
        self.setProperty("role", "floating")
        self.setAccessibleName(self.tr("Dates"))
        self.setFixedWidth(_WIDTH)
        self.first, self.last = QLineEdit(self), QLineEdit(self)
        said = QLabel(self.tr("A year, a month or a day: 2020, 2020-06 or 2020-06-02"), self)
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        said.setProperty("role", "quiet")
        form = QFormLayout(self)
        form.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        form.addRow(self.tr("From"), self.first)
        form.addRow(self.tr("To"), self.last)
        form.addRow(said)
        self._all = QPushButton(self.tr("All dates"), self)
        self._all.setAutoDefault(False)
        self._all.clicked.connect(self._show_all)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._all)
        form.addRow(row)
        for field, name in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            field.setAccessibleName(name)
            field.textChanged.connect(self._tell)

    def open_at(self, place: QPoint) -> None:
        """Show the fields below a place of the screen."""
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place -= QPoint(self.width(), 0)
        self.move(place)
        self.show()
        self.first.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.selectAll()

    def clear(self) -> None:
        """Take everything again, without a signal."""
        for field in (self.first, self.last):
            field.blockSignals(True)
            field.clear()
            field.blockSignals(False)
            restyle(field, "wrong", False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _show_all(self) -> None:
        self.clear()
        self._tell()
        self.close()

    def _tell(self) -> None:
        first, last = _day(self.first, last=False), _day(self.last, last=True)
        wrong = [first is False, last is False]
        if isinstance(first, Day) and isinstance(last, Day) and first > last:
            wrong = [False, True]
        for field, bad in zip((self.first, self.last), wrong, strict=True):
            restyle(field, "wrong", bad)
        if not any(wrong):
            self.dates_changed.emit(first, last)


def _day(field: QLineEdit, *, last: bool) -> Day | bool | None:
    """Return the first or last day that a field names; None of an empty one, False of what is no date."""
    written = field.text().strip()
    if not written:
        return None
    days = parse_edtf(written)
    day = None if days is None else (days.latest if last else days.earliest)
    return False if day is None else day
