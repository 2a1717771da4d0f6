"""The looks that only the timeline has."""

from string import Template

from app.ui.theme import Colours, TypeScale

_SHEET = Template("""
QPushButton[role="chip"] { background: $page; border: 1px solid $border; border-radius: ${radius}px;
    padding: 3px 11px; font-size: ${chip_px}px; }
QPushButton[role="chip"]:hover { background: $hover; }
QPushButton[role="chip"]:focus { border-color: $link; }
QPushButton[role="chip"][active="true"] { background: $chosen; border-color: $accent; }
QPushButton[role="chip"]:checked { background: $differs_ground; border-color: $differs; color: $differs_text; }
QPushButton[role="bare"] { background: transparent; border: 1px solid transparent; padding: 3px 6px;
    color: $link; font-size: ${chip_px}px; }
QPushButton[role="bare"]:hover { background: $hover; }
QPushButton[role="bare"]:focus { border-color: $link; }
QFrame[role="floating"] { background: $page; border: 1px solid $border; border-radius: 6px; }
""")


def timeline_sheet(colours: Colours, sizes: TypeScale) -> str:
    """Return the style sheet of the timeline in one scheme at one zoom."""
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    chip = sizes.window - 1
    return _SHEET.substitute(names, chip_px=chip, radius=chip)
