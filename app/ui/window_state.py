"""Where the window stood and how it was divided, kept in the preferences and never in a case."""

import base64
import binascii

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QSplitter, QWidget

from app.services.preferences import Preferences

_FRAME = QSize(16, 48)
"""What a window's frame and title take at most on the systems we know."""


def restore_state(preferences: Preferences, window: QWidget, splitters: tuple[QSplitter, ...]) -> None:
    """Put the window where it was; a state that cannot be read, or none, leaves it as it is made."""
    _fit_screen(window)
    parts = preferences.geometry.split(".")
    if len(parts) != len(splitters) + 1:
        return
    try:
        states = [QByteArray(base64.b64decode(part, validate=True)) for part in parts]
    except (binascii.Error, ValueError):
        return
    window.restoreGeometry(states[0])
    for splitter, state in zip(splitters, states[1:], strict=True):
        splitter.restoreState(state)


def keep_state(preferences: Preferences, window: QWidget, splitters: tuple[QSplitter, ...]) -> None:
    """Write down where the window stands."""
    states = [window.saveGeometry(), *(splitter.saveState() for splitter in splitters)]
    preferences.geometry = ".".join(base64.b64encode(state.data()).decode("ascii") for state in states)
    preferences.save()


def _fit_screen(window: QWidget) -> None:
    """Leave room for the frame: a window as large as the screen hides its status line below it."""
    room = window.screen().availableSize() - _FRAME
    window.resize(window.size().boundedTo(room))
