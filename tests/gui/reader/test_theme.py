"""The look: readable in both schemes, and one look for all."""

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QRadioButton

from app.ui.reader.passage_painter import TINT, PassagePainter
from app.ui.theme import DARK, LIGHT
from app.ui.theme.fonts import add_fonts_of, load_packaged_fonts
from app.ui.theme.stylesheet import stylesheet_of
from app.ui.theme.theme import LARGEST_ZOOM, SMALLEST_ZOOM

GROUNDS = ("page", "side", "hover", "chosen")
ON_GROUNDS = {
    "text": (*GROUNDS, "selection", "emphasis", "chosen_passage", "problem_ground"),
    "quiet": GROUNDS,
    "faint": ("page", "side"),
    "link": ("page", "side"),
    "incident_text": ("page", "side", "chosen"),
    "figure_text": ("page", "side", "chosen"),
    "differs_text": ("page", "differs_ground"),
    "saved": ("page", "side"),
    "problem": ("page", "side", "problem_ground"),
    "on_accent": ("accent", "accent_hover"),
    "on_selection": ("selection",),
    "on_bar": ("bar", "bar_hover", "bar_first"),
    "bar_key": ("bar", "bar_hover"),
}
STROKES = ("incident", "figure", "passage", "suggestion", "frame", "accent")


def luminance(colour):
    parts = [part / 255 for part in QColor(colour).getRgb()[:3]]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """WCAG 2.2, relative luminance."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_its_grounds(colours):
    poor = {
        (text, ground): round(contrast(getattr(colours, text), getattr(colours, ground)), 2)
        for text, grounds in ON_GROUNDS.items()
        for ground in grounds
        if contrast(getattr(colours, text), getattr(colours, ground)) < 4.5
    }
    assert not poor


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_strokes_stand_out_from_the_page(colours):
    assert not [s for s in STROKES if contrast(getattr(colours, s), colours.page) < 3]


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("kind", TINT)
def test_words_stay_readable_on_every_tint(theme, scheme, kind):
    theme.force_scheme(scheme)
    tint = PassagePainter(theme, {}).tint(kind)
    part, page = tint.alphaF(), QColor(theme.colours.page).getRgb()
    ground = QColor(*(round(part * c + (1 - part) * p) for c, p in zip(tint.getRgb(), page, strict=True)))
    assert contrast(theme.colours.text, ground) >= 4.5


def test_every_value_is_a_colour():
    for colours in (LIGHT, DARK):
        for field in fields(colours):
            if field.name != "dark":
                assert re.fullmatch("#[0-9a-f]{6}", getattr(colours, field.name)), field.name


def test_the_style_sheet_is_understood_by_qt(qapp, theme, qtlog):
    for colours in (LIGHT, DARK):
        sheet = stylesheet_of(colours, theme.sizes)
        assert "$" not in sheet
        assert sheet.count("{") == sheet.count("}")
        qapp.setStyleSheet(sheet)
    assert not [record for record in qtlog.records if "stylesheet" in record.message.lower()]
    theme.apply(qapp)


def test_the_zoom_is_held_within_its_bounds_and_told_once(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        theme.set_zoom(9)
    assert theme.zoom == LARGEST_ZOOM
    theme.set_zoom(0.01)
    assert theme.zoom == SMALLEST_ZOOM
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_zoom(SMALLEST_ZOOM)
    theme.set_zoom(1)


def test_the_scheme_can_be_forced_and_dresses_everything(qtbot, theme):
    label = QLabel("x")
    qtbot.addWidget(label)
    for scheme, colours in ((Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Light, LIGHT)):
        with qtbot.waitSignal(theme.changed):
            theme.force_scheme(scheme)
        assert theme.colours is colours
        assert label.palette().windowText().color() == QColor(colours.text)


def test_a_change_of_the_systems_scheme_is_followed(qtbot, theme):
    with qtbot.waitSignal(theme.changed):
        QApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_articles_are_read_in_the_packaged_serif(theme):
    if "Noto Serif" not in load_packaged_fonts():
        pytest.skip("the fonts are built at set-up")
    assert QFontInfo(theme.reading_font()).family() == "Noto Serif"
    assert QFontInfo(theme.window_font()).family() == "Noto Sans"
    bold, normal = QFontMetricsF(theme.reading_font(bold=True)), QFontMetricsF(theme.reading_font())
    assert bold.horizontalAdvance("Idlib") > normal.horizontalAdvance("Idlib")


def test_without_packaged_fonts_the_systems_are_used(theme, tmp_path):
    assert add_fonts_of(tmp_path / "missing") == ()
    (tmp_path / "NotoSerif-Regular.ttf").write_bytes(b"no font")
    assert add_fonts_of(tmp_path) == ()
    assert QFontInfo(theme.reading_font()).pixelSize() > 10


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_boxes_and_rings_stand_out_and_show_what_is_chosen(theme, qtbot, scheme, kind):
    theme.force_scheme(scheme)
    box = kind()
    qtbot.addWidget(box)
    box.resize(30, 30)
    box.show()

    def picture():
        image = box.grab().toImage()
        return [image.pixelColor(x, y).name() for y in range(image.height()) for x in range(image.width())]

    empty = picture()
    assert max(contrast(colour, theme.colours.side) for colour in set(empty)) >= 3
    box.setChecked(True)
    chosen = picture()
    assert max(contrast(one, other) for one, other in zip(empty, chosen, strict=True)) >= 3


def test_the_tick_is_drawn(theme, qtbot):
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    box.resize(30, 30)
    box.show()
    image = box.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(3, 14) for y in range(8, 22)}
    assert max(contrast(colour, theme.colours.accent) for colour in colours) >= 3
