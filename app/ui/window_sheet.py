"""The looks that only the window's shell and its dialogs have."""

from string import Template

from app.ui.theme import Colours, TypeScale

_SHEET = Template("""
QLabel[role="case"] { font-weight: bold; }
QLabel[role="title"] { font-size: ${heading_px}px; font-weight: bold; }
QLabel[role="soft"] { color: $quiet; }
QFrame#topBar { border: none; border-bottom: 1px solid $rule; }
QFrame[role="banner"] { background: $differs_ground; border: none; border-bottom: 1px solid $rule; }
QFrame#proposalBanner { background: $side; }
QFrame[role="floating"] { background: $page; border: 1px solid $border; border-radius: 6px; }
QDialog QToolButton[role="small"] {
    background: transparent; border-color: transparent; padding: 3px 6px; color: $quiet;
}
QDialog QToolButton[role="small"]:hover { background: $hover; }
QLineEdit[guess="true"] { border: 1px dotted $differs_text; }
QLineEdit[wrong="true"] { border: 1px solid $problem; }
QLabel[role="fieldname"] { color: $quiet; }
QDialog QListView { border: 1px solid $rule; border-radius: 4px; }
QPushButton[role="small"] { padding: 2px 9px; font-size: ${caption_px}px; }
QPushButton[role="status"] { background: transparent; border: 1px solid transparent; padding: 1px 6px;
    color: $quiet; font-size: ${caption_px}px; }
QPushButton[role="status"]:hover { color: $text; background: $hover; }
QPushButton[role="status"]:focus { border-color: $link; }
QPushButton[role="recent"] { background: transparent; border-color: transparent; text-align: left;
    padding: 3px 0; color: $link; }
QPushButton[role="recent"]:hover { background: $hover; }
QPushButton[role="recent"]:focus { border-color: $link; }
QStatusBar QPushButton[role="plain"] { padding: 1px 8px; font-size: ${caption_px}px; }
QStatusBar QLabel[role="quiet"], QStatusBar QLabel { color: $quiet; padding: 0 6px; }
QStatusBar QLabel[role="saved"] { color: $saved; }
QStatusBar QLabel[role="problem"] { color: $problem; }
QDialog QComboBox::drop-down, QFrame#reviewBar QComboBox::drop-down { border: none; width: 16px; }
QDialog QComboBox::down-arrow, QFrame#reviewBar QComboBox::down-arrow { image: none; }
QFrame#reviewBar { background: $side; border: none; border-top: 1px solid $rule; }
QFrame#reviewBar QLabel { border: none; }
QSplitter::handle:horizontal { width: 1px; }
""")


def window_sheet(colours: Colours, sizes: TypeScale) -> str:
    """Return the style sheet of the shell in one scheme at one zoom."""
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    return _SHEET.substitute(names, caption_px=sizes.caption, heading_px=round(sizes.heading * 1.3))
