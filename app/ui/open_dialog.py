"""Opens a dialog without waiting for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog


def open_dialog(dialog: QDialog) -> None:
    """Open a dialog over its window without waiting for it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    parent = dialog.parentWidget()
    if parent is not None:
        # A window manager gives the focus back by itself; what has none is asked to.
        dialog.finished.connect(parent.activateWindow)
    dialog.open()
