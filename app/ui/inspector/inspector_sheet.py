"""The looks that only the inspector has, from the theme's tokens."""

from string import Template

from app.ui.theme import Colours, TypeScale

_SHEET = Template("""
QFrame[role="head"] { background: $page; border: none; border-bottom: 1px solid $rule; }
QFrame[role="chips"] { background: $page; border: 1px solid $border; border-radius: 4px; }
QFrame[role="differs"] { background: $differs_ground; border: 1px solid $differs; border-radius: 4px; }
QLabel[role="differstitle"] { color: $differs_text; font-weight: bold; font-size: ${caption}px; }
QLabel[role="guess"] { color: $differs_text; font-size: ${caption}px; font-style: italic; }
QLabel[role="fieldname"] { color: $quiet; }
QLabel[role="fieldproblem"] { color: $problem; font-size: ${caption}px; }
QLineEdit[role="fact"] { background: transparent; border: 1px solid transparent; padding: 4px 0;
    color: $quiet; }
QLineEdit[role="fact"]:focus { border: 1px solid $link; }
QLabel[role="empty"] { color: $quiet; }
QLineEdit[role="bare"] { border: none; background: transparent; padding: 2px 3px; }
QPlainTextEdit { padding: 4px 5px; }
QPlainTextEdit[role="title"] { background: $page; border: 1px solid transparent; padding: 2px 0; font-weight: bold;
    font-size: ${heading}px; }
QPlainTextEdit[role="title"]:hover { border: 1px solid $border; }
QPlainTextEdit[role="title"]:focus { border: 1px solid $link; }
QPushButton[role="chip"] { background: $chosen; border: 1px solid transparent; border-radius: 3px;
    padding: 1px 6px; }
QPushButton[role="chip"]:hover { background: $hover; border-color: $border; }
QPushButton[role="chip"]:focus { border-color: $link; }
QPushButton[role="chip"]:disabled { background: $chosen; color: $text; }
QPushButton[role="summary"] { text-align: left; border-radius: 4px; padding: 4px 8px; }
QPushButton[role="accept"] { padding: 2px 8px; font-size: ${caption}px; color: $differs_text;
    border: 1px dotted $differs; }
QPushButton[role="danger"] { color: $problem; }
QToolButton[role="small"] { background: transparent; border: 1px solid transparent; border-radius: 4px;
    padding: 2px 6px;
    color: $quiet; }
QToolButton[role="small"]:hover { background: $hover; }
QToolButton[role="small"]:focus { border-color: $link; }
QToolButton[role="small"]::menu-indicator { image: none; width: 0; }
QToolButton[role="more"] { background: transparent; border: 1px solid transparent; color: $quiet; padding: 2px 4px; }
QToolButton[role="more"]:hover { background: $hover; }
QToolButton[role="more"]:focus { border-color: $link; }
QFrame[role="card"]:focus { border-color: $link; }
QLineEdit[guess="true"], QComboBox[guess="true"], QPlainTextEdit[guess="true"], QFrame[role="chips"][guess="true"],
QPushButton[guess="true"] { border: 1px dotted $differs_text; }
QLineEdit[guess="true"]:focus, QComboBox[guess="true"]:focus { border: 1px dotted $link; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] { border: 1px solid $problem; }
QComboBox { padding-right: 2px; }
QComboBox::drop-down { border: none; width: 16px; }
QComboBox::down-arrow { image: none; }
QComboBox QLineEdit { border: none; padding: 0; background: transparent; }
""")


def inspector_sheet(colours: Colours, sizes: TypeScale) -> str:
    """Return the inspector's own style sheet for one scheme at one zoom."""
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    return _SHEET.substitute(names, caption=sizes.caption, heading=sizes.heading)
