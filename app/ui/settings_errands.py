"""Zoom, colours, preferences and help."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from app.services.preferences import Preferences
from app.ui.actions import Actions
from app.ui.open_dialog import open_dialog
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

_STEP = 0.1
_SCHEMES = {"": None, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class SettingsErrands(QObject):
    """Runs what the View and Help menus ask for, and keeps it in the preferences."""

    def __init__(
        self, preferences: Preferences, theme: Theme, actions: Actions, window: "MainWindow"
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._theme = theme
        self._actions = actions
        self._window = window
        actions.zoom_in.triggered.connect(lambda: self.zoom_by(+1))
        actions.zoom_out.triggered.connect(lambda: self.zoom_by(-1))
        actions.zoom_normal.triggered.connect(lambda: self._set_zoom(1.0))
        actions.preferences.triggered.connect(self._show_preferences)
        actions.keys.triggered.connect(self._show_keys)
        actions.about.triggered.connect(self._show_about)
        for name, action in actions.themes.items():
            action.triggered.connect(lambda _checked=False, name=name: self._set_theme(name))
        actions.themes.get(preferences.theme, actions.themes[""]).setChecked(True)
        window.status.show_zoom(theme.zoom)

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by some steps of ten percent."""
        self._set_zoom(self._theme.zoom + steps * _STEP)

    def _set_zoom(self, zoom: float) -> None:
        self._theme.set_zoom(zoom)
        self._preferences.zoom = self._theme.zoom
        self._preferences.save()
        self._window.status.show_zoom(self._theme.zoom)

    def _set_theme(self, name: str) -> None:
        self._preferences.theme = name
        self._preferences.save()
        self._actions.themes[name].setChecked(True)
        self._theme.force_scheme(_SCHEMES[name])

    def _show_preferences(self) -> None:
        from app.ui.dialogs.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._preferences, self._window)

        def keep() -> None:
            dialog.write_to(self._preferences)
            self._set_theme(self._preferences.theme)

        dialog.backups.folder_requested.connect(
            lambda: self._window.keeping.backups.choose_folder(dialog.backups)
        )
        dialog.accepted.connect(keep)
        open_dialog(dialog)

    def _show_keys(self) -> None:
        from app.ui.dialogs.keys_dialog import KeysDialog

        open_dialog(KeysDialog(self._actions, self._window))

    def _show_about(self) -> None:
        from app.ui.dialogs.about_dialog import AboutDialog

        open_dialog(AboutDialog(self._window))
