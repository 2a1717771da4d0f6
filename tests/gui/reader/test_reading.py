"""What a person does in the reader, by mouse and by keys."""

import unicodedata

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication

from app.ui.reader.passage_rows import PASSAGE_ID
from app.ui.reader.reader_content import ReaderContent
from tests.gui.reader.articles import ARABIC, ENGLISH, content, span

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def place_of(view, position):
    """Return the viewport's point just before a code point."""
    cursor = QTextCursor(view.text.document())
    cursor.setPosition(view.text.offsets.to_units(position))
    return view.text.cursorRect(cursor).center()


def side_of(view, text, position, *, leading):
    """Return a point just inside the leading or trailing side of a letter, as a person aims."""
    to_units = view.text.offsets.to_units
    box = view.text.places.box(to_units(position), to_units(position + 1))
    right_to_left = unicodedata.bidirectional(text[position]) in ("R", "AL")
    x = box.left() + 1 if leading != right_to_left else box.right() - 1
    return QPoint(x, box.center().y())


def drag(qtbot, view, start, end):
    pull(qtbot, view, place_of(view, start), place_of(view, end))


def pull(qtbot, view, begin, stop):
    viewport = view.text.viewport()
    qtbot.mousePress(viewport, LEFT, pos=begin)
    qtbot.mouseMove(viewport, (begin + stop) / 2)
    qtbot.mouseMove(viewport, stop)
    qtbot.mouseRelease(viewport, LEFT, pos=stop)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (ENGLISH, "Saraqib\u00a0town"),
        (ENGLISH, "two civilians were , killed."),
        (ENGLISH, "👩\u200d👩\u200d👧 in Idlib"),
        (ARABIC, "روسية استهدفت"),
        (ARABIC, "Observatory"),
        (ARABIC, "نزوح أكثر من 5,555"),
        (ARABIC, "SOHR Observatory في لندن"),
    ],
)
def test_dragging_over_words_selects_exactly_their_code_points(qtbot, view, text, words):
    view.show_article(content(text))
    start = text.index(words)
    with qtbot.waitSignal(view.passage_selected) as told:
        if text is ARABIC:
            last = start + len(words.rstrip(".")) - 1
            begin, stop = side_of(view, text, start, leading=True), side_of(view, text, last, leading=False)
            pull(qtbot, view, begin, stop)
        else:
            drag(qtbot, view, start, start + len(words))
    assert text[slice(*told.args)] == words
    assert view.selection() == (start, start + len(words))
    view.text.copy()
    assert QGuiApplication.clipboard().text() == words
    with qtbot.waitSignal(view.selection_cleared):
        qtbot.mouseClick(view.text.viewport(), LEFT, pos=place_of(view, 3))


def test_a_drag_says_nothing_before_the_mouse_is_up(qtbot, view):
    view.show_article(content(ENGLISH))
    told = []
    view.passage_selected.connect(lambda start, end: told.append((start, end)))
    drag(qtbot, view, 2, 20)
    assert told == [(2, 19)]  # the space after them belongs to no passage


def test_a_double_click_takes_a_word_and_a_third_the_paragraph_without_its_line_end(qtbot, view):
    view.show_article(content(ENGLISH))
    at = ENGLISH.index("wrote") + 2
    viewport, place = view.text.viewport(), place_of(view, at)
    qtbot.mouseDClick(viewport, LEFT, pos=place)
    assert ENGLISH[slice(*view.selection())] == "wrote"
    qtbot.mouseClick(viewport, LEFT, pos=place)
    assert ENGLISH[slice(*view.selection())] == ENGLISH.split("\n")[1]


def test_arrows_with_shift_select_whole_characters_after_emoji(qtbot, view):
    view.show_article(content(ENGLISH))
    start = ENGLISH.index("👩")
    view.reveal(start, start + 1)
    assert view.selection() is None
    with qtbot.waitSignal(view.passage_selected):
        qtbot.keyClick(view.text, Qt.Key.Key_Right, SHIFT)
    assert ENGLISH[slice(*view.selection())] == "👩\u200d👩\u200d👧"
    qtbot.keyClick(view.text, Qt.Key.Key_Right, SHIFT | CTRL)
    qtbot.keyClick(view.text, Qt.Key.Key_Right, SHIFT | CTRL)
    assert ENGLISH[slice(*view.selection())].startswith("👩\u200d👩\u200d👧 in")
    with qtbot.waitSignal(view.selection_cleared):
        qtbot.keyClick(view.text, Qt.Key.Key_Escape)


