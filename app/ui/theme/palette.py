"""The colours as a QPalette, for all that the style sheet leaves to Fusion."""

from PySide6.QtGui import QColor, QPalette

from app.ui.theme.colours import Colours


def palette_of(colours: Colours) -> QPalette:
    """Return the palette of a scheme, disabled widgets included."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, value in {
        roles.Window: colours.side,
        roles.WindowText: colours.text,
        roles.Base: colours.page,
        roles.AlternateBase: colours.side,
        roles.Text: colours.text,
        roles.PlaceholderText: colours.faint,
        roles.Button: colours.side,
        roles.ButtonText: colours.text,
        roles.BrightText: colours.problem,
        roles.ToolTipBase: colours.bar,
        roles.ToolTipText: colours.on_bar,
        roles.Highlight: colours.selection,
        roles.HighlightedText: colours.on_selection,
        roles.Link: colours.link,
        roles.LinkVisited: colours.link,
        roles.Accent: colours.accent,
        roles.Light: colours.hover,
        roles.Midlight: colours.rule,
        roles.Mid: colours.border,
        roles.Dark: colours.quiet,
        roles.Shadow: colours.border,
    }.items():
        palette.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.faint))
    return palette
