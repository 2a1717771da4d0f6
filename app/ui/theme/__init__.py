"""How the window looks: colours, distances, letters, and the style sheet made from them."""

from app.ui.theme.colours import DARK, LIGHT, Colours
from app.ui.theme.scale import Space, TypeScale
from app.ui.theme.theme import Theme

__all__ = ["DARK", "LIGHT", "Colours", "Space", "Theme", "TypeScale"]
