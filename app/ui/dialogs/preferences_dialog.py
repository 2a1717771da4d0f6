"""What a person prefers on this machine."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from app.services.preferences import LARGEST_COUNT, Preferences
from app.ui.dialogs.backup_settings import BackupSettings
from app.ui.dialogs.plain_label import plain_label
from app.ui.inspector.choice_box import ChoiceBox
from app.ui.window_language import LANGUAGES, translated_languages


class PreferencesDialog(QDialog):
    """Name, language, colours, and whether recent cases are remembered."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.actor = QLineEdit(preferences.actor, self)
        self.actor.setPlaceholderText(self.tr("No name"))
        self.language = ChoiceBox(self)
        self.language.addItem(self.tr("As the system"), "")
        offered = translated_languages()
        for code, name in LANGUAGES.items():
            if code in offered or code == preferences.language:
                self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.language)))
        self.theme = ChoiceBox(self)
        for code, name in (
            ("", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme.addItem(name, code)
        self.theme.setCurrentIndex(max(0, self.theme.findData(preferences.theme)))
        self.recent = QCheckBox(self.tr("&Remember the cases I open"), self)
        self.recent.setChecked(preferences.remember_recent)
        self.lock_after = QSpinBox(self)
        self.lock_after.setRange(0, LARGEST_COUNT)
        self.lock_after.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.lock_after.setValue(preferences.lock_after_minutes)
        self.lock_after.setSpecialValueText(self.tr("Never"))
        self.lock_after.setSuffix(self.tr(" minutes"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self.tr("&Your name"), self.actor)
        form.addRow(
            "",
            self._said(self.tr("It is written beside each of your edits in a case's history, from now on.")),
        )
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", self._said(self.tr("Menus and dialogs change when Fieldcase is started again.")))
        form.addRow(self.tr("&Colours"), self.theme)
        form.addRow("", self.recent)
        form.addRow(
            "",
            self._said(
                self.tr(
                    "Whoever uses this account can then see which cases there are. Switched off, the list is erased."
                )
            ),
        )
        form.addRow(self.tr("&Lock after"), self.lock_after)
        form.addRow(
            "",
            self._said(
                self.tr("A case with a passphrase is locked when no key and no mouse was used for so long.")
            ),
        )
        self.backups = BackupSettings(preferences, self)
        form.addRow(self.tr("&Backups"), self.backups)
        form.addRow(buttons)
        self.resize(520, 0)

    def write_to(self, preferences: Preferences) -> None:
        """Put what was chosen into `preferences`."""
        preferences.actor = self.actor.text().strip()
        preferences.language = str(self.language.currentData())
        preferences.theme = str(self.theme.currentData())
        preferences.lock_after_minutes = self.lock_after.value()
        self.backups.write_to(preferences)
        preferences.remember_recent = self.recent.isChecked()
        if not preferences.remember_recent:
            preferences.recent = ()

    def _said(self, text: str) -> QLabel:
        return plain_label(self, text, "quiet")
