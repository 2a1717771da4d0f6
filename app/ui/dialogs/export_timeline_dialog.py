"""Asks for whom and in which language a timeline is printed, and shows what that changes before it is."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.model.timeline import TimelineOptions
from app.model.vocabulary import Edition
from app.ui.dialogs.said_label import SaidLabel
from app.ui.open_dialog import fit_words
from app.ui.theme import Space
from app.ui.window_language import current_language, language_name
from app.wording.values import value_word

_LINES = 12


class ExportTimelineDialog(QDialog):
    """Edition, language, what is asked for, and a preview of the difference."""

    changed = Signal()
    """Another choice was made: the preview is to be shown anew."""
    export_requested = Signal()

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportTimelineDialog")
        self.setWindowTitle(self.tr("Export timeline PDF"))
        self.edition = QComboBox(self)
        for edition in Edition:
            words = value_word(edition, current_language())
            self.edition.addItem(words[:1].upper() + words[1:], edition)
        self.language = QComboBox(self)
        for code in languages:
            self.language.addItem(f"\u2068{language_name(code)}\u2069", code)
        self.language.setCurrentIndex(max(0, self.language.findData(current_language())))
        self.accepted_only = QCheckBox(self.tr("Only what is &accepted"), self)
        self.unverified = QCheckBox(self.tr("Also what is &unverified, marked as such"), self)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setObjectName("editionPreview")
        self.preview.setAccessibleName(self.tr("What this edition prints and what it withholds"))
        self.export = QPushButton(self.tr("&Export…"), self)
        self.export.setProperty("role", "primary")
        self.export.setDefault(True)
        self._lay_out()
        self.edition.currentIndexChanged.connect(self._choose_edition)
        self.language.currentIndexChanged.connect(self.changed)
        self.accepted_only.toggled.connect(self.changed)
        self.unverified.toggled.connect(self.changed)
        fit_words(self)

    @property
    def options(self) -> TimelineOptions:
        """What a person asked for."""
        return TimelineOptions(
            edition=Edition(self.edition.currentData()),
            accepted_only=self.accepted_only.isChecked(),
            include_unverified=self.unverified.isChecked(),
            language=self.language.currentData(),
        )

    def show_preview(self, lines: Sequence[str], *, printable: bool) -> None:
        """Show what the edition prints otherwise; what would be empty cannot be exported."""
        self.preview.setPlainText("\n".join(lines))
        self.export.setEnabled(printable)

    def accept(self) -> None:
        """Ask for the export."""
        if self.export.isEnabled():
            super().accept()
            self.export_requested.emit()

    def _choose_edition(self) -> None:
        """Tick for the public edition what it does anyway: it has accepted claims only."""
        public = self.options.edition is Edition.PUBLIC
        self.accepted_only.setEnabled(not public)
        if public:
            self.accepted_only.setChecked(True)
        self.changed.emit()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(Space.MEDIUM)
        form.addRow(self.tr("E&dition"), self.edition)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", self.accepted_only)
        form.addRow("", self.unverified)
        label = SaidLabel(self.tr("What this edition prints and what it withholds"))
        self.preview.setMinimumHeight(self.preview.fontMetrics().lineSpacing() * _LINES)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        layout.setSpacing(Space.MEDIUM)
        layout.addLayout(form)
        layout.addWidget(label)
        layout.addWidget(self.preview, 1)
        layout.addWidget(buttons)
