"""What this program is."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app import __version__
from app.ui.theme import Space


class AboutDialog(QDialog):
    """Name, version, licence, and the promise that nothing leaves the machine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Fieldcase"))
        column = QVBoxLayout(self)
        column.setSpacing(Space.STEP)
        for text, role in (
            (self.tr("Fieldcase"), "heading"),
            (self.tr("Version {version}, with Qt {qt}").format(version=__version__, qt=qVersion()), "quiet"),
            (
                self.tr(
                    "Evidence files from articles: every line of the timeline leads back to the words it rests on."
                ),
                "",
            ),
            (self.tr("Fieldcase has no network code. Your cases stay on this machine."), ""),
            (
                self.tr(
                    "Free software under the GNU General Public License, version 3 or later, without any warranty."
                ),
                "quiet",
            ),
            (
                self.tr(
                    "The list of places comes from GeoNames (geonames.org), licence CC BY 4.0, and was shortened."
                ),
                "quiet",
            ),
        ):
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
            column.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(440, 0)
