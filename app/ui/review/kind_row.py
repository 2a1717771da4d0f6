"""What sort of source an article is, in the form of the review."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from app.model.vocabulary import ArticleKind
from app.ui.inspector import words
from app.ui.inspector.choice_box import ChoiceBox
from app.ui.inspector.wrapping_label import WrappingLabel
from app.ui.review.reviewed_fact import ReviewedFact
from app.ui.window_language import current_language
from app.wording.provenances import provenance_words


class KindRow(QObject):
    """A row like the others, with a closed list to choose from."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = "kind"
        self._fact: ReviewedFact | None = None
        self.check = QCheckBox(parent)
        self.check.setAccessibleName(self.tr("Use: {field}").format(field=self.tr("Kind")))
        self.check.clicked.connect(self._use)
        self.label = QLabel(self.tr("&Kind"), parent)
        self.label.setProperty("role", "fieldname")
        self.box = ChoiceBox(parent)
        self.box.setAccessibleName(self.tr("Kind"))
        self.box.addItem("", "")
        for kind in ArticleKind:
            self.box.addItem(words.value(kind), kind.value)
        self.box.activated.connect(self._choose)
        self.label.setBuddy(self.box)
        self.origin = WrappingLabel(role="quiet", lines=2, parent=parent)

    def put_into(self, grid: QGridLayout, row: int) -> None:
        """Stand in a row of the grid."""
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.check, row, 0, middle)
        grid.addWidget(self.label, row, 1, middle)
        grid.addWidget(self.box, row, 2)
        grid.addWidget(self.origin, row, 3, middle)

    def show_fact(self, fact: ReviewedFact, *, editable: bool) -> None:
        """Show a fact of another item."""
        self._fact = fact
        for part in (self.check, self.label, self.box, self.origin):
            part.setVisible(bool(fact.candidates))
        self.box.setCurrentIndex(max(0, self.box.findData(fact.value)))
        self.box.set_read_only(not editable)
        self._tell(editable=editable)

    def focus(self) -> None:
        """Go to the list."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        if self._fact is not None:
            self._fact.value = str(self.box.currentData())
            self._use(bool(self._fact.value))

    def _use(self, use: bool) -> None:
        if self._fact is not None:
            self._fact.use, self._fact.touched = use, True
            self._tell(editable=True)
            self.changed.emit()

    def _tell(self, *, editable: bool) -> None:
        fact = self._fact
        if fact is None:
            return
        self.check.setEnabled(editable and bool(fact.value))
        self.check.setChecked(fact.use)
        origin = fact.origin
        if origin is None:
            self.origin.show_words(self.tr("chosen by you") if fact.value else "")
            return
        where = provenance_words(origin.provenance, current_language())
        self.origin.show_words(self.tr("from {origin}").format(origin=where))
