"""Passages are where their words are: seen in the pixels, with Qt's own selection as the witness."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from app.ui.reader.passage_painter import PassagePainter
from tests.gui.reader.articles import ARABIC, ENGLISH, content, read, span


def blend(colour, ground):
    part = colour.alphaF()
    mixed = (
        part * over + (1 - part) * under
        for over, under in zip(colour.getRgb()[:3], QColor(ground).getRgb()[:3], strict=True)
    )
    return tuple(mixed)


def columns(view, rgb, tolerance=2.5):
    """Map each row of the text's picture that has the colour to its columns."""
    image = view.text.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    width = image.bytesPerLine() // 4

    def near(value):
        there = QColor(value).getRgb()[:3]
        return all(abs(one - other) <= tolerance for one, other in zip(there, rgb, strict=True))

    wanted = {value for value in set(pixels) if near(value)}
    found = {}
    for y in range(image.height()):
        row = pixels[y * width : y * width + image.width()]
        if columns_there := {x for x, value in enumerate(row) if value in wanted}:
            found[y] = columns_there
    return found


def lines(rows):
    """Unite rows that follow each other: one set of columns for each line of text."""
    united, last = [], None
    for y in sorted(rows):
        if last is None or y > last + 1:
            united.append(set())
        united[-1] |= rows[y]
        last = y
    return [line for line in united if len(line) > 2]


def tinted(view, theme, kind):
    return lines(columns(view, blend(PassagePainter(theme, {}).tint(kind), theme.colours.page)))


def selected(view, theme):
    return columns(view, QColor(theme.colours.selection).getRgb()[:3])


WORDS = [
    (ENGLISH, "Saraqib\u00a0town was hit"),
    (ENGLISH, "at least two civilians were , killed."),
    (
        ENGLISH,
        "home communities 👩\u200d👩\u200d👧 in Idlib. The figures differ between the monitors, and",
    ),
    (ARABIC, "روسية استهدفت"),
    (ARABIC, "2 حزيران 2020 جبل"),
    (ARABIC, "وفق SOHR Obs"),
    (ARABIC, "Observatory في لندن"),
    (ARABIC, "5,555 شخصاً"),
    (ARABIC, "English"),
]


@pytest.mark.parametrize(("text", "words"), WORDS, ids=[words for _, words in WORDS])
def test_the_tint_lies_under_the_very_words_that_qt_would_select(view, theme, text, words):
    mark = span(text, words, "incident")
    view.show_article(content(text, mark))
    ground = tinted(view, theme, "incident")
    view.remove_spans([words])
    assert tinted(view, theme, "incident") == []
    view.text.put_cursor(view.text.offsets.to_units(mark.start), view.text.offsets.to_units(mark.end))
    view.bar.hide()
    by_qt = selected(view, theme)
    # Qt's selected lines touch each other: take those of the middle of each tinted line.
    assert ground
    tops = sorted(by_qt)
    qt_lines = lines({y: by_qt[y] for y in tops})
    assert set().union(*ground) <= {x + off for line in qt_lines for x in line for off in (-2, -1, 0, 1, 2)}
    widest = sum(len(line) for line in ground)
    boxes = view.text.places.box(view.text.offsets.to_units(mark.start), view.text.offsets.to_units(mark.end))
    assert boxes.width() > 4
    if len(ground) == 1:
        assert abs(widest - len(set().union(*by_qt.values()))) <= 6


def test_dark_and_light_both_show_the_tint(view, theme):
    mark = span(ENGLISH, "three months", "figure")
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light):
        theme.force_scheme(scheme)
        view.show_article(content(ENGLISH, mark))
        assert len(tinted(view, theme, "figure")) == 1
        image = view.text.viewport().grab().toImage()
        assert image.pixelColor(image.width() - 2, image.height() - 2) == QColor(theme.colours.page)


def test_kinds_differ_without_colour(view, theme):
    """Solid, dashed and dotted strokes: counted as runs of the stroke's colour along its row."""
    found = {}
    for kind in ("incident", "figure", "suggestion"):
        view.show_article(content(ENGLISH, span(ENGLISH, "some 120,000 persons returned", kind)))
        rows = columns(view, PassagePainter(theme, {}).colour(kind).getRgb()[:3], 40)
        longest = max(rows.values(), key=lambda row: max(row) - min(row))
        found[kind] = sum(1 for x in longest if x - 1 not in longest)
    assert found["incident"] <= 2 < found["figure"] < found["suggestion"]


def test_a_passage_inside_another_keeps_its_own_tint_and_both_underlines(view, theme):
    outer = span(ENGLISH, "In the past three months some", "incident", passage_id="outer")
    inner = span(ENGLISH, "three months", "figure", passage_id="inner")
    view.show_article(content(ENGLISH, outer, inner))
    incident, figure = tinted(view, theme, "incident"), tinted(view, theme, "figure")
    assert len(figure) == 1
    assert not set().union(*incident) & figure[0]
    strokes = columns(view, QColor(theme.colours.incident).getRgb()[:3], 6)
    assert any(figure[0] <= row for row in strokes.values())


def test_the_chosen_passage_is_framed_and_only_it(view, theme):
    view.show_article(
        content(ENGLISH, span(ENGLISH, "three months", "incident"), span(ENGLISH, "camps", "figure"))
    )
    frame = QColor(theme.colours.frame).getRgb()[:3]
    assert not columns(view, frame, 1)
    view.choose_span("three months")
    rows = columns(view, frame, 1)
    words = view.text.places.box(
        *(view.text.index.get("three months").start, view.text.index.get("three months").end)
    )
    assert max(len(row) for row in rows.values()) >= words.width()
    assert min(rows) >= words.top() - 2
    assert max(rows) <= words.bottom() + 3
    view.choose_span(None)
    assert not columns(view, frame, 1)


def test_the_margin_is_where_reading_begins(view):
    view.show_article(content(ENGLISH))
    assert not view.text.right_to_left
    left = view.text.cursorRect().left()
    view.show_article(content(ARABIC))
    assert view.text.right_to_left
    assert view.text.cursorRect().left() > left + 300


def test_what_is_not_the_article_proper_is_greyed(view, theme):
    ink = QColor(theme.colours.text).getRgb()[:3]

    def inked(article):
        view.show_article(article)
        view.show_everything(shown=True)
        start = article.text.index("Read 295")
        box = view.text.places.box(view.text.offsets.to_units(start), view.text.offsets.units_length)
        return sum(len(row) for y, row in columns(view, ink, 40).items() if box.top() <= y <= box.bottom())

    start = ENGLISH.index("Read 295")
    assert inked(read(ENGLISH, (0, len(ENGLISH)))) > 10
    assert inked(read(ENGLISH, (0, start))) == 0


def test_a_long_article_is_painted_before_all_of_it_is_laid_out(view, theme):
    long = "\n".join([ENGLISH] * 300)
    view.show_article(content(long, span(long, "Saraqib", "incident")))
    assert len(tinted(view, theme, "incident")) == 1
    view.text.put_cursor(3, 20)
    assert not view.bar.isHidden()
