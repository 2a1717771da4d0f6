"""Over the sources: how many there are, how they are sorted, and the check of them all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.sources.source_stock import SourceOrder
from app.ui.theme import Space

_ORDERS = tuple(SourceOrder)


class SourceBar(QWidget):
    """The sorting is a matter of the view; the check tells of every source whether it is unchanged."""

    order_changed = Signal()
    check_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = _label(self, "soft")
        self.result = _label(self, "soft")
        self._group = QButtonGroup(self)
        self.orders: dict[SourceOrder, QPushButton] = {}
        names = (self.tr("By number"), self.tr("By date"), self.tr("By completeness"))
        row = QHBoxLayout()
        row.setSpacing(Space.STEP)
        for number, (order, name) in enumerate(zip(_ORDERS, names, strict=True)):
            button = QPushButton(name, self)
            button.setCheckable(True)
            button.setProperty("role", "chip")
            self._group.addButton(button, number)
            self.orders[order] = button
            row.addWidget(button)
        self.orders[SourceOrder.NUMBER].setChecked(True)
        row.addWidget(self.said, 1)
        self.check = QPushButton(self.tr("&Check all"), self)
        self.check.setToolTip(self.tr("Compare every original and its text with its SHA-256"))
        self.stop = QPushButton(self.tr("Cancel"), self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(140)
        self.progress.setAccessibleName(self.tr("Checking the sources"))
        for widget in (self.progress, self.stop, self.check):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.STEP)
        column.addLayout(row)
        column.addWidget(self.result)
        self._group.idClicked.connect(lambda _: self.order_changed.emit())
        self.check.clicked.connect(self.check_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.reset()

    @property
    def order(self) -> SourceOrder:
        """How the sources are to be sorted."""
        return _ORDERS[max(0, self._group.checkedId())]

    def reset(self) -> None:
        """Forget what was checked."""
        self._show_running(running=False)
        self.result.hide()

    def say(self, whole: int, incomplete: int) -> None:
        """Say how many sources there are, and of how many something is missing."""
        words = self.tr("%n source(s)", "", whole)
        if incomplete:
            lacking = self.tr("%n incomplete", "", incomplete)
            words = self.tr("{sources}, {incomplete}").format(sources=words, incomplete=lacking)
        self.said.setText(words)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far the check is."""
        self._show_running(running=True)
        self.progress.setMaximum(max(1, whole))
        self.progress.setValue(done)

    def say_checked(self, *, unchanged: int, wrong: int, whole: int) -> None:
        """Say what the check found."""
        self._show_running(running=False)
        if wrong:
            words = self.tr("✗ %n source(s) changed or not readable: see below.", "", wrong)
        elif unchanged == whole:
            words = self.tr("✓ All %n source(s) are byte for byte as they were added.", "", whole)
        else:
            words = self.tr("✓ {done} of %n source(s) checked, and unchanged.", "", whole).format(
                done=unchanged
            )
        self.result.setProperty("role", "problem" if wrong else "saved")
        self.result.style().unpolish(self.result)
        self.result.style().polish(self.result)
        self.result.setText(words)
        self.result.show()

    def _show_running(self, *, running: bool) -> None:
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.check.setVisible(not running)


def _label(parent: QWidget, role: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
