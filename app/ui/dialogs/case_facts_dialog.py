"""A case's title and description."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.model.case_facts import CaseFacts


class CaseFactsDialog(QDialog):
    """Shows and changes what a case says about itself; both are printed on the timeline's first page."""

    def __init__(self, facts: CaseFacts, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseFactsDialog")
        self.setWindowTitle(self.tr("Case facts"))
        self._facts = facts
        self.title = QLineEdit(facts.title, self)
        self.description = QPlainTextEdit(facts.description, self)
        self.description.setTabChangesFocus(True)
        self.description.setAccessibleName(self.tr("Description"))
        for field in (self.title, self.description):
            field.setReadOnly(not editable)
        buttons = QDialogButtonBox(self)
        if editable:
            buttons.addButton(self.tr("&Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
            buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        else:
            buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Description"), self.description)
        made = QLabel(self.tr("Made {date}").format(date=f"\u2066{facts.created_at[:10]}\u2069"), self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setProperty("role", "quiet")
        form.addRow("", made)
        form.addRow(buttons)
        self.resize(520, 320)

    def facts(self) -> CaseFacts:
        """Return the facts as they now stand; an emptied title stays what it was."""
        return replace(
            self._facts,
            title=self.title.text().strip() or self._facts.title,
            description=self.description.toPlainText().strip(),
        )
