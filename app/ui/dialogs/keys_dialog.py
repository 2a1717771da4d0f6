"""All keys on one page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import Actions, key_of, plain_name
from app.ui.theme import Space


class KeysDialog(QDialog):
    """The keys of the window, made from its actions, so that none is missing and none is wrong."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysDialog")
        self.setWindowTitle(self.tr("Keys"))
        a = actions
        page = QFrame(self)
        page.setProperty("role", "page")
        columns = QGridLayout(page)
        columns.setHorizontalSpacing(Space.PAGE)
        columns.setVerticalSpacing(Space.LARGE)
        extra = [
            (self.tr("Select words"), self.tr("Shift and arrow keys")),
            (self.tr("Choose the passage at the caret"), self.tr("Enter")),
            (self.tr("From the inspector back to the text"), self.tr("Esc")),
        ]
        reading = [a.incident, a.figure, a.tag, a.note, a.evidence, a.next_passage, a.previous_passage]
        reading += [a.everything, a.page]
        going = [
            *a.places.values(),
            a.find,
            a.inspector,
            a.passage_list,
            a.zoom_in,
            a.zoom_out,
            a.zoom_normal,
        ]
        turns = [(self.tr("Undo"), key_of(a.undo)), (self.tr("Redo"), key_of(a.redo))]
        doing = [
            a.add_article,
            a.paste_article,
            a.export_pdf,
            a.history,
            a.new_case,
            a.open_case,
            a.close_case,
        ]
        doing += [a.preferences, a.keys, a.quit]
        columns.addWidget(self._group(self.tr("In the text"), extra + self._rows(reading)), 0, 0)
        columns.addWidget(self._group(self.tr("Going about"), self._rows(going)), 0, 1)
        columns.addWidget(self._group(self.tr("Doing"), turns + self._rows(doing)), 0, 2)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Keys"))
        area.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(860, 470)

    @staticmethod
    def _rows(actions: list[QAction]) -> list[tuple[str, str]]:
        return [(plain_name(action), key_of(action)) for action in actions]

    @staticmethod
    def _group(title: str, rows: list[tuple[str, str]]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(Space.SMALL)
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("role", "section")
        grid.addWidget(heading, 0, 0, 1, 2)
        for number, (name, key) in enumerate(rows, start=1):
            said, label = QLabel(name.rstrip("…")), QLabel(f"\u2066{key}\u2069")
            for plain in (said, label):
                plain.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(said, number, 0)
            label.setProperty("role", "quiet")
            grid.addWidget(label, number, 1, Qt.AlignmentFlag.AlignTrailing)
        grid.setRowStretch(len(rows) + 1, 1)
        return box
