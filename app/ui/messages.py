"""Everything the window asks a person or tells them in a box of its own."""

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QLabel, QMessageBox, QWidget

from app.model.errors import CaseError
from app.model.passphrase import Passphrase
from app.ui.window_language import current_language


class Messages(QObject):
    """Message boxes and file choosers, always in plain text, over whichever window is active."""

    def problem(self, error: CaseError) -> None:
        """Tell what happened, what it means for the case and what to do."""
        from app.wording.error_sentences import error_sentence

        self.problem_text(self.tr("This did not work"), error_sentence(error, current_language()))

    def problem_text(self, title: str, text: str) -> None:
        """Tell of a problem in words of the window's own."""
        self._box(QMessageBox.Icon.Warning, title, text).exec()

    def tell(self, title: str, text: str) -> None:
        """Tell something that is no problem."""
        self._box(QMessageBox.Icon.Information, title, text).exec()

    def confirm(self, title: str, text: str, action_label: str, *, destructive: bool = False) -> bool:
        """Ask whether to go on; the button says what would be done, and Cancel is what Escape does."""
        box = self._box(QMessageBox.Icon.Warning if destructive else QMessageBox.Icon.Question, title, text)
        box.setStandardButtons(QMessageBox.StandardButton.Cancel)
        act = box.addButton(action_label, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(act)
        box.setEscapeButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is act

    def choose_open_files(
        self, title: str, filters: str, folder: Path | None = None, *, several: bool = True
    ) -> tuple[Path, ...]:
        """Ask for files that are there; none when a person thinks better of it."""
        dialog = self._chooser(title, filters, folder)
        dialog.setFileMode(
            QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
        )
        return self._chosen(dialog)

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Ask for a folder that is there; None when a person thinks better of it."""
        dialog = self._chooser(title, "", folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(self._chosen(dialog)), None)

    def choose_save_file(self, title: str, filters: str, proposed: Path, *, suffix: str = "") -> Path | None:
        """Ask where to write; the system's dialog asks before something is overwritten."""
        dialog = self._chooser(title, filters, proposed.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(proposed.name)
        return next(iter(self._chosen(dialog)), None)

    def ask_text(self, title: str, label: str, value: str = "") -> str | None:
        """Ask for one line of text; None when a person thinks better of it."""
        dialog = QInputDialog(self._parent())
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(value)
        for said in dialog.findChildren(QLabel):
            said.setTextFormat(Qt.TextFormat.PlainText)
        return dialog.textValue() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def ask_passphrase(self, path: Path, *, wrong: bool) -> Passphrase | None:
        """Ask for the words that open a locked case; None when a person thinks better of it."""
        from app.ui.dialogs.passphrase_dialog import PassphraseDialog

        dialog = PassphraseDialog(path, wrong=wrong, parent=self._parent())
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        words = dialog.passphrase() if accepted else None
        dialog.field.forget()
        dialog.deleteLater()
        return words

    def _box(self, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._parent())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(icon)
        box.setWindowTitle(self.tr("Fieldcase"))
        box.setText(title)
        box.setInformativeText(text)
        return box

    def _chooser(self, title: str, filters: str, folder: Path | None) -> QFileDialog:
        dialog = QFileDialog(self._parent(), title)
        if filters:
            dialog.setNameFilters(filters.split(";;"))
        dialog.setDirectory(str(folder or Path.home()))
        return dialog

    def _chosen(self, dialog: QFileDialog) -> tuple[Path, ...]:
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        paths = tuple(Path(name) for name in dialog.selectedFiles()) if accepted else ()
        dialog.deleteLater()
        # Qt's own dialog writes down which folders were visited; a case is nobody else's business.
        QSettings(QSettings.Scope.UserScope, "QtProject").remove("FileDialog")
        return paths

    def _parent(self) -> QWidget | None:
        return QApplication.activeModalWidget() or QApplication.activeWindow()
