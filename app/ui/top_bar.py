"""The bar at the top: the case's name, the four places, search, and the two things done most."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from app.ui.actions import Actions, key_of, plain_name
from app.ui.case_title import CaseTitle
from app.ui.plain_tip import plain_tip
from app.ui.theme import Space

if TYPE_CHECKING:
    from app.services.casework import Casework

_LONGEST_SEARCH = 500


class TopBar(QFrame):
    """Shows which case is open and where in it a person is."""

    words_typed = Signal(str)
    """What stands in the search field, at every key."""
    search_entered = Signal()
    """Down or Enter in the search field: go on into what was found."""
    search_left = Signal()
    """Escape in the search field."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setProperty("role", "page")
        self.title = CaseTitle(self)
        self.places = {place: self._place(action) for place, action in actions.places.items()}
        self.search = QLineEdit(self)
        self.search.setObjectName("searchField")
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setPlaceholderText(
            self.tr("Search articles, notes, quotes…   {key}").format(key=key_of(actions.find))
        )
        self.search.setMaxLength(_LONGEST_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(290)
        self.search.textEdited.connect(self.words_typed)
        self.search.textChanged.connect(lambda text: None if text else self.words_typed.emit(""))
        self.search.installEventFilter(self)
        self.add = self._button(actions.add_article, self.tr("+ Add article"), "plain")
        self.export = self._button(actions.export_pdf, self.tr("Export timeline PDF"), "primary")
        self._lay_out()

    def show_case(self, casework: "Casework | None") -> None:
        """Show the name of the case, the program's name where none is open."""
        title = casework.facts.title if casework is not None else self.tr("Fieldcase")
        self.title.setToolTip(plain_tip(title))
        self.title.setText(title)
        for widget in (*self.places.values(), self.search, self.add, self.export):
            widget.setVisible(casework is not None)
        if casework is None:
            self.search.setText("")  # unlike `clear` it leaves nothing to be undone

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search_entered.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search_left.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL + 1, Space.MEDIUM, Space.SMALL + 1)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.title)
        row.addSpacing(Space.STEP)
        for button in self.places.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.search, 3)
        row.addSpacing(Space.SMALL)
        row.addWidget(self.add)
        row.addWidget(self.export)

    def _place(self, action: QAction) -> QPushButton:
        button = self._button(action, plain_name(action), "place")
        button.setCheckable(True)
        button.setChecked(action.isChecked())
        action.toggled.connect(button.setChecked)
        # A click on the place where one is would uncheck the button, though the action stays checked.
        button.clicked.connect(lambda: button.setChecked(action.isChecked()))
        # As wide as in bold, so that choosing a place moves nothing.
        font = button.font()
        font.setBold(True)
        button.setMinimumSize(QSize(0, 0))
        return button

    def _button(self, action: QAction, text: str, role: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", role)
        key = key_of(action)
        button.setToolTip(self.tr("{name} ({key})").format(name=plain_name(action), key=key) if key else text)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button