def test_the_caret_is_seen_in_the_text_that_cannot_be_edited(qtbot, view):
    QApplication.setCursorFlashTime(0)
    view.show_article(content(ENGLISH))
    view.text.clearFocus()
    without = view.text.viewport().grab().toImage()
    view.text.setFocus()
    qtbot.waitUntil(lambda: view.text.viewport().grab().toImage() != without)
    qtbot.keyClicks(view.text, "xyz ")
    qtbot.keyClick(view.text, Qt.Key.Key_Delete)
    qtbot.keyClick(view.text, Qt.Key.Key_V, CTRL)
    assert view.text.toPlainText().replace("\u00a0", " ") == ENGLISH.replace("\u00a0", " ")


@pytest.mark.parametrize("letter", "IFTNE")
def test_a_letter_marks_the_selected_words_and_nothing_without_them(qtbot, view, letter):
    view.show_article(content(ENGLISH))
    key = getattr(Qt.Key, f"Key_{letter}")
    with qtbot.assertNotEmitted(view.mark_requested):
        qtbot.keyClick(view.text, key)
    drag(qtbot, view, 2, 20)
    with qtbot.waitSignal(view.mark_requested) as told:
        qtbot.keyClick(view.text, key)
    assert told.args == [letter]
    assert view.selection() == (2, 19)
    assert not view.bar.isHidden()
    with qtbot.waitSignal(view.mark_requested) as told:
        qtbot.mouseClick(view.bar.buttons[letter], LEFT)
    assert told.args == [letter]
    assert view.text.hasFocus()


def test_a_letter_on_a_chosen_passage_means_its_words(qtbot, view):
    mark = span(ENGLISH, "three months", "incident")
    view.show_article(content(ENGLISH, mark))
    view.choose_span("three months")
    with qtbot.waitSignal(view.mark_requested):
        qtbot.keyClick(view.text, Qt.Key.Key_F)
    assert view.selection() == (mark.start, mark.end)


def test_the_bar_stays_in_sight_and_off_the_words(qtbot, view):
    long = "\n".join([ENGLISH] * 10)
    view.show_article(content(long))
    words = long.rindex("camps along")
    for size in ((820, 700), (460, 400), (320, 500)):
        view.resize(*size)
        for start, end in ((0, 5), (words, words + 5), (3, 60)):
            view.reveal(start, end, emphasise=False)
            view.text.put_cursor(view.text.offsets.to_units(start), view.text.offsets.to_units(end))
            assert not view.bar.isHidden()
            assert view.rect().contains(view.bar.geometry())
            box = view.text.places.box(*view.text.selected_units())
            box.translate(view.text.viewport().mapTo(view, QPoint(0, 0)))
            assert not view.bar.geometry().intersects(box)
    view.text.verticalScrollBar().setValue(view.text.verticalScrollBar().maximum())
    assert view.bar.isHidden()


def test_a_click_on_a_passage_chooses_it_and_a_second_what_lies_below(qtbot, view):
    outer = span(ENGLISH, "at least two civilians were , killed", "incident", passage_id="outer")
    inner = span(ENGLISH, "two civilians", "figure", passage_id="inner")
    view.show_article(content(ENGLISH, outer, inner))
    told = []
    view.span_chosen.connect(told.append)
    place = place_of(view, inner.start + 4) + QPoint(2, 0)
    for _ in range(3):
        qtbot.mouseClick(view.text.viewport(), LEFT, pos=place)
        qtbot.mouseClick(view.text.viewport(), LEFT, pos=place_of(view, 2))
    assert told == ["inner", "outer", "inner"]
    assert view.chosen == "inner"
    assert [each.passage_id for each in view.spans_at(inner.start)] == ["inner", "outer"]


def test_a_click_beside_the_words_chooses_nothing(qtbot, view):
    view.show_article(content(ENGLISH, span(ENGLISH, "Read 295 times", "figure")))
    with qtbot.assertNotEmitted(view.span_chosen):
        qtbot.mouseClick(view.text.viewport(), LEFT, pos=place_of(view, len(ENGLISH)) + QPoint(80, 0))


