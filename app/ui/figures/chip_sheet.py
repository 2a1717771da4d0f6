"""The look of the chips that filter and sort a list."""

from string import Template

from app.ui.theme import Colours, TypeScale

_SHEET = Template("""
QPushButton[role="chip"], QComboBox[role="chip"] { border: 1px solid $border; border-radius: ${round}px;
    padding: 3px 12px; background: $page; }
QComboBox[role="chip"] { padding-right: 20px; }
QComboBox[role="chip"]::drop-down { border: none; width: 18px; }
QComboBox[role="chip"]::down-arrow { image: none; }
QPushButton[role="chip"]:hover, QComboBox[role="chip"]:hover { background: $hover; }
QPushButton[role="chip"]:focus, QComboBox[role="chip"]:focus { border-color: $link; }
QPushButton[role="chip"]:checked, QComboBox[role="chip"][on="true"] { background: $chosen; border-color: $accent; }
QHeaderView { background: $page; border: none; }
QHeaderView::section { background: $page; padding: 5px 8px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { width: 9px; }
""")


def chip_sheet(colours: Colours, sizes: TypeScale) -> str:
    """Return the style sheet of one scheme at one zoom."""
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    return _SHEET.substitute(names, round=round(sizes.window * 0.95))
