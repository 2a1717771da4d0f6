"""The look that is in force now, and the signal that it changed."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.ui.theme.colours import DARK, LIGHT, Colours
from app.ui.theme.fonts import load_packaged_fonts, reading_font, window_font
from app.ui.theme.palette import palette_of
from app.ui.theme.scale import TypeScale
from app.ui.theme.stylesheet import stylesheet_of

SMALLEST_ZOOM = 0.6
LARGEST_ZOOM = 3.0


class Theme(QObject):
    """Colours, letters and zoom for every pane.

    Follows the system's light or dark scheme until one is forced.
    """

    changed = Signal()
    """Colours or zoom are others now: whatever paints by itself paints anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._forced: Qt.ColorScheme | None = None
        self._zoom = 1.0
        self._app: QApplication | None = None
        self._colours = self._scheme()
        load_packaged_fonts()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def colours(self) -> Colours:
        """The scheme in force."""
        return self._colours

    @property
    def sizes(self) -> TypeScale:
        """Letter sizes at the zoom in force."""
        return TypeScale(self._zoom)

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, held between 60 % and 300 %."""
        held = round(min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom)), 2)
        if held != self._zoom:
            self._zoom = held
            self._refresh()

    def force_scheme(self, scheme: Qt.ColorScheme | None) -> None:
        """Light or dark whatever the system says; None follows the system again."""
        self._forced = scheme
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Dresses the whole application, now and after every change.

        Fusion below, so that all systems look alike.
        """
        self._app = app
        app.setStyle("Fusion")
        self._refresh()

    def reading_font(self, *, bold: bool = False, pixels: int | None = None) -> QFont:
        """Return the serif for articles, in the reading size unless another is asked for."""
        return reading_font(pixels or self.sizes.reading, bold=bold)

    def window_font(self, *, bold: bool = False, pixels: int | None = None) -> QFont:
        """Return the sans serif for everything else."""
        return window_font(pixels or self.sizes.window, bold=bold)

    def _scheme(self) -> Colours:
        scheme = self._forced if self._forced is not None else QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def _refresh(self) -> None:
        self._colours = self._scheme()
        if self._app is not None:
            self._app.setFont(self.window_font())
            self._app.setPalette(palette_of(self.colours))
            self._app.setStyleSheet(stylesheet_of(self.colours, self.sizes))
        self.changed.emit()