@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_the_bar_in_the_margin_chooses_its_passage(qtbot, view, text):
    line = text.split("\n")[1]
    mark = span(text, line[: len(line) // 6], "incident")
    view.show_article(content(text, mark))
    column = view.text.viewport().width()
    place = place_of(view, mark.start)
    place.setX(column - 80 + 11 if view.text.right_to_left else 80 - 12)
    with qtbot.waitSignal(view.span_chosen) as told:
        qtbot.mouseClick(view.text.viewport(), LEFT, pos=place)
    assert told.args == [mark.passage_id]


def test_j_and_k_walk_the_passages_in_reading_order(qtbot, view):
    words = ["Saraqib", "three months", "camps"]
    spans = [span(ENGLISH, each, "incident") for each in reversed(words)]
    suggestion = span(ENGLISH, "monitors", "suggestion")
    view.show_article(content(ENGLISH, *spans, suggestion))
    told = []
    view.span_chosen.connect(told.append)
    for _ in range(4):
        qtbot.keyClick(view.text, Qt.Key.Key_J)
    qtbot.keyClick(view.text, Qt.Key.Key_K)
    assert told == [*words, "three months"]
    assert view.text.textCursor().position() == view.text.index.get("three months").start
    assert view.step(+1, suggestions=True).passage_id == "monitors"


def test_enter_chooses_the_passage_at_the_caret(qtbot, view):
    mark = span(ENGLISH, "three months", "incident")
    view.show_article(content(ENGLISH, mark))
    view.reveal(mark.start + 3, mark.end)
    with qtbot.waitSignal(view.span_chosen) as told:
        qtbot.keyClick(view.text, Qt.Key.Key_Return)
    assert told.args == ["three months"]


def test_reveal_brings_far_words_into_sight_and_leaves_near_ones_where_they_are(view):
    text = "\n".join(f"{number} {ENGLISH}" for number in range(200))
    view.show_article(content(text))
    for far in (len(text) - 30, 20, len(text) // 2):
        view.reveal(far, far + 10)
        top = view.text.places.line_top(view.text.offsets.to_units(far)) - view.text.places.up
        assert 0 < top < view.text.viewport().height() - 60
    before = view.text.places.up
    view.reveal(far + 5, far + 12)
    assert view.text.places.up == before


def test_another_width_or_zoom_keeps_the_line_that_was_being_read(qtbot, view, theme):
    text = "\n".join(f"{number} {ENGLISH}" for number in range(100))
    view.show_article(content(text))
    middle = text.index("50 First")
    view.text.places.scroll_to(view.text.places.line_top(view.text.offsets.to_units(middle)))
    first = view.text.places.first_unit()
    theme.set_zoom(1.4)
    assert abs(view.text.places.first_unit() - first) < 120
    theme.set_zoom(1.0)
    for width in (*range(800, 400, -20), 820):
        view.resize(width, 700)
        assert abs(view.text.places.first_unit() - first) < 120
    assert view.text.places.first_unit() == first


def test_another_zoom_keeps_the_selection(view, theme):
    view.show_article(content(ENGLISH))
    view.text.put_cursor(3, 12)
    theme.set_zoom(1.3)
    assert view.selection() == (3, 12)
    assert view.text.textCursor().anchor() == 3
    theme.set_zoom(1.0)


def test_no_line_is_longer_than_75_characters(view, theme):
    view.resize(1900, 900)
    view.show_article(content(ENGLISH * 3))
    block = view.text.document().begin()
    while block.isValid():
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = line.textStart()
            assert len(block.text()[start : start + line.textLength()].rstrip()) <= 78
        block = block.next()
    left = view.text.viewport().mapTo(view, view.text.cursorRect().topLeft()).x()
    assert abs((left + view.head.width() / 2) - view.width() / 2) < 40


def test_passages_come_and_go_without_the_article_being_shown_anew(view):
    view.show_article(content(ENGLISH, span(ENGLISH, "camps", "figure")))
    document = view.text.document()
    view.add_spans([span(ENGLISH, "Saraqib", "incident"), span(ENGLISH, "monitors")])
    assert [each.passage_id for each in view.text.index] == ["Saraqib", "monitors", "camps"]
    view.choose_span("camps")
    view.remove_spans(["camps", "not there"])
    assert view.chosen is None
    view.set_spans([span(ENGLISH, "border", "figure")])
    assert [each.passage_id for each in view.text.index] == ["border"]
    assert view.text.document() is document
    view.choose_span("gone")
    assert view.chosen is None


def test_the_list_says_every_passage_and_leads_to_it(qtbot, view):
    mark = span(ENGLISH, "three months", "incident", "figure")
    view.show_article(content(ENGLISH, mark, span(ENGLISH, "camps")))
    view.show_passages(shown=True)
    model = view.passages.model()
    assert model.rowCount() == 2
    index = model.index(0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Incident", "Figure", "¶3", "three months"):
        assert part in said
    with qtbot.waitSignal(view.span_chosen) as told:
        view.passages.activated.emit(index)
    assert told.args == ["three months"]
    view.choose_span("camps")
    assert view.passages.currentIndex().data(PASSAGE_ID) == "camps"
    view.remove_spans(["camps"])
    assert model.rowCount() == 1


def test_j_walks_on_from_the_list_too(qtbot, view):
    view.show_article(content(ENGLISH, span(ENGLISH, "three months", "incident"), span(ENGLISH, "camps")))
    view.show_passages(shown=True)
    view.passages.setFocus()
    qtbot.waitUntil(view.passages.hasFocus)
    for words in ("three months", "camps"):
        with qtbot.waitSignal(view.span_chosen) as told:
            qtbot.keyClick(view.passages, Qt.Key.Key_J)
        assert told.args == [words]
        assert view.passages.currentIndex().data(PASSAGE_ID) == words


def test_an_empty_article_and_a_cleared_view_are_fine(qtbot, view):
    view.show_article(content(""))
    assert view.selection() is None
    assert view.step(+1) is None
    qtbot.keyClick(view.text, Qt.Key.Key_A, CTRL)
    view.reveal(0, 0)
    view.show_article(content(ENGLISH, span(ENGLISH, "camps", "figure")))
    view.clear()
    assert view.text.toPlainText() == ""
    assert view.head.isHidden()
    assert len(view.text.index) == 0


def test_a_hostile_text_keeps_its_places(view):
    text = "\ufeffone\r\ntwo \u2028 three\u2029four \ufdd0 😀 <b>five</b> <img src='file:///x'> \x00 six"
    view.show_article(ReaderContent("A", "<b>bold</b><img src='file:///x'>", "<i>facts</i>", text))
    start = text.index("five")
    view.text.put_cursor(view.text.offsets.to_units(start), view.text.offsets.to_units(start + 4))
    assert view.selection() == (start, start + 4)
    assert view.text.textCursor().selectedText() == "five"
    assert view.head.title.textFormat() == Qt.TextFormat.PlainText
    view.text.copy()
    assert QGuiApplication.clipboard().text() == "five"


def test_an_edit_of_one_passage_leaves_other_pictures_alone(view):
    view.show_article(content(ENGLISH, span(ENGLISH, "camps", "figure")))
    view.text.viewport().grab()
    canvas = view.text._canvas
    kept = {number: dict(strips) for number, strips in canvas._pictures.items()}
    view.add_spans([span(ENGLISH, "Saraqib", "incident")])
    view.text.viewport().grab()
    changed = {number for number, strips in canvas._pictures.items() if kept.get(number) != strips}
    assert changed == {1}


@pytest.mark.parametrize(
    ("text", "number"),
    [(ENGLISH, "120,000"), (ARABIC, "5,555"), ("قُتل ١٢٬٣٤٥ مدنياً.", "١٢٬٣٤٥"), ("On 2 June.", "2")],
)
def test_a_double_click_takes_a_number_with_all_of_its_groups(qtbot, view, text, number):
    view.show_article(content(text))
    start = text.index(number)
    box = view.text.places.box(
        view.text.offsets.to_units(start), view.text.offsets.to_units(start + len(number))
    )
    qtbot.mouseDClick(view.text.viewport(), LEFT, pos=QPoint(box.right() - 4, box.center().y()))
    assert text[slice(*view.selection())] == number


@pytest.mark.parametrize("word", ["Observatory", "لندن", "2020"])
def test_a_double_click_in_a_right_to_left_line_takes_the_word_under_it(qtbot, view, word):
    view.show_article(content(ARABIC))
    to_units, start = view.text.offsets.to_units, ARABIC.index(word)
    box = view.text.places.box(to_units(start), to_units(start + len(word)))
    qtbot.mouseDClick(view.text.viewport(), LEFT, pos=box.center())
    assert ARABIC[slice(*view.selection())] == word


def test_arrows_go_on_to_the_left_in_a_right_to_left_article(qtbot, view):
    view.show_article(content(ARABIC))
    start = ARABIC.index("قال")
    view.text.put_cursor(view.text.offsets.to_units(start))
    qtbot.keyClick(view.text, Qt.Key.Key_Left, SHIFT)
    assert ARABIC[slice(*view.selection())] == "ق"
    qtbot.keyClick(view.text, Qt.Key.Key_Left, SHIFT | CTRL)
    assert ARABIC[slice(*view.selection())] == "قال"
    qtbot.keyClick(view.text, Qt.Key.Key_Right, SHIFT)
    assert view.selection()[0] == start
