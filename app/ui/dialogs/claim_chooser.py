"""Chooses the claim that words are evidence for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.model.claim import Claim, label_of
from app.model.incident import Incident
from app.ui.theme import Space, Theme


class ClaimChooser(QDialog):
    """Type to narrow the claims down, arrow keys to walk, Enter to choose; opened, not executed."""

    claim_chosen = Signal(str)
    """The id of the chosen claim."""

    def __init__(
        self, theme: Theme, words: str, claims: Sequence[Claim], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("claimChooser")
        self.setWindowTitle(self.tr("Evidence for…"))
        quoted = QLabel(self.tr("“{words}” is evidence for:").format(words=f"\u2068{words}\u2069"), self)
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Type a word or a reference, such as I-7"))
        self.filter.setAccessibleName(self.tr("Narrow the claims down"))
        self.filter.installEventFilter(self)
        rows = QStandardItemModel(self)
        for claim in claims:
            rows.appendRow(self._row(theme, claim))
        self._rows = QSortFilterProxyModel(self)
        self._rows.setSourceModel(rows)
        self._rows.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Claims"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setModel(self._rows)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.filter.textChanged.connect(self._narrow)
        self.filter.returnPressed.connect(self._choose)
        self._narrow("")
        column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        column.addWidget(quoted)
        column.addWidget(self.filter)
        column.addWidget(self.list)
        self.resize(460, 340)
        self.filter.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down walk through the list while the caret stays in the field."""
        walking = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        pressed = event.type() == QEvent.Type.KeyPress
        if watched is self.filter and pressed and isinstance(event, QKeyEvent) and event.key() in walking:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _row(self, theme: Theme, claim: Claim) -> QStandardItem:
        is_incident = isinstance(claim, Incident)
        label = f"\u2068{label_of(claim)}\u2069"
        text = self.tr("{reference}  {label}").format(reference=f"\u2066{claim.ref}\u2069", label=label)
        item = QStandardItem(text)
        item.setData(claim.id, Qt.ItemDataRole.UserRole)
        colours = theme.colours
        item.setForeground(QColor(colours.incident_text if is_incident else colours.figure_text))
        kind = self.tr("Incident") if is_incident else self.tr("Figure")
        item.setData(
            self.tr("{kind} {reference}: {label}").format(kind=kind, reference=claim.ref, label=label),
            Qt.ItemDataRole.AccessibleTextRole,
        )
        return item

    def _narrow(self, words: str) -> None:
        self._rows.setFilterFixedString(words.strip())
        self.list.setCurrentIndex(self._rows.index(0, 0))

    def _choose(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.accept()
            self.claim_chosen.emit(str(index.data(Qt.ItemDataRole.UserRole)))
