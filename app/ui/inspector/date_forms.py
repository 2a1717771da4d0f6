"""The little sheet that shows how dates are written."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.theme import Space


class DateForms(QFrame):
    """Forms of EDTF (levels 0 and 1) with what each means; Escape or a press elsewhere closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("How to write a date"))
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.SMALL)
        title = WrappingLabel(self.tr("How to write a date"), role="section")
        grid.addWidget(title, 0, 0, 1, 2)
        for row, (form, meaning) in enumerate(self._forms(), start=1):
            code = QLabel(form)
            code.setTextFormat(Qt.TextFormat.PlainText)
            code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            grid.addWidget(code, row, 0)
            said = QLabel(meaning)
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setProperty("role", "quiet")
            grid.addWidget(said, row, 1)

    def show_at(self, widget: QWidget) -> None:
        """Stand under a widget, within its screen."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        place = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + Space.SMALL))
        left = min(max(screen.left(), place.x()), screen.right() - self.width())
        top = min(max(screen.top(), place.y()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.close()
            return
        super().keyPressEvent(event)

    def _forms(self) -> tuple[tuple[str, str], ...]:
        return (
            ("2020-06-02", self.tr("a day")),
            ("2020-06-02?", self.tr("a day, uncertain")),
            ("2020-06-02~", self.tr("about that day")),
            ("2020-06-02%", self.tr("about, and uncertain")),
            ("2020-06", self.tr("a month")),
            ("2020", self.tr("a year")),
            ("2020-21", self.tr("spring (22 summer, 23 autumn, 24 winter)")),
            ("2020-06-01/2020-06-10~", self.tr("from the 1st to about the 10th")),
            ("2015/..", self.tr("since 2015, no end")),
            ("2015/", self.tr("from 2015, end not known")),
            ("../2019-03", self.tr("until March 2019")),
            ("2020-06-XX", self.tr("a day of June 2020")),
            ("201X", self.tr("the 2010s")),
        )
