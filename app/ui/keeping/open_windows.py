"""The dialogs, boxes and menus that lie over the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

_SHOWS_ONLY = ("historyDialog",)
"""They hold nothing that a person typed, and read from the case as it was open."""


class OpenWindows:
    """Takes them off the screen while a case is locked; dialogs come back with what was typed in them."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._hidden: list[QDialog] = []

    @property
    def any_hidden(self) -> bool:
        """Whether dialogs wait for the case to be unlocked."""
        return bool(self._hidden)

    def put_away(self) -> None:
        """Close menus and boxes, which answers them as Cancel does, and hide dialogs."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.isVisible():
            popup.close()
        QToolTip.hideText()
        # The last opened first, so that each is closed or hidden with nothing over it.
        for dialog in reversed(_shown(self._window)):
            if (
                dialog.windowModality() is Qt.WindowModality.ApplicationModal
                or dialog.objectName() in _SHOWS_ONLY
            ):
                dialog.reject()
            else:
                dialog.hide()
                self._hidden.append(dialog)

    def bring_back(self) -> None:
        """Show the dialogs again, as they were."""
        while self._hidden:
            dialog = self._hidden.pop()
            dialog.open()

    def drop(self) -> None:
        """Let the dialogs go: their case was closed."""
        while self._hidden:
            dialog = self._hidden.pop()
            dialog.reject()
            dialog.deleteLater()


def _shown(window: QWidget) -> list[QDialog]:
    """Return the dialogs that are seen, those of the program without a window above them too."""
    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
    depth = {dialog: _depth(dialog) for dialog in found if dialog.isVisible() and dialog is not window}
    return sorted(depth, key=depth.__getitem__)


def _depth(widget: QWidget) -> int:
    """Return how many windows it lies over."""
    depth, above = 0, widget.parentWidget()
    while above is not None:
        depth, above = depth + above.isWindow(), above.parentWidget()
    return depth
