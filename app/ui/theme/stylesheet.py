"""The style sheet of the whole window, made from the tokens.

Widgets ask for a look by the dynamic property ``role``:

- buttons: ``primary``, ``plain``, ``place``;
- frames: ``side``, ``page``, ``rule``, ``card`` (with ``kind`` incident or figure it has a coloured edge);
- labels: ``section``, ``quiet``, ``heading``, ``incident``, ``figure``, ``differs``, ``saved``, ``problem``.

Fields with ``guess`` or ``wrong`` set to true have an edge that says so.
"""

from string import Template

from app.resources import packaged_file
from app.ui.theme.colours import Colours
from app.ui.theme.scale import TypeScale

_SHEET = Template("""
QMainWindow, QDialog { background: $side; }
QDialog, QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator, QSplitter::handle { background: $rule; width: 1px; height: 1px; }
QFrame[role="side"] { background: $side; border: none; }
QFrame[role="page"] { background: $page; border: none; }
QFrame[role="card"] { background: $page; border: 1px solid $border; border-radius: 4px; }
QFrame[role="card"][kind="incident"] { border-left: 3px solid $incident; }
QFrame[role="card"][kind="figure"] { border-left: 3px solid $figure; }
QFrame[role="card"][chosen="true"] { border-color: $accent; }
QFrame[role="rule"] { background: $rule; border: none; max-height: 1px; min-height: 1px; }

QLabel { background: transparent; }
QLabel[role="section"] { color: $quiet; font-weight: bold; font-size: ${caption_px}px; }
QLabel[role="quiet"] { color: $quiet; font-size: ${caption_px}px; }
QLabel[role="heading"] { font-weight: bold; font-size: ${heading_px}px; }
QLabel[role="incident"] { color: $incident_text; font-size: ${caption_px}px; font-weight: bold; }
QLabel[role="figure"] { color: $figure_text; font-size: ${caption_px}px; font-weight: bold; }
QLabel[role="differs"] { color: $differs_text; background: $differs_ground; border-radius: 3px;
    padding: 1px 5px; }
QLabel[role="saved"] { color: $saved; }
QLabel[role="problem"] { color: $problem; }

QPushButton, QToolButton { background: $page; border: 1px solid $border; border-radius: 5px;
    padding: 5px 12px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:focus, QToolButton:focus { border: 1px solid $link; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $side; }
QPushButton[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled { background: $side; border-color: $border; color: $faint; }
QPushButton[role="plain"], QToolButton[role="plain"] { background: transparent; border-color: transparent; }
QPushButton[role="plain"]:hover, QToolButton[role="plain"]:hover { background: $hover; }
QPushButton[role="plain"]:focus, QToolButton[role="plain"]:focus { border-color: $link; }
QPushButton[role="place"], QToolButton[role="place"] { background: transparent;
    border-color: transparent; padding: 6px 14px; }
QPushButton[role="place"]:hover, QToolButton[role="place"]:hover { background: $hover; }
QPushButton[role="place"]:checked, QToolButton[role="place"]:checked { background: $chosen;
    font-weight: bold; }
QPushButton[role="place"]:focus, QToolButton[role="place"]:focus { border-color: $link; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: $page; border: 1px solid $border; border-radius: 4px; padding: 4px 7px;
    selection-background-color: $selection; selection-color: $on_selection; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDoubleSpinBox:focus {
    border: 1px solid $link; }
QLineEdit:disabled, QComboBox:disabled { background: $side; color: $faint; }
QLineEdit[guess="true"], QComboBox[guess="true"] { border: 1px dashed $differs; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 1px solid $problem; }
QComboBox QAbstractItemView { background: $page; border: 1px solid $border;
    selection-background-color: $chosen;
    selection-color: $text; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator {
    width: 13px; height: 13px; background: $page; border: 1px solid $quiet; border-radius: 3px; }
QRadioButton::indicator, QMenu::indicator:exclusive { border-radius: 7px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover, QAbstractItemView::indicator:hover { background: $hover; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick"); }
QRadioButton::indicator:checked, QMenu::indicator:exclusive:checked { width: 7px; height: 7px; image: none;
    border: 4px solid $link; background: $page; }
QCheckBox::indicator:focus { width: 11px; height: 11px; border: 2px solid $link; }
QRadioButton:focus { color: $link; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; }
QMenu::indicator { margin-left: 6px; }
QTextEdit#readerText { border: none; border-radius: 0; padding: 0; background: $page; }

QAbstractItemView { background: $page; border: none; outline: none; alternate-background-color: $side;
    selection-background-color: $chosen; selection-color: $text; }
QFrame[role="side"] QAbstractItemView { background: $side; }
QAbstractItemView::item { padding: 4px; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $chosen; color: $text; }
QAbstractItemView::item:focus { border: 1px solid $link; }
QHeaderView::section { background: $side; color: $quiet; border: none; border-bottom: 1px solid $rule;
    padding: 5px 6px;
    font-weight: bold; font-size: ${caption_px}px; }

QMenuBar { background: $page; border-bottom: 1px solid $rule; }
QMenuBar::item { padding: 5px 9px; background: transparent; }
QMenuBar::item:selected { background: $hover; border-radius: 4px; }
QMenu { background: $page; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $rule; margin: 4px 6px; }
QToolTip { background: $bar; color: $on_bar; border: 1px solid $bar_edge; padding: 4px 7px; }
QStatusBar { background: $side; border-top: 1px solid $rule; color: $quiet; }
QStatusBar::item { border: none; }
QStatusBar QLabel { font-size: ${caption_px}px; }
QProgressBar { background: $rule; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 11px; }
QScrollBar:horizontal { height: 11px; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
""")


def stylesheet_of(colours: Colours, sizes: TypeScale) -> str:
    """Return the style sheet of one scheme at one zoom."""
    names = {name: getattr(colours, name) for name in Colours.__slots__}
    return _SHEET.substitute(
        names,
        caption_px=sizes.caption,
        heading_px=sizes.heading,
        tick=packaged_file("resources", "icons", "tick.svg").as_posix(),
    )
